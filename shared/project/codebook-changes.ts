import type { Annotation } from '../annotation/annotation.ts';
import type { AnnotationId, ConceptId } from '../base/identifiers.ts';
import type { Codebook, Concept } from '../codebook/codebook.ts';
import { ancestorsOf, childrenOf, descendantsOf } from '../codebook/concept-tree.ts';
import type { Change } from './change.ts';
import { keepRejections } from './coding-changes.ts';
import { removeConceptsWhole } from './compose-changes.ts';
import { appended } from './list-edits.ts';
import type { Project } from './project.ts';

/** Where a concept goes: under a parent (`null`: at the top), before a sibling (`null`: last). */
export type ConceptPlace = {
  readonly parentId: ConceptId | null;
  readonly before: ConceptId | null;
};

/** Adds the concept last below its parent. */
export function createConcept(project: Project, concept: Concept): Change {
  const { concepts } = project.codebook;
  const family = familyOf(concepts, concept.parentId);
  const last = concepts.findLastIndex(({ id }) => family === null || family.has(id));
  return { kind: 'addConcepts', concepts: [{ at: last + 1, items: [concept] }] };
}

/** Changes fields of a concept, its place apart; `null` when nothing would differ. */
export function editConcept(
  project: Project,
  id: ConceptId,
  edits: Partial<Omit<Concept, 'id' | 'parentId'>>,
): Change | null {
  const concept = find(project.codebook, id);
  if (concept === undefined) return null;
  const edited = { ...concept, ...edits };
  if (JSON.stringify(edited) === JSON.stringify(concept)) return null;
  return { kind: 'replaceConcept', concept: edited };
}

/**
 * Moves a concept with all below it. `null` when it is there already, or when the place lies below
 * the concept itself.
 */
export function moveConcept(
  project: Project,
  id: ConceptId,
  { parentId, before }: ConceptPlace,
): Change | null {
  const { codebook } = project;
  const { concepts } = codebook;
  const concept = find(codebook, id);
  if (concept === undefined || before === id) return null;
  const moving = descendantsOf(concepts, id).add(id);
  if (parentId !== null && moving.has(parentId)) return null;
  const sibling = before === null ? null : find(codebook, before);
  if (sibling === undefined || (sibling !== null && sibling.parentId !== parentId)) return null;
  const staying = concepts.filter((candidate) => !moving.has(candidate.id));
  const family = familyOf(staying, parentId);
  const at =
    before === null
      ? staying.findLastIndex((candidate) => family === null || family.has(candidate.id)) + 1
      : staying.findIndex((candidate) => candidate.id === before);
  const moved = concepts
    .filter((candidate) => moving.has(candidate.id))
    .map((candidate) => (candidate.id === id ? { ...candidate, parentId } : candidate));
  const arranged = staying.toSpliced(at, 0, ...moved);
  const isSame = arranged.every(
    (candidate, index) =>
      candidate.id === concepts[index]?.id && candidate.parentId === concepts[index].parentId,
  );
  return isSame ? null : withConcepts(codebook, arranged);
}

/**
 * Merges concepts into one: their passages get the target's code (a passage that the same coder had
 * coded with both keeps one, the accepted one first), their indicators and examples join the
 * target's, concepts below them move below the target. `null` when there is nothing to merge.
 * A target that lies below a source takes the source's place.
 */
export function mergeConcepts(
  project: Project,
  sourceIds: readonly ConceptId[],
  targetId: ConceptId,
  at: string,
): Change | null {
  const { codebook } = project;
  const target = find(codebook, targetId);
  const sources = codebook.concepts.filter(({ id }) => id !== targetId && sourceIds.includes(id));
  if (target === undefined || sources.length === 0) return null;
  const gone = new Set(sources.map(({ id }) => id));
  const { moved, doubled } = recode(project.annotations, gone, targetId, at);
  const aboveTarget = new Set(ancestorsOf(codebook.concepts, targetId));
  const stayingAbove = (id: ConceptId): ConceptId | null =>
    ancestorsOf(codebook.concepts, id).find((candidate) => !gone.has(candidate)) ?? null;
  const merged: Concept = {
    ...target,
    parentId: stayingAbove(targetId),
    examples: unique([...target.examples, ...sources.flatMap(({ examples }) => examples)]),
    indicators: uniqueJson([
      ...target.indicators,
      ...sources.flatMap(({ indicators }) => indicators),
    ]),
  };
  const concepts = codebook.concepts
    .filter(({ id }) => !gone.has(id))
    .map((concept) => {
      if (concept.id === targetId) return merged;
      if (concept.parentId === null || !gone.has(concept.parentId)) return concept;
      // What the target itself lies below cannot move below it.
      const parentId = aboveTarget.has(concept.id) ? stayingAbove(concept.id) : targetId;
      return { ...concept, parentId };
    });
  return {
    kind: 'batch',
    changes: [
      { kind: 'removeAnnotations', ids: doubled },
      { kind: 'replaceAnnotations', annotations: moved },
      withConcepts(codebook, treeOrder(concepts)),
    ],
  };
}

