import { at } from '../base/invariant.ts';
import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import { stopWordsWith } from '../language/stop-words.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import type { RunningWords } from './counted-text.ts';
import type { WordSelection } from './word-lists.ts';

/** Says of a type of a document whether it is looked at, by its form and by what it counts as. */
export type WordTest = (form: string, word: string) => boolean;

/** Words as people type them, as comparison keys. */
export function wordKeysOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => foldHomoglyphs(word.normalize('NFC').trim().toLowerCase())));
}

/** The words of a language that stop and go lists let through. */
export function wordTest(
  { leavesOutStopWords, lists }: Pick<WordSelection, 'leavesOutStopWords' | 'lists'>,
  language: Language,
  corpus: Pick<Corpus, 'stopWords'>,
): WordTest {
  const stopList = stopWordsWith(language, corpus.stopWords[language]);
  const without = wordKeysOf(lists?.without ?? []);
  const only = lists === undefined || lists.only === null ? null : wordKeysOf(lists.only);
  const holds = (list: ReadonlySet<string>, form: string, word: string): boolean =>
    list.has(form) || (word !== form && list.has(word));
  return (form, word) =>
    !(leavesOutStopWords && holds(stopList, form, word)) &&
    !(without.size > 0 && holds(without, form, word)) &&
    (only === null || holds(only, form, word));
}

export type NumberedWord = { readonly language: Language; readonly word: string };

/** The words of some documents, numbered from 0; a word that two languages have is two words. */
export type WordNumbers = {
  readonly words: readonly NumberedWord[];
  /** By number of document and type: the number of its word, −1 where it is none or is left out. */
  readonly ofTypes: readonly Int32Array[];
};

/** The types that occur as running words, in the order in which they are first met. */
export function usedTypes({ typeIds }: RunningWords, typeCount: number): readonly number[] {
  const isSeen = new Uint8Array(typeCount);
  const found: number[] = [];
  // Read by place: an iterator takes ten times as long.
  for (let word = 0; word < typeIds.length; word += 1) {
    const typeId = typeIds[word] ?? 0;
    if (isSeen[typeId] === 1) continue;
    isSeen[typeId] = 1;
    found.push(typeId);
  }
  return found;
}

/** Looks at each vocabulary once, so that texts can be counted by numbers alone. */
export function numberWords(
  views: readonly DocumentView[],
  selection: Pick<WordSelection, 'countBy' | 'leavesOutStopWords' | 'lists'>,
  corpus: Pick<Corpus, 'stopWords'>,
): WordNumbers {
  const words: NumberedWord[] = [];
  const numbersByLanguage = new Map<Language, Map<string, number>>();
  const tests = new Map<Language, WordTest>();
  const ofTypes = views.map(({ document, table, words: running, index }) => {
    const { language } = document;
    const test = tests.get(language) ?? wordTest(selection, language, corpus);
    tests.set(language, test);
    const known = numbersByLanguage.get(language) ?? new Map<string, number>();
    numbersByLanguage.set(language, known);
    const numbers = new Int32Array(table.types.length).fill(-1);
    for (const typeId of usedTypes(running, numbers.length)) {
      const form = at(table.types, typeId);
      const word = selection.countBy === 'lemma' ? index.lemmaOf(typeId) : form;
      if (!test(form, word)) continue;
      let number = known.get(word);
      if (number === undefined) {
        number = words.length;
        words.push({ language, word });
        known.set(word, number);
      }
      numbers[typeId] = number;
    }
    return numbers;
  });
  return { words, ofTypes };
}
