import type { CodedPlace } from '../annotation/annotation.ts';
import type { CoderId, ConceptId, DocumentId } from '../base/identifiers.ts';
import { chainUp } from '../codebook/concept-tree.ts';
import type { Concept } from '../codebook/codebook.ts';
import type { Span } from '../text/span.ts';
import { compareSpans } from '../text/span.ts';
import type { CodingSelection } from './analysis-request.ts';
import type { DocumentView } from './corpus.ts';

/** A coded passage with the numbers of the concepts that it counts for. */
export type CodedSpan = Span & {
  readonly slots: readonly number[];
  readonly coderId: CoderId;
};

export type SelectedAnnotations = {
  /** By number of document, in text order. */
  readonly coded: readonly (readonly CodedSpan[])[];
  /** Annotations of the chosen documents that belong to another state of the text. */
  readonly stale: number;
};

/**
 * The annotations that a request asks for. Each counts for its concept, with `includesDescendants`
 * also for those above it, and always for the number after the last concept, which is "any of them".
 */
export function selectAnnotations(
  views: readonly DocumentView[],
  annotations: readonly CodedPlace[],
  codebook: readonly Concept[],
  counted: readonly Concept[],
  request: Pick<CodingSelection, 'includesDescendants' | 'statuses' | 'origins' | 'coderIds'>,
): SelectedAnnotations {
  const slotsOf = conceptSlots(codebook, counted, request.includesDescendants);
  const numbers = new Map<DocumentId, number>(
    views.map((view, number) => [view.document.id, number]),
  );
  const coded = views.map((): CodedSpan[] => []);
  let stale = 0;
  for (const { documentId, conceptId, anchor, status, origin, coderId } of annotations) {
    const number = numbers.get(documentId);
    const slots = slotsOf.get(conceptId);
    if (number === undefined || slots === undefined) continue;
    if (!request.statuses.includes(status)) continue;
    if (request.origins !== null && !request.origins.includes(origin)) continue;
    if (request.coderIds !== null && !request.coderIds.includes(coderId)) continue;
    const document = views[number]?.document;
    const { start, end } = anchor.span;
    const isInText = start >= 0 && start < end && end <= (document?.text.length ?? 0);
    if (anchor.textHash !== document?.textHash || !isInText) stale += 1;
    else coded[number]?.push({ start, end, slots, coderId });
  }
  return { coded: coded.map((spans) => spans.sort(compareSpans)), stale };
}

/** The concept numbers that an annotation with a concept counts for; concepts that count for none are absent. */
function conceptSlots(
  codebook: readonly Concept[],
  counted: readonly Concept[],
  includesDescendants: boolean,
): ReadonlyMap<ConceptId, readonly number[]> {
  const parents = new Map(codebook.map((concept) => [concept.id, concept.parentId]));
  const numbers = new Map(counted.map((concept, number) => [concept.id, number]));
  const slots = new Map<ConceptId, readonly number[]>();
  for (const { id } of codebook) {
    const ids = includesDescendants ? chainUp(parents, id) : [id];
    const own = ids.flatMap((conceptId) => numbers.get(conceptId) ?? []);
    if (own.length > 0) slots.set(id, [...own, counted.length]);
  }
  return slots;
}
