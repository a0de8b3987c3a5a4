import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GramTrie } from '../../../shared/language/gram-trie.ts';

describe('a trie of n-grams', () => {
  it('finds the longest n-gram at the end of a text, as looking up every ending does', () => {
    const text = fc.string({ unit: fc.constantFrom(...'абвa ə'), maxLength: 7 });
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 40 }), text, (grams, searched) => {
        const trie = new GramTrie(grams.length * 7);
        grams.forEach((gram, number) => {
          if (gram !== '') trie.add(gram, number);
        });
        const endings = Array.from(searched, (_, start) => searched.slice(start));
        const longest = endings.find((ending) => grams.includes(ending));
        expect(trie.longestEndOf(searched)).toBe(
          longest === undefined ? -1 : grams.indexOf(longest),
        );
      }),
    );
  });
});
