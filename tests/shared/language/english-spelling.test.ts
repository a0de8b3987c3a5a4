import { describe, expect, it } from 'vitest';
import { correctSlip } from '../../../shared/language/english-spelling.ts';

const counts: { readonly [word: string]: number } = {
  authority: 5,
  comment: 3,
  so: 9,
  committee: 4,
  car: 6,
};
const frequencyOf = (word: string): number => counts[word] ?? 0;

describe('correctSlip', () => {
  it.each([
    ['auhtority', 'authority'],
    ['coment', 'comment'],
    ['commmment', 'comment'],
    ['comittee', 'committee'],
    ['soooo', 'so'],
  ])('finds the word that was meant: %s → %s', (word, meant) => {
    expect(correctSlip(word, frequencyOf)).toBe(meant);
  });

  it.each(['carr', 'cart', 'author', '20th', "car's"])('leaves %s alone', (word) => {
    expect(correctSlip(word, frequencyOf)).toBeNull();
  });
});
