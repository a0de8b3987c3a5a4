import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namePlaces } from '../../../shared/analysis/place-names.ts';
import type { Segment } from '../../../shared/document/document.ts';
import { placeInShort } from '../../../shared/document/place-in-short.ts';
import { compareSpans } from '../../../shared/text/span.ts';

const place = fc.nat({ max: 30 });
const segmentParts = fc.record({ start: place, length: place, label: fc.option(fc.constant('§')) });

describe('namePlaces', () => {
  it('tells the innermost segment where a span starts, and what it is cited as', () => {
    fc.assert(
      fc.property(fc.array(segmentParts, { maxLength: 8 }), fc.array(place), (parts, starts) => {
        const segments = parts.map(({ start, length, label }, ordinal): Segment => ({
          ...{ id: `seg_${ordinal}`, documentId: 'doc_1', parentId: null, ordinal },
          ...{ kind: 'clause', heading: null, eId: `e${ordinal}` },
          label: label === null ? null : `${label}${ordinal}`,
          span: { start, end: start + length },
        }));
        const named = namePlaces(
          starts.map((start) => ({ start, end: start + 1 })),
          segments,
        );
        starts.forEach((start, index) => {
          const holding = segments
            .filter(({ span }) => span.start <= start && start < span.end)
            .sort((a, b) => compareSpans(a.span, b.span) || a.ordinal - b.ordinal);
          expect(named[index]).toEqual({
            eId: holding.at(-1)?.eId ?? null,
            label: placeInShort(holding),
          });
        });
      }),
    );
  });
});
