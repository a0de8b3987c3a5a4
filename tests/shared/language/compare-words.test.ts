import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../shared/language/compare-words.ts';

describe('compareWords', () => {
  it('orders as the collation for Kazakh does', () => {
    const collator = new Intl.Collator('kk', { numeric: true });
    const characters = [...'абгғеёжиійкқнңоөуұүхһыьэюяәabzəй ', '\u0306', ...'-’.1290АQ', ''];
    const word = fc.string({ unit: fc.constantFrom(...characters), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(Math.sign(compareWords(one, other))).toBe(Math.sign(collator.compare(one, other)));
      }),
      { numRuns: 5000 },
    );
  });

  it('puts the letters of Kazakh where its alphabet has them', () => {
    const words = ['ұл', 'ә', 'ғ', 'қ', 'б', 'act', 'а', 'к', 'г', 'у', 'ү'];
    expect(words.sort(compareWords)).toEqual([
      'а',
      'ә',
      'б',
      'г',
      'ғ',
      'к',
      'қ',
      'у',
      'ұл',
      'ү',
      'act',
    ]);
  });
});
