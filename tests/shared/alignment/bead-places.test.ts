import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beadStarts,
  segmentSpan,
  sideSegments,
  type Alignment,
  type Bead,
} from '../../../shared/alignment/alignment.ts';
import { beadPlaces } from '../../../shared/alignment/bead-places.ts';
import { at } from '../../../shared/base/invariant.ts';
import { spansOverlap } from '../../../shared/text/span.ts';

/** Any alignment of two texts whose segments are three letters, one apart. */
const anyAlignment = fc
  .array(
    fc.tuple(fc.nat(2), fc.nat(2)).filter(([one, two]) => one + two > 0),
    { minLength: 1 },
  )
  .map((sizes): Alignment => {
    const texts = [0, 1].map((version) => {
      const count = sizes.reduce((sum, own) => sum + at(own, version), 0);
      const offsets = Array.from({ length: count }, (_, index) => [
        4 * index,
        4 * index + 3,
      ]).flat();
      return { documentId: `doc_${version}` as const, textHash: '', offsets };
    });
    const beads = sizes.map((own): Bead => ({ sizes: own, confidence: null, status: 'automatic' }));
    return { id: 'aln_1', workId: 'work_1', texts, beads, method: '' };
  });

describe('beads by place', () => {
  it('are those whose segments a span overlaps', () => {
    fc.assert(
      fc.property(
        anyAlignment,
        fc.nat(60),
        fc.integer({ min: 1, max: 12 }),
        (alignment, start, length) => {
          const span = { start, end: start + length };
          const starts = beadStarts(alignment);
          const places = beadPlaces(alignment);
          for (const [version, text] of alignment.texts.entries()) {
            const expected = alignment.beads.flatMap(({ sizes }, bead) => {
              const own = sideSegments(text, at(at(starts, bead), version), at(sizes, version));
              return own.some((segment) => spansOverlap(segment, span)) ? [bead] : [];
            });
            expect(places.beadsAt(version, span)).toEqual(expected);
          }
        },
      ),
    );
  });

  it('reach from their first segment to their last, and nowhere where a side is empty', () => {
    fc.assert(
      fc.property(anyAlignment, (alignment) => {
        const starts = beadStarts(alignment);
        const places = beadPlaces(alignment);
        alignment.beads.forEach(({ sizes }, bead) => {
          for (const [version, text] of alignment.texts.entries()) {
            const size = at(sizes, version);
            const first = at(at(starts, bead), version);
            const side = places.sideOf(bead, version);
            if (size === 0) expect(side).toBeNull();
            else {
              expect(side).toEqual({
                start: segmentSpan(text, first).start,
                end: segmentSpan(text, first + size - 1).end,
              });
            }
          }
        });
      }),
    );
  });
});
