import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areApart,
  compareSpans,
  mergeSpans,
  spanContains,
  spansOverlap,
  sortSpans,
  subtractSpans,
  sweepJoin,
  type Span,
} from '../../../shared/text/span.ts';

const spans = fc.array(
  fc.tuple(fc.nat(40), fc.nat(8)).map(([start, length]): Span => ({ start, end: start + length })),
  { maxLength: 12 },
);

/** The naive model of a set of spans: the set of positions that they cover. */
function positionsOf(list: readonly Span[]): number[] {
  const positions = new Set<number>();
  for (const { start, end } of list) {
    for (let position = start; position < end; position += 1) positions.add(position);
  }
  return [...positions].sort((a, b) => a - b);
}

describe('span arithmetic', () => {
  it('does not call touching spans overlapping', () => {
    expect(spansOverlap({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
    expect(spansOverlap({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  });

  it('merges into disjoint sorted spans that cover the same positions', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const merged = mergeSpans(list);
        expect(positionsOf(merged)).toEqual(positionsOf(list));
        expect(merged.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(
          positionsOf(list).length,
        );
        merged.slice(1).forEach((span, index) => {
          expect(span.start).toBeGreaterThan(merged[index]?.end ?? Infinity);
        });
      }),
    );
  });

  it('calls apart what merging leaves as it is', () => {
    fc.assert(
      fc.property(spans, (list) => {
        expect(areApart(list)).toBe(JSON.stringify(mergeSpans(list)) === JSON.stringify(list));
        expect(areApart(mergeSpans(list))).toBe(true);
      }),
    );
  });

  it('sorts as a stable sort by start and length does', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const numbered = list.map((span, number) => ({ ...span, number }));
        expect(sortSpans(numbered)).toEqual(numbered.toSorted(compareSpans));
      }),
    );
  });

  it('subtracts exactly the covered positions', () => {
    fc.assert(
      fc.property(spans, spans, (list, removed) => {
        const holes = new Set(positionsOf(removed));
        expect(positionsOf(subtractSpans(list, removed))).toEqual(
          positionsOf(list).filter((position) => !holes.has(position)),
        );
      }),
    );
  });

  it('contains itself and what lies inside', () => {
    expect(spanContains({ start: 2, end: 5 }, { start: 2, end: 5 })).toBe(true);
    expect(spanContains({ start: 2, end: 5 }, { start: 1, end: 4 })).toBe(false);
  });
});

describe('sweepJoin', () => {
  it('finds the same pairs as two nested loops', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const left = [...a].sort(compareSpans);
        const right = [...b].sort(compareSpans);
        const pairs: string[] = [];
        sweepJoin(left, right, (x, y) => pairs.push(JSON.stringify([x, y])));
        const expected = left.flatMap((x) =>
          right.filter((y) => spansOverlap(x, y)).map((y) => JSON.stringify([x, y])),
        );
        expect(pairs.sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });
});
