import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  colourOf,
  firstFreeColour,
  paletteOrder,
} from '../../../shared/codebook/concept-colours.ts';
import palette from '../../../shared/codebook/concept-palette.json' with { type: 'json' };
import { shortNames } from '../../../shared/codebook/short-names.ts';
import { anyCodebook } from '../../support/any-codebook.ts';
import { tinyConcept } from '../../support/tiny-corpus.ts';

describe('short names', () => {
  it('are there for every concept and tell all derived ones apart', () => {
    fc.assert(
      fc.property(anyCodebook, fc.constantFrom('kk', 'ru', 'en'), ({ concepts }, language) => {
        const names = shortNames(concepts, language);
        expect([...names.keys()]).toEqual(concepts.map(({ id }) => id));
        const derived = concepts.filter(({ shortName }) => shortName[language].trim() === '');
        const texts = derived.map(({ id }) => names.get(id) ?? '');
        expect(texts).not.toContain('');
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  it('are the first letters of the name, further letters where two would be the same', () => {
    const concepts = ['elections', 'electability', 'Election day', 'elect'].map((name) =>
      tinyConcept(name),
    );
    expect([...shortNames(concepts, 'en').values()]).toEqual(['elect', 'eleca', 'elda', 'elec2']);
  });
});

describe('concept colours', () => {
  const paletteSize = palette.colours.length;

  it('keep their place', () => {
    for (let order = 1; order <= paletteSize; order += 1) {
      expect(paletteOrder(colourOf(order).toUpperCase())).toBe(order);
    }
  });

  it('of other programs get the nearest place', () => {
    expect(paletteOrder('#5488f0')).toBe(1);
    expect(paletteOrder('#ffffff')).toBeGreaterThan(0);
  });

  it('are given out in order, the free ones first', () => {
    const first = { ...tinyConcept('a'), color: colourOf(1) };
    const third = { ...tinyConcept('b'), color: colourOf(3) };
    expect(firstFreeColour([first, third])).toBe(colourOf(2));
    const all = Array.from({ length: paletteSize }, (_, index) => ({
      ...tinyConcept(`${index}`),
      color: colourOf(index + 1),
    }));
    expect(firstFreeColour(all)).toBe(colourOf(1));
  });
});
