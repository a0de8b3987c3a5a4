import type { AnnotationId, CoderId, IdSource } from '../base/identifiers.ts';
import type { IndicatorHit } from '../codebook/indicator-matching.ts';
import type { Document, Segment } from '../document/document.ts';
import { innermostSegments } from '../document/innermost-segment.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, sweepJoin } from '../text/span.ts';
import { createAnchor } from './anchoring.ts';
import { indexPassages } from './passage-index.ts';
import type { Annotation, CodedPlace } from './annotation.ts';

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
  const counted = outsideNotes(hits, own);
  const eIds = innermostSegments(
    counted.map(({ span }) => span),
    own,
  );
  const isUnique = indexPassages(document.text);
  return counted.flatMap((hit, index) => {
    const key = placeKey(hit.span, hit.conceptId);
    if (known.has(key)) return [];
    known.add(key);
    const id: AnnotationId = `ann_${source.ids()}`;
    const eId = eIds[index] ?? null;
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

/** The hits that touch no editorial note, in text order. */
function outsideNotes(hits: readonly IndicatorHit[], segments: readonly Segment[]): IndicatorHit[] {
  const placed = hits.map((hit) => ({ ...hit.span, hit })).sort(compareSpans);
  const notes = segments.flatMap(({ kind, span }) => (kind === 'note' ? [span] : []));
  const touched = new Set<IndicatorHit>();
  sweepJoin(placed, notes.sort(compareSpans), ({ hit }) => touched.add(hit));
  return placed.flatMap(({ hit }) => (touched.has(hit) ? [] : [hit]));
}
