import { describe, expect, it } from 'vitest';
import type { ConceptId } from '../../../../shared/base/identifiers.ts';
import {
  freeName,
  isNameTaken,
  lackingNames,
} from '../../../../renderer/panels/codebook/concept-names.ts';
import { neighbourOf, newConcept } from '../../../../renderer/panels/codebook/new-concept.ts';
import { sampleConcept } from '../../../support/sample-project.ts';

const group = sampleConcept('g', null);
const concepts = [
  sampleConcept('a', null),
  group,
  sampleConcept('g1', group),
  sampleConcept('g2', group),
  sampleConcept('z', null),
];
const next = (...gone: ConceptId[]): string | null => neighbourOf(concepts, new Set(gone));

describe('the concept to show once some are gone', () => {
  it('is the next one at the same place', () => {
    expect(next('con_a')).toBe('con_g');
    expect(next('con_g1')).toBe('con_g2');
    // What is below a removed group goes with it.
    expect(next('con_g')).toBe('con_z');
  });

  it('is the one before where nothing follows, and none when all are gone', () => {
    expect(next('con_g2')).toBe('con_g1');
    expect(next('con_z')).toBe('con_g2');
    expect(next('con_a', 'con_g', 'con_z')).toBeNull();
  });
});

describe('names of concepts', () => {
  it('are taken whatever their case and spaces, in one language only', () => {
    expect(isNameTaken(concepts, ' A ', 'en', null)).toBe(true);
    expect(isNameTaken(concepts, 'a', 'en', 'con_a')).toBe(false);
    expect(isNameTaken(concepts, 'a', 'ru', null)).toBe(false);
    expect(isNameTaken(concepts, '', 'ru', null)).toBe(false);
  });

  it('get the first free number', () => {
    expect(freeName(concepts, 'a', 'ru')).toBe('a');
    expect(freeName(concepts, 'a', 'en')).toBe('a (2)');
    expect(freeName([...concepts, sampleConcept('a (2)', null)], 'a', 'en')).toBe('a (3)');
  });

  it('are lacking in the languages where they are blank', () => {
    expect(lackingNames(sampleConcept('a', null))).toEqual(['kk', 'ru']);
  });
});

describe('a new concept', () => {
  it('has its name in one language and a colour that no other one has', () => {
    const codebook = { id: 'codebook_1', version: 1, concepts };
    const fresh = newConcept(codebook, 'con_new', 'Аким', 'ru');
    expect(fresh.name).toEqual({ kk: '', ru: 'Аким', en: '' });
    expect(concepts.map(({ color }) => color)).not.toContain(fresh.color);
  });
});
