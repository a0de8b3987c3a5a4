import type { AnnotationId, CoderId, IdSource } from '../base/identifiers.ts';
import type { IndicatorHit } from '../codebook/indicator-matching.ts';
import type { Document, Segment } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, spanContains, sweepJoin } from '../text/span.ts';
import { createAnchor } from './anchoring.ts';
import { indexPassages } from './passage-index.ts';
import type { Annotation, AnnotationStatus, CodedPlace } from './annotation.ts';

/** Who proposes, when (ISO 8601, UTC), and where new ids come from. */
export type ProposalSource = {
  readonly coderId: CoderId;
  readonly at: string;
  readonly ids: IdSource;
};

/**
 * Proposed annotations for the hits of the indicators in one document (`findIndicatorHits`), in
 * text order. Hits that touch an editorial note are left out, and so is every passage that already
 * carries the concept, whatever its status: what was rejected is not proposed again. `segments` and
 * `existing` may be those of more documents.
 */
export function proposeAnnotations(
  document: Document,
  segments: readonly Segment[],
  hits: readonly IndicatorHit[],
  existing: readonly CodedPlace[],
  source: ProposalSource,
): Annotation[] {
  const own = segments.filter((segment) => segment.documentId === document.id);
  const known = new Set(
    existing
      .filter((annotation) => annotation.documentId === document.id)
      .map(({ anchor, conceptId }) => placeKey(anchor.span, conceptId)),
  );
  const placed = placeHits(hits, own);
  const isUnique = indexPassages(document.text);
  return placed.flatMap(({ hit, eId, isInNote }) => {
    const key = placeKey(hit.span, hit.conceptId);
    if (isInNote || known.has(key)) return [];
    known.add(key);
    const id: AnnotationId = `ann_${source.ids()}`;
    return [
      {
        id,
        documentId: document.id,
        conceptId: hit.conceptId,
        coderId: source.coderId,
        anchor: createAnchor(document.text, document.textHash, hit.span, eId, isUnique),
        origin: 'indicator',
        projection: null,
        status: 'proposed',
        note: '',
        createdAt: source.at,
        modifiedAt: source.at,
      } satisfies Annotation,
    ];
  });
}

function placeKey(span: Span, conceptId: string): string {
  return `${span.start}-${span.end} ${conceptId}`;
}

type PlacedHit = Span & { readonly hit: IndicatorHit; eId: string | null; isInNote: boolean };

/** Each hit with the innermost segment that holds all of it. */
function placeHits(hits: readonly IndicatorHit[], segments: readonly Segment[]): PlacedHit[] {
  const placed = hits
    .map((hit): PlacedHit => ({ ...hit.span, hit, eId: null, isInNote: false }))
    .sort(compareSpans);
  const holders = segments
    .map((segment) => ({ ...segment.span, segment }))
    .sort((a, b) => compareSpans(a, b) || a.segment.ordinal - b.segment.ordinal);
  // The sweep gives the segments of a hit in text order, parents first: the last one is innermost.
  sweepJoin(placed, holders, (hit, holder) => {
    if (holder.segment.kind === 'note') hit.isInNote = true;
    else if (spanContains(holder, hit)) hit.eId = holder.segment.eId;
  });
  return placed;
}

/** The annotations with the named ones accepted at the time `at`; those already accepted stay as they are. */
export function acceptAnnotations(
  annotations: readonly Annotation[],
  ids: ReadonlySet<AnnotationId>,
  at: string,
): Annotation[] {
  return setStatus(annotations, ids, 'accepted', at);
}

/** The annotations with the named ones rejected at the time `at`. They are kept: see {@link proposeAnnotations}. */
export function rejectAnnotations(
  annotations: readonly Annotation[],
  ids: ReadonlySet<AnnotationId>,
  at: string,
): Annotation[] {
  return setStatus(annotations, ids, 'rejected', at);
}

function setStatus(
  annotations: readonly Annotation[],
  ids: ReadonlySet<AnnotationId>,
  status: AnnotationStatus,
  at: string,
): Annotation[] {
  return annotations.map((annotation) =>
    ids.has(annotation.id) && annotation.status !== status
      ? { ...annotation, status, modifiedAt: at }
      : annotation,
  );
}
