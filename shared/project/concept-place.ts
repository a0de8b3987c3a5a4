import type { ConceptId } from '../base/identifiers.ts';
import type { Concept } from '../codebook/codebook.ts';
import { childrenOf } from '../codebook/concept-tree.ts';
import type { ConceptPlace } from './codebook-changes.ts';

/** `up` and `down` go past one sibling, `in` goes below the sibling above, `out` right after the parent. */
export type PlaceStep = 'up' | 'down' | 'in' | 'out';

/**
 * Where one step takes a concept, for `moveConcept`; `null` where there is no step to take.
 * Siblings that are not shown are passed over, so that a step always shows.
 */
export function placeAfterStep(
  concepts: readonly Concept[],
  id: ConceptId,
  step: PlaceStep,
  isShown: (concept: Concept) => boolean = () => true,
): ConceptPlace | null {
  const concept = concepts.find((candidate) => candidate.id === id);
  if (concept === undefined) return null;
  const { parentId } = concept;
  const siblings = childrenOf(concepts, parentId).filter(
    (sibling) => sibling.id === id || isShown(sibling),
  );
  const index = siblings.findIndex((sibling) => sibling.id === id);
  const above = siblings[index - 1];
  switch (step) {
    case 'up':
      return above === undefined ? null : { parentId, before: above.id };
    case 'down':
      return siblings[index + 1] === undefined
        ? null
        : { parentId, before: siblings[index + 2]?.id ?? null };
    case 'in':
      return above === undefined ? null : { parentId: above.id, before: null };
    case 'out':
      return parentId === null ? null : placeAfter(concepts, parentId);
  }
}

/** The place right after a concept and all below it, at its level; at the end of the top for an unknown one. */
export function placeAfter(concepts: readonly Concept[], id: ConceptId): ConceptPlace {
  const parentId = concepts.find((candidate) => candidate.id === id)?.parentId ?? null;
  const siblings = childrenOf(concepts, parentId);
  const index = siblings.findIndex((sibling) => sibling.id === id);
  return { parentId, before: index === -1 ? null : (siblings[index + 1]?.id ?? null) };
}
