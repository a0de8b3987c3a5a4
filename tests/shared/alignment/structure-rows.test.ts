import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestChain } from '../../../shared/alignment/longest-chain.ts';
import { alignedText } from '../../../shared/alignment/align-documents.ts';
import { structureMarks } from '../../../shared/alignment/structure-marks.ts';
import { structureRows } from '../../../shared/alignment/structure-rows.ts';
import { at } from '../../../shared/base/invariant.ts';
import { lawOf } from '../../support/aligned-laws.ts';

/** The length of the longest chain, by trying all. */
function longest(candidates: readonly (readonly number[])[], above: number): number {
  const [first, ...rest] = candidates;
  if (first === undefined) return 0;
  const taking = first.filter((place) => place > above).map((place) => 1 + longest(rest, place));
  return Math.max(longest(rest, above), ...taking);
}

describe('a longest chain', () => {
  it('rises, takes items only at places that they offer, and no longer one exists', () => {
    const places = fc
      .uniqueArray(fc.nat(6), { maxLength: 3 })
      .map((list) => list.toSorted((a, b) => b - a));
    fc.assert(
      fc.property(fc.array(places, { maxLength: 7 }), (candidates) => {
        const chosen = longestChain(candidates);
        const taken = chosen.filter((place) => place >= 0);
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
        chosen.forEach((place, item) => {
          if (place >= 0) expect(candidates[item]).toContain(place);
        });
        expect(taken.length).toBe(longest(candidates, -1));
      }),
    );
  });
});

describe('rows of provisions', () => {
  it('hold every provision of every version once and let none fall back', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5]);
    fc.assert(
      fc.property(order, order, order, (kk, ru, en) => {
        const versions = [lawOf('1', 'kk', kk), lawOf('2', 'ru', ru), lawOf('3', 'en', en)];
        const marks = structureMarks(
          versions.map((version) => ({
            segments: version.segments,
            offsets: alignedText(version).offsets,
          })),
        );
        const rows = structureRows(marks);
        marks.forEach((own, version) => {
          expect(rows.flatMap((row) => at(row.marks, version) ?? [])).toEqual(own);
        });
        expect(
          rows.every((row) => row.marks.every((one) => one === null || one.key === row.key)),
        ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
