import { describe, expect, it } from 'vitest';
import {
  addEvidence,
  decodeLanguageProfiles,
  encodeProfiles,
  profileKey,
  weightUnit,
} from '../../../shared/language/language-profiles.ts';

const encoded = encodeProfiles([
  {
    classes: ['kk', 'ru', 'other'],
    weights: new Map([
      ['а', [1, 2, -1]],
      ['қ', [3, -9, 0]],
      [' қ', [4, -8]],
      ['қ ', [0.6, 0.4, 0.2]],
    ]),
  },
  { classes: ['en'], weights: new Map() },
]);

describe('language profiles', () => {
  const { cyrillic } = decodeLanguageProfiles(encoded);
  const rowOf = (gram: string): number[] => {
    const row = cyrillic.rows.longestEndOf(gram);
    const weights = cyrillic.weights.subarray(row, row + cyrillic.classes.length);
    return Array.from(weights, (weight) => weight * weightUnit);
  };
  const evidenceOf = (word: string, hasStart: boolean, hasEnd: boolean): number[] => {
    const evidence = new Int32Array(3);
    addEvidence(word, hasStart, hasEnd, cyrillic, evidence);
    return Array.from(evidence, (value) => Math.round(value * weightUnit * 10) / 10);
  };

  it('come back from their compact form', () => {
    expect(cyrillic.classes).toEqual(['kk', 'ru', 'other']);
    expect(rowOf('а')).toEqual([1, 2, -1]);
  });

  it('give an n-gram the weights it does not list from the n-gram at its end', () => {
    expect(rowOf(' қ')).toEqual([4, -8, 0]);
  });

  it('let each letter speak once, by the longest n-gram that ends with it', () => {
    expect(evidenceOf('ақ', false, false)).toEqual([4, -7, -1]);
    expect(evidenceOf('қа', true, false)).toEqual([5, -6, -1]);
    expect(evidenceOf('ақ', false, true)).toEqual([4.6, -6.6, -0.8]);
  });

  it('do not see marks of stress', () => {
    expect(profileKey('Убе́йд')).toBe('убейд');
  });
});
