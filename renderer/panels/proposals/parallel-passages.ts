import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Document, Segment } from '../../../shared/document/document.ts';
import { mergeSpans, type Span, spansOverlap } from '../../../shared/text/span.ts';

/** The same part in another language, with the passages that carry the concept there. */
export type ParallelPassage = {
  readonly document: Document;
  readonly segment: Segment;
  /** Disjoint, in text order. */
  readonly coded: readonly Span[];
};

type Texts = {
  readonly documents: readonly Document[];
  readonly segmentsByDocument: ReadonlyMap<DocumentId, readonly Segment[]>;
  readonly annotationsByDocument: ReadonlyMap<DocumentId, readonly Annotation[]>;
};

/**
 * The part of the text that holds the annotation, in the other languages of its work: parts have
 * the same eId in all of them. Nothing where the text has no such parts.
 */
export function parallelPassages(
  { documentId, conceptId, anchor }: Annotation,
  { documents, segmentsByDocument, annotationsByDocument }: Texts,
): readonly ParallelPassage[] {
  const own = documents.find(({ id }) => id === documentId);
  const eId = anchor.segmentEId;
  if (own === undefined || eId === null) return [];
  return documents.flatMap((document): ParallelPassage[] => {
    const isParallel = document.workId === own.workId && document.role === own.role;
    if (!isParallel || document.language === own.language) return [];
    const segment = segmentsByDocument.get(document.id)?.find((part) => part.eId === eId);
    if (segment === undefined) return [];
    const coded = (annotationsByDocument.get(document.id) ?? []).filter(
      (annotation) =>
        annotation.conceptId === conceptId &&
        annotation.status !== 'rejected' &&
        spansOverlap(annotation.anchor.span, segment.span),
    );
    return [{ document, segment, coded: mergeSpans(coded.map((one) => one.anchor.span)) }];
  });
}

/** A stretch of text, and whether it is one of the marked passages. */
export type MarkedPiece = { readonly text: string; readonly isMarked: boolean };

/** The text of `within` cut at the ends of the spans, which are disjoint and in order. */
export function markPieces(
  text: string,
  within: Span,
  spans: readonly Span[],
): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let done = within.start;
  for (const span of spans) {
    const start = Math.max(done, span.start);
    const end = Math.min(within.end, span.end);
    if (start >= end) continue;
    pieces.push({ text: text.slice(done, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    done = end;
  }
  pieces.push({ text: text.slice(done, within.end), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}
