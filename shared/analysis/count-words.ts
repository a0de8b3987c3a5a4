import { at } from '../base/invariant.ts';
import { formOrigin, type WordForms } from '../language/word-forms.ts';
import type { DocumentView } from './corpus.ts';
import type { LanguageScopes } from './language-scopes.ts';
import type { WordNumbers } from './number-words.ts';
import { forEachWord } from './scope-words.ts';

export type CountedWord = {
  /** Of the word. */
  readonly number: number;
  readonly frequency: number;
  readonly documents: number;
  /** Different forms that were met. */
  readonly forms: number;
  /** Parts that hold it; 0 where parts are not asked for. */
  readonly range: number;
};

/** The words of one group in one language. */
export type WordCounts = {
  readonly words: readonly CountedWord[];
  /** All running words, those left out too. */
  readonly all: number;
  readonly documents: number;
  /** Parts with words of the group. */
  readonly parts: number;
  /** By lemma, how many forms were brought to it or taken from it by hand. */
  readonly formsChanged: ReadonlyMap<string, number>;
};

export type CountingOptions = {
  /** Forms are counted, and changes of their lemmas noted. */
  readonly isByLemma: boolean;
  /** By number of document and word: the part it stands in, −1 for none; `null`: not asked for. */
  readonly partOf: readonly Int32Array[] | null;
  readonly wordForms: WordForms;
};

/**
 * Counts words by their numbers, group after group, in arrays that are made once: a text has many
 * more articles than it is worth to make a table of its vocabulary for.
 */
export function createWordCounter(
  views: readonly DocumentView[],
  { words: numbered, ofTypes }: WordNumbers,
  { isByLemma, partOf, wordForms }: CountingOptions,
): (part: LanguageScopes) => WordCounts {
  const frequencies = new Int32Array(numbered.length);
  const documents = new Int32Array(numbered.length);
  const lastViews = new Int32Array(numbered.length);
  // The last group in which a type was met, by document.
  const metIn = views.map(({ table }) => new Int32Array(table.types.length));
  let group = 0;

  return ({ scopes }) => {
    group += 1;
    const met: number[] = [];
    const forms = new Map<number, Set<string>>();
    const ranges = new Map<number, Set<number>>();
    const changed = new Map<string, Set<string>>();
    const parts = new Set<number>();
    let all = 0;
    for (const scope of scopes) {
      const view = at(views, scope.view);
      const numbers = at(ofTypes, scope.view);
      const metTypes = at(metIn, scope.view);
      const ownParts = partOf?.[scope.view];
      const { typeIds } = view.words;
      forEachWord(scope, view, (word) => {
        all += 1;
        const typeId = typeIds[word] ?? 0;
        const number = numbers[typeId] ?? -1;
        if (isByLemma && metTypes[typeId] !== group) {
          metTypes[typeId] = group;
          const form = at(view.table.types, typeId);
          // Noted with both lemmas, also where the stop list leaves the form out.
          for (const lemma of changedLemmas(view, typeId, wordForms)) add(changed, lemma, form);
          if (number >= 0) add(forms, number, form);
        }
        const part = ownParts?.[word] ?? -1;
        if (part >= 0) parts.add(part);
        if (number < 0) return;
        if (frequencies[number] === 0) met.push(number);
        frequencies[number] = (frequencies[number] ?? 0) + 1;
        if (lastViews[number] !== scope.view + 1) documents[number] = (documents[number] ?? 0) + 1;
        lastViews[number] = scope.view + 1;
        if (part >= 0) add(ranges, number, part);
      });
    }
    const words = met.map((number): CountedWord => ({
      number,
      frequency: frequencies[number] ?? 0,
      documents: documents[number] ?? 0,
      forms: forms.get(number)?.size ?? 0,
      range: ranges.get(number)?.size ?? 0,
    }));
    for (const number of met) {
      frequencies[number] = 0;
      documents[number] = 0;
      lastViews[number] = 0;
    }
    return {
      words,
      all,
      documents: new Set(scopes.map(({ view }) => view)).size,
      parts: parts.size,
      formsChanged: new Map([...changed].map(([lemma, own]) => [lemma, own.size])),
    };
  };
}

function add<Key, Item>(sets: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([item]));
  else known.add(item);
}

const none: readonly string[] = [];

/** The lemmas whose group of forms was changed by hand through this type: the one it got and the one it lost. */
export function changedLemmas(
  { index, table }: Pick<DocumentView, 'index' | 'table'>,
  typeId: number,
  wordForms: WordForms,
): readonly string[] {
  const automatic = index.automaticLemma(typeId);
  const form = at(table.types, typeId);
  if (formOrigin(wordForms, index.language, form, automatic) === 'automatic') return none;
  return [...new Set([index.lemmaOf(typeId), automatic])];
}
