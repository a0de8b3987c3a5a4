import fc from 'fast-check';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { compareSpans } from '../../../shared/text/span.ts';
import type {
  ConceptLook,
  ShownAnnotation,
} from '../../../renderer/document-view/document-view.ts';

/** Four concepts in the order of their codebook. */
export const looks: ReadonlyMap<ConceptId, ConceptLook> = new Map(
  Array.from({ length: 4 }, (_, index): [ConceptId, ConceptLook] => [
    `con_${index}`,
    { name: `Concept ${index}`, shortName: `c${index}`, colourOrder: index + 1 },
  ]),
);

export function annotation(
  start: number,
  end: number,
  more: Partial<ShownAnnotation> = {},
): ShownAnnotation {
  return {
    id: `ann_${start}_${end}`,
    start,
    end,
    conceptId: 'con_0',
    status: 'accepted',
    origin: 'manual',
    coderInitials: null,
    hasNote: false,
    ...more,
  };
}

/** Annotations in text order within the first 60 code units. */
export const annotations: fc.Arbitrary<ShownAnnotation[]> = fc
  .array(
    fc.record({
      start: fc.nat({ max: 50 }),
      length: fc.integer({ min: 1, max: 30 }),
      concept: fc.nat({ max: 3 }),
      isProposed: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((drafts) =>
    drafts
      .map(({ start, length, concept, isProposed }, index) =>
        annotation(start, start + length, {
          id: `ann_${index}`,
          conceptId: `con_${concept}`,
          status: isProposed ? 'proposed' : 'accepted',
        }),
      )
      .sort(compareSpans),
  );
