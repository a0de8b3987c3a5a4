import { at } from '../base/invariant.ts';
import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import { stopWordsWith } from '../language/stop-words.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import { numberForms } from './number-forms.ts';
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

/** Looks at each vocabulary once, so that texts can be counted by numbers alone. */
export function numberWords(
  views: readonly DocumentView[],
  selection: Pick<WordSelection, 'countBy' | 'leavesOutStopWords' | 'lists'>,
  corpus: Pick<Corpus, 'stopWords'>,
): WordNumbers {
  const words: NumberedWord[] = [];
  const numbererOf = selection.countBy === 'lemma' ? lemmaNumberer : formNumberer;
  const numberers = new Map<Language, TypeNumberer>();
  const ofTypes = views.map(({ document: { language }, table, words: running }, view) => {
    const numberOf =
      numberers.get(language) ??
      numbererOf(views, language, wordTest(selection, language, corpus), words);
    numberers.set(language, numberOf);
    const numbers = new Int32Array(table.types.length).fill(leftOut);
    for (const typeId of running.types) numbers[typeId] = numberOf(view, typeId);
    return numbers;
  });
  return { words, ofTypes };
}

const leftOut = -1;

/** The number of the word that a type of a document counts as; new words are put at the end of a list. */
type TypeNumberer = (view: number, typeId: number) => number;

function lemmaNumberer(
  views: readonly DocumentView[],
  language: Language,
  test: WordTest,
  words: NumberedWord[],
): TypeNumberer {
  const known = new Map<string, number>();
  return (view, typeId) => {
    const { table, index } = at(views, view);
    const word = index.lemmaOf(typeId);
    if (!test(at(table.types, typeId), word)) return leftOut;
    let number = known.get(word);
    if (number === undefined) {
      number = words.push({ language, word }) - 1;
      known.set(word, number);
    }
    return number;
  };
}

function formNumberer(
  views: readonly DocumentView[],
  language: Language,
  test: WordTest,
  words: NumberedWord[],
): TypeNumberer {
  const { forms, ofTypes } = numberForms(views);
  const notAsked = -2;
  const numbers = new Int32Array(forms.length).fill(notAsked);
  return (view, typeId) => {
    const form = ofTypes[view]?.[typeId] ?? 0;
    const known = numbers[form] ?? notAsked;
    if (known !== notAsked) return known;
    const word = at(forms, form);
    const number = test(word, word) ? words.push({ language, word }) - 1 : leftOut;
    numbers[form] = number;
    return number;
  };
}
