import { describe, expect, it } from 'vitest';
import { isAbbreviation } from '../../../shared/language/abbreviations.ts';
import { languages } from '../../../shared/language/language.ts';
import { abbreviationsOf } from '../../../shared/language/legal-abbreviations.ts';

describe('abbreviations', () => {
  it.each(languages)(
    'of %s are comparison keys without a last full stop or a space',
    (language) => {
      for (const words of Object.values(abbreviationsOf(language))) {
        for (const word of words) {
          expect(word).toBe(word.toLowerCase());
          expect(word).toMatch(/^\S*[^.\s]$/);
        }
      }
    },
  );

  it.each(languages)('of %s either close a sentence or open something, not both', (language) => {
    const { opens, measures, closes } = abbreviationsOf(language);
    expect([...opens].filter((word) => closes.has(word) || measures.has(word))).toEqual([]);
    expect([...closes].filter((word) => measures.has(word))).toEqual([]);
  });

  it.each(languages)('of %s are no ordinary words but before a number', (language) => {
    const abbreviations = abbreviationsOf(language);
    for (const word of abbreviations.opensNumber) {
      const isMeasure = abbreviations.measures.has(word);
      expect([word, isAbbreviation(word, abbreviations)]).toEqual([word, isMeasure]);
    }
  });
});
