import { describe, expect, it } from 'vitest';
import {
  conceptRows,
  type ConceptRow,
  type ConceptView,
} from '../../../renderer/components/concept-rows.ts';
import { sampleConcept } from '../../support/sample-project.ts';

const group = { ...sampleConcept('g', null), name: { kk: 'Билік', ru: 'Власть', en: 'Power' } };
const akim = {
  ...sampleConcept('a', group),
  name: { kk: 'Әкім', ru: 'Недоверие', en: 'No confidence' },
};
const old = { ...sampleConcept('o', group), isRetired: true };
const concepts = [group, akim, old, sampleConcept('z', null)];
const view: ConceptView = {
  filter: '',
  closedIds: new Set(),
  isRetiredShown: false,
  numbered: [null, 'con_z'],
};
const shown = (changes: Partial<ConceptView>): string =>
  conceptRows(concepts, { ...view, ...changes })
    .map(({ id, level }: ConceptRow) => `${level}${id.slice(4)}`)
    .join(' ');

describe('the rows of the codebook', () => {
  it('are those in use, with levels, keys and open groups', () => {
    expect(shown({})).toBe('1g 2a 1z');
    expect(shown({ closedIds: new Set(['con_g']) })).toBe('1g 1z');
    expect(shown({ isRetiredShown: true })).toBe('1g 2a 2o 1z');
    expect(conceptRows(concepts, view).map(({ digit }) => digit)).toEqual([null, null, 2]);
    expect(conceptRows(concepts, view).map(({ isOpen }) => isOpen)).toEqual([true, null, null]);
  });

  it('answer to a name in any language, on the wrong layout, and to the number of a key', () => {
    expect(shown({ filter: 'әкім' })).toBe('1g 2a');
    expect(shown({ filter: 'CONFIDENCE' })).toBe('1g 2a');
    expect(shown({ filter: 'ytljd' })).toBe('1g 2a');
    expect(shown({ filter: '2' })).toBe('1z');
    expect(shown({ filter: 'жоқ сөз' })).toBe('');
  });

  it('open closed groups for what is found in them', () => {
    expect(shown({ filter: 'недов', closedIds: new Set(['con_g']) })).toBe('1g 2a');
    expect(shown({ isWanted: ({ name }) => name.kk === '' })).toBe('1z');
  });
});
