import { createAnchor } from '../annotation/anchoring.ts';
import type { Annotation } from '../annotation/annotation.ts';
import type { ProposalSource } from '../annotation/indicator-annotation.ts';
import { indexPassages } from '../annotation/passage-index.ts';
import type { AlignmentId, ConceptId } from '../base/identifiers.ts';
import type { Document } from '../document/document.ts';
import { innermostSegments } from '../document/innermost-segment.ts';
import { compareSpans, spansOverlap, sweepJoin } from '../text/span.ts';
import type { CarriedPlace } from './carry-annotation.ts';
import type { NotProjected, ProjectedPlace, ProjectionMaterial } from './projection.ts';

/**
 * What has been carried to a document as proposals in text order, but for what the project has at the
 * place already, and all but the surest of what overlaps.
 */
export function proposeCarried(
  carried: readonly CarriedPlace[],
  { annotations, segments }: Pick<ProjectionMaterial, 'annotations' | 'segments'>,
  to: Document,
  alignmentId: AlignmentId,
  source: ProposalSource,
): { readonly proposals: readonly Annotation[]; readonly notProjected: readonly NotProjected[] } {
  const { kept, notProjected } = keepNew(carried, annotations, to);
  const isUnique = indexPassages(to.text);
  const own = segments.filter(({ documentId }) => documentId === to.id);
  const eIds = innermostSegments(kept, own);
  const proposals = kept.map(({ start, end, annotation, projection }, index): Annotation => {
    const eId = eIds[index] ?? null;
    return {
      id: `ann_${source.ids()}`,
      documentId: to.id,
      conceptId: annotation.conceptId,
      coderId: source.coderId,
      anchor: createAnchor(to.text, to.textHash, { start, end }, eId, isUnique),
      origin: 'projection',
      projection: { alignmentId, annotationId: annotation.id, ...projection },
      status: 'proposed',
      note: '',
      createdAt: source.at,
      modifiedAt: source.at,
    };
  });
  return { proposals, notProjected };
}

function keepNew(
  carried: readonly CarriedPlace[],
  annotations: readonly ProjectedPlace[],
  to: Document,
): { readonly kept: CarriedPlace[]; readonly notProjected: NotProjected[] } {
  const standing = standingAt(carried, annotations, to);
  const kept = new Map<ConceptId, CarriedPlace[]>();
  const notProjected: NotProjected[] = [];
  const surest = carried.toSorted(
    (one, two) => two.projection.confidence - one.projection.confidence || compareSpans(one, two),
  );
  for (const place of surest) {
    const { annotation, bead } = place;
    const { id: annotationId, conceptId } = annotation;
    const others = kept.get(conceptId) ?? [];
    const isRepeated = others.some((other) => spansOverlap(other, place));
    const reason = standing.get(place) ?? (isRepeated ? 'repeated' : null);
    if (reason === null) kept.set(conceptId, [...others, place]);
    else notProjected.push({ annotationId, conceptId, documentId: to.id, bead, reason });
  }
  return { kept: [...kept.values()].flat().sort(compareSpans), notProjected };
}

/** The places where the project has the concept already, or has it turned down. */
function standingAt(
  carried: readonly CarriedPlace[],
  annotations: readonly ProjectedPlace[],
  to: Document,
): ReadonlyMap<CarriedPlace, 'coded' | 'rejected'> {
  const own = annotations
    .filter(({ documentId, anchor }) => documentId === to.id && anchor.textHash === to.textHash)
    .map(({ anchor, conceptId, status }) => ({ ...anchor.span, conceptId, status }))
    .sort(compareSpans);
  const standing = new Map<CarriedPlace, 'coded' | 'rejected'>();
  sweepJoin(carried.toSorted(compareSpans), own, (place, { conceptId, status }) => {
    if (conceptId !== place.annotation.conceptId) return;
    if (status !== 'rejected') standing.set(place, 'coded');
    else if (!standing.has(place)) standing.set(place, 'rejected');
  });
  return standing;
}
