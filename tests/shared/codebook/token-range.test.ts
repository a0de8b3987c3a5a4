import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TokenRange } from '../../../shared/codebook/token-range.ts';
import {
  compareRanges,
  longestRanges,
  minimalRanges,
  nearestPairs,
  uniteRanges,
} from '../../../shared/codebook/token-range.ts';

const anyRanges = fc
  .array(fc.tuple(fc.nat(30), fc.nat(3)), { maxLength: 12 })
  .map((pairs) => uniteRanges([pairs.map(([first, more]) => ({ first, last: first + more }))]));
const holds = (outer: TokenRange, inner: TokenRange): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;
const overlaps = (a: TokenRange, b: TokenRange): boolean => a.first <= b.last && b.first <= a.last;

describe('uniteRanges', () => {
  it('holds what any list holds, once and in order, however the lists are sorted', () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(3)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(pairs, { maxLength: 5 }), (lists) => {
        const united = uniteRanges(
          lists.map((list) => list.map(([first, more]) => ({ first, last: first + more }))),
        );
        const naive = new Set(lists.flat().map(([first, more]) => `${first} ${first + more}`));
        expect(new Set(united.map(({ first, last }) => `${first} ${last}`))).toEqual(naive);
        expect(united).toHaveLength(naive.size);
        expect(united).toEqual(united.toSorted(compareRanges));
      }),
    );
  });
});

describe('nearestPairs', () => {
  it('finds the minimal ranges that hold one of each, as trying all pairs does', () => {
    fc.assert(
      fc.property(anyRanges, anyRanges, fc.integer({ min: 1, max: 8 }), (left, right, distance) => {
        // One word each: partners that lie inside each other have no order.
        const [a, b] = [left, right].map((list) =>
          list.map(({ first }) => ({ first, last: first })),
        );
        const isPair = (earlier: TokenRange, later: TokenRange): boolean =>
          later.first - earlier.last <= distance;
        const all = (a ?? []).flatMap((x) =>
          (b ?? []).flatMap((y) => {
            const [earlier, later] = x.first < y.first ? [x, y] : [y, x];
            const isApart = earlier.last < later.first;
            return isApart && isPair(earlier, later)
              ? [{ first: earlier.first, last: later.last }]
              : [];
          }),
        );
        const minimal = uniteRanges([all]).filter(
          (pair) => !all.some((other) => holds(pair, other) && !holds(other, pair)),
        );
        expect(nearestPairs(a ?? [], b ?? [], isPair)).toEqual(minimal);
        expect(nearestPairs(b ?? [], a ?? [], isPair)).toEqual(minimal);
      }),
    );
  });
});

describe('longestRanges', () => {
  it('keeps ranges apart, and drops none that is not beaten by a longer or earlier one', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const kept = longestRanges(ranges);
        const length = ({ first, last }: TokenRange): number => last - first;
        for (const [index, range] of kept.entries()) {
          expect(kept.slice(index + 1).some((other) => overlaps(range, other))).toBe(false);
        }
        for (const range of ranges) {
          const isBeaten = kept.some(
            (other) =>
              overlaps(other, range) &&
              (length(other) > length(range) ||
                (length(other) === length(range) && other.first <= range.first)),
          );
          expect(isBeaten).toBe(true);
        }
        expect(kept).toEqual([...kept].sort(compareRanges));
      }),
    );
  });
});

describe('minimalRanges', () => {
  it('holds one range of every group of ranges inside each other', () => {
    const ranges = [
      { first: 0, last: 9 },
      { first: 2, last: 4 },
      { first: 2, last: 4 },
      { first: 3, last: 8 },
    ];
    expect(minimalRanges(ranges)).toEqual([
      { first: 2, last: 4 },
      { first: 3, last: 8 },
    ]);
  });
});
