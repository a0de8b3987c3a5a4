import type { ConceptId } from '../base/identifiers.ts';
import { languages } from '../language/language.ts';
import type { Codebook, Concept } from './codebook.ts';
import type { CodebookError } from './codebook-error.ts';
import { parseIndicatorPattern } from './parse-indicator-pattern.ts';

/** Everything that is wrong with a codebook, in the order of its concepts; empty when it is sound. */
export function validateCodebook(codebook: Codebook): CodebookError[] {
  const { concepts } = codebook;
  const positions = new Map<ConceptId, number>();
  const errors: CodebookError[] = [];
  if (!Number.isSafeInteger(codebook.version) || codebook.version < 0) {
    errors.push({ code: 'badVersion', path: 'version' });
  }
  concepts.forEach((concept, index) => {
    if (!positions.has(concept.id)) positions.set(concept.id, index);
  });
  concepts.forEach((concept, index) => {
    const path = `concepts[${index}]`;
    if (positions.get(concept.id) !== index)
      errors.push({ code: 'duplicateId', path: `${path}.id` });
    const parentProblem = checkParent(concepts, positions, index);
    if (parentProblem !== null) errors.push({ code: parentProblem, path: `${path}.parentId` });
    errors.push(...checkConcept(concept, path));
  });
  return errors;
}

function checkParent(
  concepts: readonly Concept[],
  positions: ReadonlyMap<ConceptId, number>,
  index: number,
): 'unknownParent' | 'cycle' | 'parentAfterChild' | null {
  const parentId = concepts[index]?.parentId ?? null;
  if (parentId === null) return null;
  const parentIndex = positions.get(parentId);
  if (parentIndex === undefined) return 'unknownParent';
  if (parentIndex < index) return null;
  // Only a chain that goes forward somewhere can close a cycle.
  const visited = new Set<number>([index]);
  for (let current: number | undefined = parentIndex; current !== undefined;) {
    if (current === index) return 'cycle';
    if (visited.has(current)) break;
    visited.add(current);
    const next: ConceptId | null = concepts[current]?.parentId ?? null;
    current = next === null ? undefined : positions.get(next);
  }
  return 'parentAfterChild';
}

function checkConcept(concept: Concept, path: string): CodebookError[] {
  const errors: CodebookError[] = [];
  if (!/^con_./u.test(concept.id)) errors.push({ code: 'emptyId', path: `${path}.id` });
  if (languages.every((language) => concept.name[language].trim() === '')) {
    errors.push({ code: 'emptyName', path: `${path}.name` });
  }
  if (!/^#[0-9a-f]{6}$/iu.test(concept.color)) {
    errors.push({ code: 'badColor', path: `${path}.color` });
  }
  concept.indicators.forEach((indicator, index) => {
    const parsed = parseIndicatorPattern(indicator.pattern, indicator.matching);
    if (!parsed.ok) {
      const pattern = `${path}.indicators[${index}].pattern`;
      errors.push({ code: 'badPattern', path: pattern, reason: parsed.error });
    }
  });
  return errors;
}
