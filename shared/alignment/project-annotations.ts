import type { Annotation } from '../annotation/annotation.ts';
import type { ProposalSource } from '../annotation/indicator-annotation.ts';
import { at } from '../base/invariant.ts';
import type { Document } from '../document/document.ts';
import { compareSpans } from '../text/span.ts';
import type { Alignment } from './alignment.ts';
import { beadPlaces } from './bead-places.ts';
import { type CarriedPlace, carryBetween, type Side } from './carry-annotation.ts';
import { proposeCarried } from './propose-carried.ts';
import type {
  NotProjected,
  ProjectedPlace,
  Projection,
  ProjectionMaterial,
  ProjectionRequest,
} from './projection.ts';

/**
 * Proposes annotations of one version in others. Each proposal lies inside the beads of its source:
 * on the words that say the same if they are found, else on all segments of the other side. In
 * another edition of the same language it lies on the words that stayed or came in their place.
 *
 * Confidence is that of the least sure bead (1 when confirmed) times how well the span is supported
 * (`calibrated`); it never falls when either rises.
 */
export function projectAnnotations(
  material: ProjectionMaterial,
  alignment: Alignment,
  request: ProjectionRequest,
  source: ProposalSource,
): Projection {
  const documents = new Map(material.documents.map((document) => [document.id, document]));
  const sideOf = (version: number): Side | null => {
    const document = documents.get(at(alignment.texts, version).documentId);
    return document === undefined ? null : { version, document };
  };
  const places = beadPlaces(alignment);
  const from = sideOf(request.from);
  const chosen = from === null ? [] : chooseAnnotations(material, request, from.document);
  const proposals: Annotation[] = [];
  const notProjected: NotProjected[] = [];
  for (const to of request.to.map(sideOf)) {
    if (from === null || to === null) continue;
    const carry = carryBetween(material, alignment, places, from, to);
    const carried: CarriedPlace[] = [];
    for (const annotation of chosen) {
      const place = carry(annotation, request.beadRange);
      if (place === null) continue;
      if ('reason' in place) notProjected.push(place);
      else carried.push(place);
    }
    const proposed = proposeCarried(carried, material, to.document, alignment.id, source);
    proposals.push(...proposed.proposals);
    notProjected.push(...proposed.notProjected);
  }
  return { proposals, notProjected };
}

function chooseAnnotations(
  { annotations, codebook }: ProjectionMaterial,
  { annotationIds, conceptIds }: ProjectionRequest,
  from: Document,
): ProjectedPlace[] {
  const named = annotationIds === null ? null : new Set<string>(annotationIds);
  const concepts = conceptIds === null ? null : new Set<string>(conceptIds);
  const inUse = new Set<string>(
    codebook.concepts.filter(({ isRetired }) => !isRetired).map(({ id }) => id),
  );
  return annotations
    .filter(
      ({ id, documentId, conceptId, status }) =>
        documentId === from.id &&
        (named === null ? status === 'accepted' : named.has(id)) &&
        inUse.has(conceptId) &&
        (concepts === null || concepts.has(conceptId)),
    )
    .sort((one, two) => compareSpans(one.anchor.span, two.anchor.span));
}
