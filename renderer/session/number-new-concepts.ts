import type { ConceptId } from '../../shared/base/identifiers.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import type { SessionState } from './session-state.ts';

/**
 * Which new concepts get which of the keys 1 to 9: the free keys go to them in the order of the
 * codebook, groups and retired ones left out. Keys of concepts that are gone are free.
 */
export function numbersForNew(
  numbered: SessionState['numberedConceptIds'],
  concepts: readonly Concept[],
  newIds: readonly ConceptId[],
): { readonly conceptId: ConceptId; readonly number: number }[] {
  const present = new Set(concepts.map(({ id }) => id));
  const groups = new Set(concepts.map(({ parentId }) => parentId));
  const taken = numbered.map((id) => (id !== null && present.has(id) ? id : null));
  const free = Array.from({ length: 9 }, (_, index) => index + 1).filter(
    (number) => (taken[number - 1] ?? null) === null,
  );
  return concepts
    .filter(
      ({ id, isRetired }) =>
        newIds.includes(id) && !taken.includes(id) && !groups.has(id) && !isRetired,
    )
    .flatMap(({ id }, index) => {
      const number = free[index];
      return number === undefined ? [] : [{ conceptId: id, number }];
    });
}
