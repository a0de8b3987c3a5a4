import type { ConceptId } from '../base/identifiers.ts';
import type { Concept } from '../codebook/codebook.ts';
import { ancestorsOf, childrenOf } from '../codebook/concept-tree.ts';
import type { Change } from './change.ts';
import { createConcept, moveConcept, type ConceptPlace } from './codebook-changes.ts';
import type { Project } from './project.ts';
import { applyChange } from './project-changes.ts';

/**
 * Moves concepts, each with all below it, to one place in the order of the codebook. Those below
 * another one that moves go with it. `null` when nothing would differ.
 */
export function moveConcepts(
  project: Project,
  ids: readonly ConceptId[],
  place: ConceptPlace,
): Change | null {
  const { concepts } = project.codebook;
  const wanted = new Set(ids);
  const moving = concepts.filter(
    ({ id }) => wanted.has(id) && !ancestorsOf(concepts, id).some((above) => wanted.has(above)),
  );
  const before = firstStaying(concepts, place, wanted);
  let moved = project;
  for (const { id } of moving) {
    const change = moveConcept(moved, id, { parentId: place.parentId, before });
    if (change !== null) moved = applyChange(moved, change);
  }
  if (isSameOrder(concepts, moved.codebook.concepts)) return null;
  return {
    kind: 'replaceCodebook',
    codebook: { ...project.codebook, concepts: moved.codebook.concepts },
  };
}

/** The sibling to stand before; one that moves itself hands this over to the next that stays. */
function firstStaying(
  concepts: readonly Concept[],
  { parentId, before }: ConceptPlace,
  moving: ReadonlySet<ConceptId>,
): ConceptId | null {
  if (before === null) return null;
  const siblings = childrenOf(concepts, parentId);
  const index = siblings.findIndex(({ id }) => id === before);
  return siblings.slice(Math.max(0, index)).find(({ id }) => !moving.has(id))?.id ?? null;
}

function isSameOrder(a: readonly Concept[], b: readonly Concept[]): boolean {
  return a.every(
    ({ id, parentId }, index) => id === b[index]?.id && parentId === b[index].parentId,
  );
}

/** Retires concepts, or takes them back into use, in one step; `null` when they are so already. */
export function retireConcepts(
  project: Project,
  ids: readonly ConceptId[],
  isRetired: boolean,
): Change | null {
  const wanted = new Set(ids);
  const changes = project.codebook.concepts
    .filter((concept) => wanted.has(concept.id) && concept.isRetired !== isRetired)
    .map((concept): Change => ({ kind: 'replaceConcept', concept: { ...concept, isRetired } }));
  const [only] = changes;
  if (only === undefined) return null;
  return changes.length === 1 ? only : { kind: 'batch', changes };
}

/** Adds a concept at the place; its own `parentId` gives way to that of the place. */
export function createConceptAt(project: Project, concept: Concept, place: ConceptPlace): Change {
  const { concepts } = project.codebook;
  const placed = { ...concept, parentId: place.parentId };
  if (place.before === null) return createConcept(project, placed);
  const at = concepts.findIndex(({ id }) => id === place.before);
  return { kind: 'addConcepts', concepts: [{ at: at === -1 ? null : at, items: [placed] }] };
}

/** How many passages a change gives another code, and how many it removes: to say it before or after. */
export function countPassages(change: Change): {
  readonly recoded: number;
  readonly removed: number;
} {
  switch (change.kind) {
    case 'replaceAnnotations':
      return { recoded: change.annotations.length, removed: 0 };
    case 'removeAnnotations':
      return { recoded: 0, removed: change.ids.length };
    case 'batch': {
      const counts = change.changes.map(countPassages);
      return {
        recoded: counts.reduce((sum, { recoded }) => sum + recoded, 0),
        removed: counts.reduce((sum, { removed }) => sum + removed, 0),
      };
    }
    default:
      return { recoded: 0, removed: 0 };
  }
}
