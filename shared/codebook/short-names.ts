import type { ConceptId } from '../base/identifiers.ts';
import type { Language } from '../language/language.ts';
import type { Concept } from './codebook.ts';
import { nameIn } from './concept-tree.ts';

/** Letters of a name that the margin has room for. */
const usual = 5;

/**
 * The short name of each concept in the language: its own, or else the first letters of its name
 * in lower case. Where two would be the same, later ones take letters from further on in their name,
 * and a number as the last resort, so that no two concepts share one. Own short names are kept as
 * they are, even when the user gave the same one twice.
 */
export function shortNames(
  concepts: readonly Concept[],
  language: Language,
): ReadonlyMap<ConceptId, string> {
  const given = concepts.map(({ shortName }) => shortName[language].trim());
  const taken = new Set(given.filter((name) => name !== ''));
  return new Map(
    concepts.map(({ id, name }, index) => {
      const own = given[index] ?? '';
      if (own !== '') return [id, own];
      const short = firstFree(candidates(nameIn(name, language)), taken);
      taken.add(short);
      return [id, short];
    }),
  );
}

function* candidates(name: string): Generator<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  const letters = [...words.join('')];
  const base = [...(words[0] ?? '')].slice(0, usual).join('');
  yield base;
  // The first letters of every word tell "местная демократия" from "местная власть".
  if (words.length > 1) {
    yield words
      .map((word) => [...word].slice(0, 2).join(''))
      .join('')
      .slice(0, usual + 1);
  }
  const stem = base.slice(0, usual - 1);
  for (const letter of letters.slice(usual)) yield stem + letter;
  for (let number = 2; ; number += 1) yield `${stem}${number}`;
}

function firstFree(names: Iterable<string>, taken: ReadonlySet<string>): string {
  for (const name of names) if (!taken.has(name)) return name;
  throw new Error('Invariant broken: candidates never end');
}
