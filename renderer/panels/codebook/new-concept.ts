import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Codebook, Concept } from '../../../shared/codebook/codebook.ts';
import { firstFreeColour } from '../../../shared/codebook/concept-colours.ts';
import type { Language } from '../../../shared/language/language.ts';

/** A concept with nothing but a name in one language and the first free colour. */
export function newConcept(
  codebook: Codebook,
  id: ConceptId,
  name: string,
  language: Language,
): Concept {
  const none = { kk: '', ru: '', en: '' };
  return {
    id,
    parentId: null,
    name: { ...none, [language]: name },
    shortName: none,
    definition: none,
    inclusion: none,
    exclusion: none,
    examples: [],
    color: firstFreeColour(codebook.concepts),
    indicators: [],
    isRetired: false,
  };
}

/** The concept to show once these are gone: the next one that stays at its place, or the one before. */
export function neighbourOf(
  concepts: readonly Concept[],
  gone: ReadonlySet<ConceptId>,
): ConceptId | null {
  const staying = new Set<ConceptId>();
  for (const { id, parentId } of concepts) {
    // Parents precede children: what lies below one that goes is gone, too.
    if (!gone.has(id) && (parentId === null || staying.has(parentId))) staying.add(id);
  }
  const first = concepts.findIndex(({ id }) => gone.has(id));
  const parentId = concepts[first]?.parentId ?? null;
  const after = concepts
    .slice(first)
    .find((concept) => staying.has(concept.id) && concept.parentId === parentId);
  const before = concepts.slice(0, Math.max(0, first)).findLast(({ id }) => staying.has(id));
  return (after ?? before ?? concepts.find(({ id }) => staying.has(id)))?.id ?? null;
}