/**
 * Takes a new concept out of one: it is added after the old one at the same level, and the named
 * passages of the old one get its code. Those that were proposed stay as rejections of the old one,
 * under ids from `newId`. `null` when none of them has the old code.
 */
export function splitConcept(
  project: Project,
  id: ConceptId,
  newConcept: Concept,
  annotationIds: ReadonlySet<AnnotationId>,
  at: string,
  newId: () => AnnotationId,
): Change | null {
  const { concepts } = project.codebook;
  const family = familyOf(concepts, id);
  const leaving = project.annotations.filter(
    (annotation) => annotation.conceptId === id && annotationIds.has(annotation.id),
  );
  if (family === null || leaving.length === 0) return null;
  const annotations = leaving.map((annotation) => ({
    ...annotation,
    conceptId: newConcept.id,
    modifiedAt: at,
  }));
  const rejections = keepRejections(leaving, at, newId);
  const last = concepts.findLastIndex((concept) => family.has(concept.id));
  const parentId = find(project.codebook, id)?.parentId ?? null;
  return {
    kind: 'batch',
    changes: [
      { kind: 'addConcepts', concepts: [{ at: last + 1, items: [{ ...newConcept, parentId }] }] },
      { kind: 'replaceAnnotations', annotations },
      ...(rejections === null ? [] : [rejections]),
    ],
  };
}

/** Removes concepts with all below them and their passages, in one step; `null` when none is there. */
export function removeConcepts(project: Project, ids: readonly ConceptId[]): Change | null {
  const present = ids.filter((id) => find(project.codebook, id) !== undefined);
  return present.length === 0 ? null : removeConceptsWhole(project, present);
}

/** Adds concepts at the end, as when the starter codebook is taken over. */
export function addConcepts(concepts: readonly Concept[]): Change | null {
  return concepts.length === 0 ? null : { kind: 'addConcepts', concepts: appended(concepts) };
}

function find({ concepts }: Codebook, id: ConceptId): Concept | undefined {
  return concepts.find((concept) => concept.id === id);
}

/** A concept with all below it; `null` stands for the whole codebook. */
function familyOf(concepts: readonly Concept[], id: ConceptId | null): Set<ConceptId> | null {
  return id === null ? null : descendantsOf(concepts, id).add(id);
}

function withConcepts(codebook: Codebook, concepts: readonly Concept[]): Change {
  return { kind: 'replaceCodebook', codebook: { ...codebook, concepts } };
}

/** Each concept followed by all below it, siblings in their order. */
function treeOrder(concepts: readonly Concept[]): Concept[] {
  const walk = (parentId: ConceptId | null): Concept[] =>
    childrenOf(concepts, parentId).flatMap((concept) => [concept, ...walk(concept.id)]);
  return walk(null);
}

/** The passages of the concepts that go, with the target's code, and those that would stand twice. */
function recode(
  annotations: readonly Annotation[],
  gone: ReadonlySet<ConceptId>,
  conceptId: ConceptId,
  at: string,
): { readonly moved: Annotation[]; readonly doubled: AnnotationId[] } {
  const place = ({ documentId, coderId, anchor }: Annotation): string =>
    `${documentId} ${coderId} ${anchor.textHash} ${anchor.span.start}-${anchor.span.end}`;
  const kept = new Map<string, Annotation>();
  const doubled: AnnotationId[] = [];
  for (const annotation of annotations) {
    if (annotation.conceptId !== conceptId && !gone.has(annotation.conceptId)) continue;
    const rival = kept.get(place(annotation));
    if (rival === undefined) kept.set(place(annotation), annotation);
    else if (isBetter(annotation, rival)) {
      kept.set(place(annotation), annotation);
      doubled.push(rival.id);
    } else doubled.push(annotation.id);
  }
  const moved = [...kept.values()]
    .filter((annotation) => gone.has(annotation.conceptId))
    .map((annotation) => ({ ...annotation, conceptId, modifiedAt: at }));
  return { moved, doubled };
}

const statusRank = { accepted: 2, proposed: 1, rejected: 0 } as const;

/** Accepted before proposed before rejected; with a memo before without. */
function isBetter(a: Annotation, b: Annotation): boolean {
  if (statusRank[a.status] !== statusRank[b.status]) {
    return statusRank[a.status] > statusRank[b.status];
  }
  return a.note !== '' && b.note === '';
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function uniqueJson<Item extends object>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
