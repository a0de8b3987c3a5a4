import { describe, expect, it } from 'vitest';
import {
  decodeLanguageProfiles,
  encodeProfiles,
  forEachGram,
} from '../../../shared/language/language-profiles.ts';

describe('language profiles', () => {
  it('look at letters, pairs and triples with the edges of the word', () => {
    const grams: string[] = [];
    forEachGram('ақ', (gram) => grams.push(gram));
    expect(grams).toEqual([' а', ' ақ', 'а', 'ақ', 'ақ ', 'қ', 'қ ']);
  });

  it('give a language its fallback for n-grams that only others list', () => {
    const kk = { name: 'kk', fallback: -3, weights: new Map([['қ', 2]]) } as const;
    const ru = { name: 'ru', fallback: -1, weights: new Map([['ы ', 1]]) } as const;
    const { cyrillic } = decodeLanguageProfiles(encodeProfiles([[kk, ru], []]));
    expect(cyrillic.classes).toEqual(['kk', 'ru']);
    expect(Array.from(cyrillic.weights.get('қ') ?? [])).toEqual([2, -1]);
    expect(Array.from(cyrillic.weights.get('ы ') ?? [])).toEqual([-3, 1]);
  });
});
