import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWildcard } from '../../../shared/codebook/match-wildcard.ts';

describe('matchesWildcard', () => {
  it('agrees with the regular expression of the same meaning', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
    fc.assert(
      fc.property(patterns, letters, (pattern, word) => {
        const source = pattern.replaceAll('*', '.*').replaceAll('?', '.');
        expect(matchesWildcard(pattern, word)).toBe(new RegExp(`^${source}$`, 'u').test(word));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not run away on many stars', () => {
    expect(matchesWildcard(`${'*a'.repeat(30)}*b`, 'a'.repeat(3000))).toBe(false);
  });
});
