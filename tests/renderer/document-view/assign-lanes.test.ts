import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansOverlap } from '../../../shared/text/span.ts';
import { assignLanes } from '../../../renderer/document-view/assign-lanes.ts';
import { annotations } from './code-samples.ts';

describe('line numbers of codes', () => {
  test('differ wherever two codes lie over the same words', () => {
    fc.assert(
      fc.property(annotations, (codes) => {
        const lanes = assignLanes(codes);
        codes.forEach((one, index) => {
          codes.slice(index + 1).forEach((other, way) => {
            if (!spansOverlap(one, other)) return;
            expect(lanes[index]).not.toBe(lanes[index + 1 + way]);
          });
        });
      }),
    );
  });

  test('are the lowest that was free where the code begins', () => {
    fc.assert(
      fc.property(annotations, (codes) => {
        const lanes = assignLanes(codes);
        codes.forEach((code, index) => {
          const taken = new Set(
            codes.flatMap((other, at) => (at < index && other.end > code.start ? [lanes[at]] : [])),
          );
          let lowest = 0;
          while (taken.has(lowest)) lowest += 1;
          expect(lanes[index]).toBe(lowest);
        });
      }),
    );
  });

  test('are given to longer codes first where several begin together', () => {
    expect([
      ...assignLanes([
        { start: 0, end: 20 },
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ]),
    ]).toEqual([0, 1, 1]);
  });

  test('of any number of codes over one place take no longer than their count', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ start: index, end: 100_000 }));
    expect(new Set(assignLanes(many)).size).toBe(64);
  });
});
