import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { CoderId, DocumentId } from '../base/identifiers.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { CodedTexts } from './coded-texts.ts';
import { codedTexts } from './coded-texts.ts';
import type { Corpus } from './corpus.ts';
import type { CodedSpan } from './select-annotations.ts';
import type { CodingSelection } from './selection.ts';
import { forEachUnit, indexUnits, type UnitIndex } from './unit-index.ts';

/** Coders are bits of a number. */
export const mostCoders = 30;

/** Who said what of which recording unit. A decision is a unit and a concept: it is there, or not. */
export type CoderDecisions = CodedTexts & {
  readonly coders: readonly { readonly id: CoderId; readonly name: string }[];
  /** By number of document: a bit for each coder who took part. */
  readonly raters: readonly number[];
  readonly index: UnitIndex;
  /** By slot the units that any coder gave the concept, each with the bits of those who did. */
  readonly marks: readonly ReadonlyMap<number, number>[];
};

/**
 * The decisions of the coders that the request names. A coder took part in a document when one of
 * the annotations that the request looks at there is theirs, whatever its concept: what a coder did
 * not code in such a document is a decision too, in other documents it is missing.
 */
export function coderDecisions(
  request: CodingSelection,
  corpus: Corpus,
): Result<CoderDecisions, AnalysisError> {
  const texts = codedTexts(request, corpus);
  if (!texts.ok) return texts;
  const { views, concepts, coded } = texts.value;
  const present = takingPart(request, corpus, views);
  const everyone = new Set([...present.values()].flatMap((ids) => [...ids]));
  const coders = corpus.coders.filter(({ id }) => everyone.has(id));
  if (coders.length < 2) return failure({ code: 'tooFewCoders', found: coders.length });
  if (coders.length > mostCoders) {
    return failure({ code: 'tooManyCoders', found: coders.length, most: mostCoders });
  }
  const bits = new Map(coders.map(({ id }, number) => [id, 1 << number]));
  const raters = views.map(({ document }) => {
    const ids = [...(present.get(document.id) ?? [])];
    return ids.reduce((mask, id) => mask | (bits.get(id) ?? 0), 0);
  });
  if (!raters.some((mask) => bitCount(mask) >= 2)) return failure({ code: 'nothingCodedTwice' });
  const index = indexUnits(views, request.recordingUnit);
  const marks = markUnits(coded, concepts.length + 1, index, bits);
  const remarks = {
    ...texts.value.remarks,
    wordsOutsideRecordingUnits: String(index.wordsOutside),
  };
  return success({ ...texts.value, coders, raters, index, marks, remarks });
}

function takingPart(
  { statuses, origins, coderIds }: CodingSelection,
  { annotations }: Corpus,
  views: CodedTexts['views'],
): ReadonlyMap<DocumentId, ReadonlySet<CoderId>> {
  const hashes = new Map(views.map(({ document }) => [document.id, document.textHash]));
  const present = new Map(views.map(({ document }) => [document.id, new Set<CoderId>()]));
  for (const { documentId, coderId, status, origin, anchor } of annotations) {
    const isLookedAt =
      statuses.includes(status) &&
      (origins?.includes(origin) ?? true) &&
      (coderIds?.includes(coderId) ?? true) &&
      hashes.get(documentId) === anchor.textHash;
    if (isLookedAt) present.get(documentId)?.add(coderId);
  }
  return present;
}

function markUnits(
  coded: readonly (readonly CodedSpan[])[],
  slots: number,
  index: UnitIndex,
  bits: ReadonlyMap<CoderId, number>,
): Map<number, number>[] {
  const marks = Array.from({ length: slots }, () => new Map<number, number>());
  coded.forEach((spans, view) => {
    forEachUnit(spans, index, view, (span, unit) => {
      const bit = bits.get(span.coderId) ?? 0;
      for (const slot of span.slots) {
        const own = at(marks, slot);
        own.set(unit, (own.get(unit) ?? 0) | bit);
      }
    });
  });
  return marks;
}

/** How many bits of the number are set. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
