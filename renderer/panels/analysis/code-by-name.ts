import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { languages } from '../../../shared/language/language.ts';

/** Finds a code by any of its three names, capitals or not. */
export function codeByName(concepts: readonly Concept[]): (name: string) => ConceptId | null {
  const ids = new Map(
    concepts.flatMap(({ id, name }) =>
      languages.map((language) => [name[language].replaceAll('"', '').toLowerCase(), id] as const),
    ),
  );
  return (name) => (name === '' ? null : (ids.get(name.toLowerCase()) ?? null));
}
