import type { ConceptId } from '../base/identifiers.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { Codebook, Concept } from './codebook.ts';
import type { CodebookError } from './codebook-error.ts';
import { descendantsOf, parentsFirst } from './concept-tree.ts';
import { validateCodebook } from './validate-codebook.ts';

/** A codebook without concepts, version 0. */
export function emptyCodebook(id: string): Codebook {
  return { id, version: 0, concepts: [] };
}

/** The codebook with one more concept, at the end of those below its parent. */
export function addConcept(codebook: Codebook, concept: Concept): Result<Codebook, CodebookError> {
  const { concepts } = codebook;
  const { id, parentId } = concept;
  const family = parentId === null ? null : descendantsOf(concepts, parentId).add(parentId);
  const last =
    family === null
      ? concepts.length - 1
      : concepts.findLastIndex((candidate) => family.has(candidate.id));
  if (concepts.some((candidate) => candidate.id === id)) {
    return failure({ code: 'duplicateId', path: `concepts[${concepts.length}].id` });
  }
  return nextVersion(codebook, concepts.toSpliced(last + 1, 0, concept));
}

/** The codebook with the concept of the same id replaced. A new parent may move it behind that parent. */
export function replaceConcept(
  codebook: Codebook,
  concept: Concept,
): Result<Codebook, CodebookError> {
  const index = codebook.concepts.findIndex((candidate) => candidate.id === concept.id);
  if (index < 0) return failure({ code: 'unknownConcept', path: concept.id });
  return nextVersion(codebook, codebook.concepts.with(index, concept));
}

/**
 * The codebook without a concept. What lies below it goes too when `withDescendants`; otherwise a
 * concept with children is refused (`hasChildren`). Annotations are not looked at here.
 */
export function removeConcept(
  codebook: Codebook,
  id: ConceptId,
  withDescendants: boolean,
): Result<Codebook, CodebookError> {
  const { concepts } = codebook;
  const index = concepts.findIndex((candidate) => candidate.id === id);
  if (index < 0) return failure({ code: 'unknownConcept', path: id });
  const below = descendantsOf(concepts, id);
  if (below.size > 0 && !withDescendants) {
    return failure({ code: 'hasChildren', path: `concepts[${index}]` });
  }
  return nextVersion(
    codebook,
    concepts.filter((candidate) => candidate.id !== id && !below.has(candidate.id)),
  );
}

function nextVersion(
  codebook: Codebook,
  concepts: readonly Concept[],
): Result<Codebook, CodebookError> {
  const next = { ...codebook, version: codebook.version + 1, concepts: parentsFirst(concepts) };
  const error = validateCodebook(next)[0];
  return error === undefined ? success(next) : failure(error);
}
