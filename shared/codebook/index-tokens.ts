import { once } from '../base/once.ts';
import { buildTokenTable } from '../document/build-token-table.ts';
import type { Document } from '../document/document.ts';
import { documentLemmas } from '../document/document-lemmas.ts';
import type { TokenTable } from '../document/token-table.ts';
import type { Language } from '../language/language.ts';
import { lemmatize } from '../language/lemma.ts';
import { rootKey } from '../language/root-key.ts';
import { plainKey, scriptKeys, searchForm } from '../language/script-keys.ts';
import { tokenClass } from '../language/tokenize.ts';
import { lemmaWith, noWordForms, type WordForms } from '../language/word-forms.ts';

/**
 * The tokens of one document prepared for searching. Everything that costs more than the tokens
 * themselves is made at the first call that needs it. Positions are token numbers, ascending.
 */
export type TokenIndex = {
  readonly table: TokenTable;
  readonly text: string;
  readonly language: Language;
  /** The edits of groupings that lemmas are given by. */
  readonly wordForms: WordForms;
  /** Whether the type is one that a pattern can meet: a word, number or address, not punctuation. */
  readonly isWordType: (typeId: number) => boolean;
  /** Where a type occurs. */
  readonly positionsOf: (typeId: number) => Uint32Array;
  /**
   * The types equal to a folded word; an abbreviation is also found without its full stop, Kazakh in
   * Latin letters by its Cyrillic key.
   */
  readonly typesOfForm: (folded: string) => readonly number[];
  /** The lemma that the engine gives a type in this document. */
  readonly automaticLemma: (typeId: number) => string;
  /** The lemma that a type counts under. */
  readonly lemmaOf: (typeId: number) => string;
  /** The word types that count under this lemma, in either script. */
  readonly typesOfLemma: (lemma: string) => readonly number[];
  /** The word types whose lemma is this one but for accents lost in Latin letters (Kazakh only). */
  readonly typesOfPlainLemma: (lemma: string) => readonly number[];
  /** The word types whose lemma has this root (`rootKey`). */
  readonly typesOfRoot: (root: string) => readonly number[];
  /** The word types that start with `prefix`, all for the empty one. */
  readonly typesWithPrefix: (prefix: string) => readonly number[];
  /** The paragraph (line) of each token, from 0. */
  readonly paragraphIds: () => Uint32Array;
  /** How many words stand before each token. */
  readonly ordinals: () => Uint32Array;
};

/** Tokenises and indexes a document; words are grouped as the engine does. */
export function indexDocument({ id, text, language }: Document): TokenIndex {
  return indexTokens(buildTokenTable(id, text, language), text, language);
}

/** The same index with words grouped as a project has edited it; all else is shared. */
export function regroupIndex(index: TokenIndex, wordForms: WordForms): TokenIndex {
  if (index.wordForms === wordForms) return index;
  const { table, language, isWordType, automaticLemma } = index;
  return {
    ...index,
    wordForms,
    ...groupLemmas(table, language, isWordType, automaticLemma, wordForms),
  };
}

/** Indexes the tokens of `text` by type; the vocabulary is looked up and lemmatised at most once. */
export function indexTokens(table: TokenTable, text: string, language: Language): TokenIndex {
  const wordTypes = once(() => Uint8Array.from(table.types, (type) => Number(isWord(type))));
  const isWordType = (typeId: number): boolean => wordTypes()[typeId] === 1;
  const occurrences = once(() => invertTypes(table));
  const forms = once(() =>
    groupTypes(table.types, isWordType, (type) => [
      ...formKeys(type),
      ...scriptKeys(type, language),
    ]),
  );
  const automatic = once(() => documentLemmas(table, text, language, isWordType));
  const automaticLemma = (typeId: number): string => automatic()[typeId] ?? '';
  const sorted = once(() => sortTypes(table.types, isWordType));
  const paragraphIds = once(() => numberParagraphs(table, text));
  const ordinals = once(() => numberWords(table, isWordType));
  return {
    table,
    text,
    language,
    isWordType,
    positionsOf: (typeId) => {
      const { offsets, positions } = occurrences();
      return positions.subarray(offsets[typeId] ?? 0, offsets[typeId + 1] ?? 0);
    },
    typesOfForm: (folded) => forms().get(folded) ?? [],
    wordForms: noWordForms,
    automaticLemma,
    ...groupLemmas(table, language, isWordType, automaticLemma, noWordForms),
    typesWithPrefix: (prefix) => typesFrom(table.types, sorted(), prefix),
    paragraphIds,
    ordinals,
  };
}

