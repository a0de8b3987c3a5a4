import { foldHomoglyphs } from './fold-homoglyphs.ts';
import type { ByLanguage, Language } from './language.ts';
import { stopWords, type StopWordEdits } from './stop-words.ts';

/** What a project changes about the stop words of each language. */
export type StopWordsByHand = ByLanguage<StopWordEdits>;

const noEdits: StopWordEdits = { added: [], removed: [] };
export const noStopWordsByHand: StopWordsByHand = { kk: noEdits, ru: noEdits, en: noEdits };

/** The list that comes with the program, each word once, as comparison keys in no order. */
export function defaultStopWords(language: Language): readonly string[] {
  return [...new Set([...stopWords(language)].map(foldHomoglyphs))];
}

/** The edits with a word on the list, whether it is new or one that was taken off; the same value when it is there. */
export function withStopWord(
  edits: StopWordEdits,
  language: Language,
  word: string,
): StopWordEdits {
  const key = foldHomoglyphs(word);
  const isDefault = stopWords(language).has(key);
  return settled(edits, {
    added: isDefault ? edits.added : [...edits.added, key],
    removed: edits.removed.filter((other) => other !== key),
  });
}

/** The edits with a word off the list, whether it was added or came with the program. */
export function withoutStopWord(
  edits: StopWordEdits,
  language: Language,
  word: string,
): StopWordEdits {
  const key = foldHomoglyphs(word);
  const isDefault = stopWords(language).has(key);
  return settled(edits, {
    added: edits.added.filter((other) => other !== key),
    removed: isDefault ? [...edits.removed, key] : edits.removed,
  });
}

export function hasStopWordEdits({ added, removed }: StopWordEdits): boolean {
  return added.length + removed.length > 0;
}

/** Each word once, in the order of code units, which is the same on every machine. */
function settled(before: StopWordEdits, { added, removed }: StopWordEdits): StopWordEdits {
  const after = { added: [...new Set(added)].sort(), removed: [...new Set(removed)].sort() };
  return JSON.stringify(after) === JSON.stringify(before) ? before : after;
}
