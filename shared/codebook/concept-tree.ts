import type { ConceptId } from '../base/identifiers.ts';
import type { ByLanguage, Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import type { Concept } from './codebook.ts';

/** The concepts directly below `parentId`, in codebook order; `null` asks for those at the top. */
export function childrenOf(
  concepts: readonly Concept[],
  parentId: ConceptId | null,
): readonly Concept[] {
  return concepts.filter((concept) => concept.parentId === parentId);
}

/** The ids of all concepts below `id`, at any depth, in codebook order; `id` itself is not among them. */
export function descendantsOf(concepts: readonly Concept[], id: ConceptId): Set<ConceptId> {
  const parents = new Map(concepts.map((concept) => [concept.id, concept.parentId]));
  return new Set(
    concepts
      .map((concept) => concept.id)
      .filter((candidate) => candidate !== id && chainUp(parents, candidate).includes(id)),
  );
}

/** The ids above `id`, the nearest first. A parent that is not in the list, or a cycle, ends the chain. */
export function ancestorsOf(concepts: readonly Concept[], id: ConceptId): readonly ConceptId[] {
  return chainUp(new Map(concepts.map((concept) => [concept.id, concept.parentId])), id).slice(1);
}

/** `id` and what is above it, each id once. */
export function chainUp(
  parents: ReadonlyMap<ConceptId, ConceptId | null>,
  id: ConceptId,
): readonly ConceptId[] {
  const chain = new Set<ConceptId>();
  let current: ConceptId | null = id;
  while (current !== null && parents.has(current) && !chain.has(current)) {
    chain.add(current);
    current = parents.get(current) ?? null;
  }
  return [...chain];
}

/**
 * The concepts so that parents precede children. A list that already is so comes back as it is;
 * otherwise each concept is followed by those below it. Concepts in a cycle or below an unknown
 * parent come last: `validateCodebook` names them.
 */
export function parentsFirst(concepts: readonly Concept[]): readonly Concept[] {
  const seen = new Set<ConceptId>();
  const isOrdered = concepts.every((concept) => {
    seen.add(concept.id);
    return (
      concept.parentId === null || (concept.parentId !== concept.id && seen.has(concept.parentId))
    );
  });
  if (isOrdered) return concepts;
  const below = new Map<ConceptId | null, Concept[]>();
  for (const concept of concepts) {
    const siblings = below.get(concept.parentId);
    if (siblings === undefined) below.set(concept.parentId, [concept]);
    else siblings.push(concept);
  }
  const ordered = new Set<Concept>();
  const waiting = (below.get(null) ?? []).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (ordered.has(next)) continue;
    ordered.add(next);
    waiting.push(...(below.get(next.id) ?? []).toReversed());
  }
  return [...ordered, ...concepts.filter((concept) => !ordered.has(concept))];
}

/** A name in the wanted language, or else in the first language that has one; empty when none has. */
export function nameIn(name: ByLanguage<string>, language: Language): string {
  if (name[language] !== '') return name[language];
  return languages.map((other) => name[other]).find((text) => text !== '') ?? '';
}