function groupLemmas(
  { types }: TokenTable,
  language: Language,
  isWordType: (typeId: number) => boolean,
  automaticLemma: (typeId: number) => string,
  wordForms: WordForms,
): Pick<TokenIndex, 'lemmaOf' | 'typesOfLemma' | 'typesOfPlainLemma' | 'typesOfRoot'> {
  const lemmaOf = (typeId: number): string =>
    lemmaWith(wordForms, language, types[typeId] ?? '', automaticLemma(typeId));
  const searchLemma = (typeId: number): string => {
    const type = types[typeId] ?? '';
    const form = searchForm(type, language);
    if (form === type) return lemmaOf(typeId);
    return lemmaWith(wordForms, language, form, lemmatize(form, language));
  };
  const groupBy = (keysOf: (typeId: number) => readonly string[]) =>
    once(() => groupTypes(types, isWordType, (_, typeId) => keysOf(typeId)));
  const lemmas = groupBy((typeId) => {
    const lemma = searchLemma(typeId);
    return [...new Set([lemmaOf(typeId), lemma, ...scriptKeys(lemma, language)])];
  });
  const plainLemmas = groupBy((typeId) => [plainKey(searchLemma(typeId), language) ?? '']);
  const roots = groupBy((typeId) => [rootKey(searchLemma(typeId), language)]);
  return {
    lemmaOf,
    typesOfLemma: (lemma) => lemmas().get(lemma) ?? [],
    typesOfPlainLemma: (lemma) => {
      const key = plainKey(lemma, language);
      return key === null ? [] : (plainLemmas().get(key) ?? []);
    },
    typesOfRoot: (root) => roots().get(root) ?? [],
  };
}

function isWord(type: string): boolean {
  return tokenClass(type) !== 'punctuation';
}

/** An abbreviation of two letters or more is found with and without its full stop. */
function formKeys(type: string): readonly string[] {
  return type.length > 2 && type.endsWith('.') ? [type, type.slice(0, -1)] : [type];
}

function groupTypes(
  types: readonly string[],
  isIncluded: (typeId: number) => boolean,
  keysOf: (type: string, typeId: number) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  types.forEach((type, typeId) => {
    if (!isIncluded(typeId)) return;
    for (const key of keysOf(type, typeId)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [typeId]);
      else group.push(typeId);
    }
  });
  return groups;
}

/** Counting sort of token numbers by type: those of type `t` are `positions[offsets[t] … offsets[t + 1])`. */
function invertTypes({ types, typeIds }: TokenTable): {
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
} {
  const offsets = new Uint32Array(types.length + 1);
  const count = typeIds.length;
  for (let position = 0; position < count; position += 1) {
    const typeId = typeIds[position] ?? 0;
    offsets[typeId] = (offsets[typeId] ?? 0) + 1;
  }
  let end = 0;
  for (let typeId = 0; typeId <= types.length; typeId += 1) {
    end += offsets[typeId] ?? 0;
    offsets[typeId] = end;
  }
  // Backwards, so that the end of each type becomes its start.
  const positions = new Uint32Array(count);
  for (let position = count - 1; position >= 0; position -= 1) {
    const typeId = typeIds[position] ?? 0;
    const place = (offsets[typeId] ?? 0) - 1;
    positions[place] = position;
    offsets[typeId] = place;
  }
  return { offsets, positions };
}

function sortTypes(
  types: readonly string[],
  isIncluded: (typeId: number) => boolean,
): readonly number[] {
  const typeIds = types.map((_, typeId) => typeId).filter(isIncluded);
  return typeIds.sort((a, b) => ((types[a] ?? '') < (types[b] ?? '') ? -1 : 1));
}

function typesFrom(
  types: readonly string[],
  sorted: readonly number[],
  prefix: string,
): readonly number[] {
  if (prefix === '') return sorted;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((types[sorted[middle] ?? 0] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && types[sorted[end] ?? 0]?.startsWith(prefix)) end += 1;
  return sorted.slice(low, end);
}

function numberParagraphs(table: TokenTable, text: string): Uint32Array {
  const ids = new Uint32Array(table.starts.length);
  let paragraph = 0;
  let lineEnd = text.indexOf('\n');
  for (let token = 0; token < ids.length; token += 1) {
    while (lineEnd >= 0 && lineEnd < (table.starts[token] ?? 0)) {
      paragraph += 1;
      lineEnd = text.indexOf('\n', lineEnd + 1);
    }
    ids[token] = paragraph;
  }
  return ids;
}

/** How many words stand before each token. */
function numberWords(table: TokenTable, isWordType: (typeId: number) => boolean): Uint32Array {
  const ordinals = new Uint32Array(table.typeIds.length);
  let words = 0;
  for (let token = 0; token < ordinals.length; token += 1) {
    ordinals[token] = words;
    if (isWordType(table.typeIds[token] ?? 0)) words += 1;
  }
  return ordinals;
}
