import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { foldName } from '../../../shared/codebook/combine-codebooks.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { languages, type Language } from '../../../shared/language/language.ts';

/** The languages in which the concept has no name yet. */
export function lackingNames({ name }: Concept): readonly Language[] {
  return languages.filter((language) => name[language].trim() === '');
}

/** Whether another concept has this name in the language; an empty name is nobody's. */
export function isNameTaken(
  concepts: readonly Concept[],
  name: string,
  language: Language,
  own: ConceptId | null,
): boolean {
  const wanted = foldName(name);
  return (
    wanted !== '' &&
    concepts.some((concept) => concept.id !== own && foldName(concept.name[language]) === wanted)
  );
}

/** The name, with the first number behind it that no other concept has when it is taken. */
export function freeName(concepts: readonly Concept[], name: string, language: Language): string {
  if (!isNameTaken(concepts, name, language, null)) return name;
  for (let number = 2; ; number += 1) {
    const numbered = `${name} (${number})`;
    if (!isNameTaken(concepts, numbered, language, null)) return numbered;
  }
}
