import type { CodedPlace } from '../annotation/annotation.ts';
import type { CoderId, ConceptId, DocumentId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import { keepValues } from '../base/kept-values.ts';
import { chainUp } from '../codebook/concept-tree.ts';
import type { Concept } from '../codebook/codebook.ts';
import type { Span } from '../text/span.ts';
import { sortSpans } from '../text/span.ts';
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

/** What annotations are asked for by. */
type Wanted = Pick<CodingSelection, 'includesDescendants' | 'statuses' | 'origins' | 'coderIds'>;

type Selecting = {
  readonly views: readonly DocumentView[];
  readonly slotsOf: ReadonlyMap<ConceptId, readonly number[]>;
  readonly request: Wanted;
};

/** The last answer to one request over the same documents. */
type Selection = {
  annotations: readonly CodedPlace[];
  readonly coded: (readonly CodedSpan[])[];
  /** By number of document. */
  readonly stale: number[];
};

/** What is selected of one document, and what its text has to be like. */
type Draft = {
  readonly number: number;
  readonly textHash: string;
  readonly length: number;
  readonly spans: CodedSpan[];
  stale: number;
};

const kept = keepValues<readonly DocumentView[], Selection>();

/**
 * The annotations that a request asks for. Each counts for its concept, with `includesDescendants`
 * also for those above it, and always for the number after the last concept, which is "any of them".
 * Asked again after a change, only the documents whose annotations changed are looked at; the lists
 * of the others stay the same lists.
 */
export function selectAnnotations(
  views: readonly DocumentView[],
  annotations: readonly CodedPlace[],
  codebook: readonly Concept[],
  counted: readonly Concept[],
  request: Wanted,
): SelectedAnnotations {
  const { includesDescendants, statuses, origins, coderIds } = request;
  const ids = counted.map(({ id }) => id);
  const key = JSON.stringify([includesDescendants, statuses, origins, coderIds, ids]);
  const selection = kept(views, key, [codebook], () => ({
    annotations: [],
    coded: views.map(() => []),
    stale: views.map(() => 0),
  }));
  const { annotations: before } = selection;
  if (before !== annotations) {
    const slotsOf = conceptSlots(codebook, counted, includesDescendants);
    const selecting = { views, slotsOf, request };
    if (before.length === 0) selectAgain(selection, null, annotations, true, selecting);
    else {
      const added = addedAtEnd(before, annotations);
      const changed = added === null ? changedDocuments(before, annotations) : documentsOf(added);
      selectAgain(selection, changed, added ?? annotations, added !== null, selecting);
    }
    selection.annotations = annotations;
  }
  return {
    coded: [...selection.coded],
    stale: selection.stale.reduce((sum, stale) => sum + stale, 0),
  };
}

function documentsOf(annotations: readonly CodedPlace[]): ReadonlySet<DocumentId> {
  const found = new Set<DocumentId>();
  for (const { documentId } of annotations) found.add(documentId);
  return found;
}

/** What the longer list has more, if it starts as the other one; else `null`. People mostly add. */
function addedAtEnd(
  before: readonly CodedPlace[],
  after: readonly CodedPlace[],
): readonly CodedPlace[] | null {
  for (let index = 0; index < before.length; index += 1) {
    if (before[index] !== after[index]) return null;
  }
  return after.slice(before.length);
}

/** The documents of the annotations that only one of two lists has, or has in another place. */
function changedDocuments(
  before: readonly CodedPlace[],
  after: readonly CodedPlace[],
): ReadonlySet<DocumentId> {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  let sameAtEnd = 0;
  while (
    sameAtEnd < shorter - same &&
    before[before.length - 1 - sameAtEnd] === after[after.length - 1 - sameAtEnd]
  ) {
    sameAtEnd += 1;
  }
  const between = (list: readonly CodedPlace[]): readonly CodedPlace[] =>
    list.slice(same, list.length - sameAtEnd);
  return documentsOf([...between(before), ...between(after)]);
}

/** Selects from `annotations` for the changed documents (`null`: all), to what is there already or afresh. */
function selectAgain(
  { coded, stale }: Selection,
  changed: ReadonlySet<DocumentId> | null,
  annotations: readonly CodedPlace[],
  isAdding: boolean,
  { views, slotsOf, request }: Selecting,
): void {
  const { statuses, origins, coderIds } = request;
  const drafts = new Map<DocumentId, Draft>();
  views.forEach(({ document: { id, textHash, text } }, number) => {
    if (changed?.has(id) === false) return;
    const spans = isAdding ? [...at(coded, number)] : [];
    const old = isAdding ? at(stale, number) : 0;
    drafts.set(id, { number, textHash, length: text.length, spans, stale: old });
  });
  const [only] = drafts.size === 1 ? drafts.keys() : [];
  for (const { documentId, conceptId, anchor, status, origin, coderId } of annotations) {
    if (only !== undefined && documentId !== only) continue;
    if (!statuses.includes(status)) continue;
    if (origins !== null && !origins.includes(origin)) continue;
    if (coderIds !== null && !coderIds.includes(coderId)) continue;
    const slots = slotsOf.get(conceptId);
    const draft = drafts.get(documentId);
    if (draft === undefined || slots === undefined) continue;
    const { start, end } = anchor.span;
    const isInText = start >= 0 && start < end && end <= draft.length;
    if (isInText && anchor.textHash === draft.textHash) {
      draft.spans.push({ start, end, slots, coderId });
    } else draft.stale += 1;
  }
  for (const draft of drafts.values()) {
    coded[draft.number] = sortSpans(draft.spans);
    stale[draft.number] = draft.stale;
  }
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
