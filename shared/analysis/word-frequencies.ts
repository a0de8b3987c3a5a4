import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import { stopWordsWith } from '../language/stop-words.ts';
import { formOrigin, hasWordForms } from '../language/word-forms.ts';
import type { AnalysisError, WordFrequenciesRequest } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { Measure, MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { count, dimension, rate, ratio } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import type { TextScope } from './group-text.ts';
import { groupText } from './group-text.ts';
import { findTypes, forEachWord } from './scope-words.ts';
import { wordEditsUsed } from './word-edits-used.ts';

/** What a type of a document counts as; `word` is `null` for stop words. */
type TypeKey = {
  readonly word: string | null;
  /** The lemmas whose group of forms was changed by hand through this type. */
  readonly changes: readonly string[];
};

/** The keys of the types of each document; types that are no running words have none. */
type Keys = readonly (readonly (TypeKey | undefined)[])[];

type WordCount = {
  frequency: number;
  lastView: number;
  documents: number;
  readonly forms: Set<string>;
};

/** The text of one group in one language with the words counted so far. */
type WordCounts = {
  readonly language: Language;
  readonly scopes: TextScope[];
  readonly frequencies: Map<string, WordCount>;
  /** By lemma, the forms that were brought to it or taken from it by hand. */
  readonly changedForms: Map<string, Set<string>>;
  readonly views: Set<number>;
  words: number;
};

/**
 * How often each word occurs: one row for each word of each language in each group, the most
 * frequent first, ties in alphabetical order (Kazakh collation). Words are comparison keys (lower
 * case, look-alike letters folded) or their lemmas as the project groups them. `rank` gives tied
 * words the same, lowest number; `documents` is the document frequency. `wordsTotal` holds all
 * running words of the group in that language, stop words too. Of lemmas, `forms` says how many
 * different forms were met, and where the project has edits of its own, `formsChanged` how many
 * forms were brought to the lemma or taken from it by hand.
 */
export function wordFrequencies(
  request: WordFrequenciesRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const grouping = groupText(views, request.groupBy, corpus, request.labelLanguage);
  if (!grouping.ok) return grouping;
  const keys = views.map((view) => wordKeys(view, request, corpus));
  const hasLanguage = grouping.value.columns.some((column) => column.key === 'language');
  const scopesByGroup = grouping.value.groups.map((): TextScope[] => []);
  for (const scope of grouping.value.scopes) scopesByGroup[scope.group]?.push(scope);
  const isByLemma = request.countBy === 'lemma';
  const tellsChanges = isByLemma && hasWordForms(corpus.wordForms);
  const rows = grouping.value.groups.flatMap(({ values }, group) =>
    countByLanguage(scopesByGroup[group] ?? [], views, keys).flatMap((counts) => {
      const dimensions = hasLanguage ? values : [...values, counts.language];
      return wordRows(counts, views, keys, request, tellsChanges).map((row) => ({
        ...row,
        dimensions: [...dimensions, ...row.dimensions],
      }));
    }),
  );
  const columns = [
    ...grouping.value.columns,
    ...(hasLanguage ? [] : [dimension('language')]),
    dimension('word'),
    count('frequency', 'occurrences'),
    rate('per1000Words', 'occurrences', '1000 words', 2),
    count('rank', 'ranks'),
    count('documents', 'documents'),
    ...(isByLemma ? [count('forms', 'forms')] : []),
    ...(tellsChanges ? [count('formsChanged', 'forms')] : []),
    count('wordsTotal', 'words'),
    count('documentsTotal', 'documents'),
  ];
  const edits = wordEditsUsed(corpus, views, {
    groupsForms: isByLemma,
    leavesOutStopWords: request.leavesOutStopWords,
  });
  const provenance = { ...provenanceOf(request, views, corpus, false), wordEdits: edits };
  return success(buildTable(columns, rows, views, provenance));
}

/** The vocabulary is looked at once. */
function wordKeys(
  { document, table, words, index }: DocumentView,
  { countBy, leavesOutStopWords }: WordFrequenciesRequest,
  { wordForms, stopWords }: Corpus,
): readonly (TypeKey | undefined)[] {
  const { language } = document;
  const stopList = stopWordsWith(language, stopWords[language]);
  const keys = table.types.map((): TypeKey | undefined => undefined);
  for (const typeId of new Set(words.typeIds)) {
    const type = at(table.types, typeId);
    const word = countBy === 'lemma' ? index.lemmaOf(typeId) : type;
    const isStopWord = leavesOutStopWords && (stopList.has(type) || stopList.has(word));
    const changes = countBy === 'lemma' ? changedLemmas(type, typeId, index, wordForms) : none;
    keys[typeId] = { word: isStopWord ? null : word, changes };
  }
  return keys;
}

const none: readonly string[] = [];

function changedLemmas(
  type: string,
  typeId: number,
  { language, automaticLemma, lemmaOf }: DocumentView['index'],
  wordForms: Corpus['wordForms'],
): readonly string[] {
  const automatic = automaticLemma(typeId);
  if (formOrigin(wordForms, language, type, automatic) === 'automatic') return none;
  return [...new Set([lemmaOf(typeId), automatic])];
}

function countByLanguage(
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  keys: Keys,
): WordCounts[] {
  const found = languages.map((language): WordCounts => ({
    ...{ language, scopes: [], frequencies: new Map(), changedForms: new Map() },
    ...{ views: new Set(), words: 0 },
  }));
  const seen = new Map<number, Uint8Array>();
  for (const scope of scopes) {
    const view = at(views, scope.view);
    const counts = found.find(({ language }) => language === view.document.language);
    if (counts === undefined) continue;
    counts.scopes.push(scope);
    counts.views.add(scope.view);
    const seenTypes = seen.get(scope.view) ?? new Uint8Array(view.table.types.length);
    seen.set(scope.view, seenTypes);
    forEachWord(scope, view, (word) => {
      counts.words += 1;
      const typeId = at(view.words.typeIds, word);
      const key = keys[scope.view]?.[typeId];
      if (key === undefined) return;
      const isNew = seenTypes[typeId] !== 1;
      seenTypes[typeId] = 1;
      if (isNew) noteChanges(at(view.table.types, typeId), key, counts);
      if (key.word === null) return;
      const entry = counts.frequencies.get(key.word) ?? newCount();
      entry.frequency += 1;
      if (entry.lastView !== scope.view) entry.documents += 1;
      entry.lastView = scope.view;
      counts.frequencies.set(key.word, entry);
      if (isNew) entry.forms.add(at(view.table.types, typeId));
    });
  }
  return found.filter((counts) => counts.scopes.length > 0);
}

function newCount(): WordCount {
  return { frequency: 0, lastView: -1, documents: 0, forms: new Set() };
}

/** A form that was moved is noted with both lemmas, also where the stop list leaves it out. */
function noteChanges(type: string, { changes }: TypeKey, { changedForms }: WordCounts): void {
  for (const lemma of changes) {
    const changed = changedForms.get(lemma);
    if (changed === undefined) changedForms.set(lemma, new Set([type]));
    else changed.add(type);
  }
}

function wordRows(
  counts: WordCounts,
  views: readonly DocumentView[],
  keys: Keys,
  { countBy, minimumFrequency, limit }: WordFrequenciesRequest,
  tellsChanges: boolean,
): MeasuredRow[] {
  const collator = new Intl.Collator('kk');
  const entries = [...counts.frequencies]
    .filter(([, { frequency }]) => frequency >= minimumFrequency)
    .sort(([a, left], [b, right]) => right.frequency - left.frequency || collator.compare(a, b));
  const text = (): Passage[] =>
    counts.scopes.flatMap(({ view, spans }) => spans.map((span) => ({ ...span, view })));
  let rank = 0;
  let previous = -1;
  return entries.slice(0, limit ?? entries.length).map(([word, entry], index) => {
    if (entry.frequency !== previous) rank = index + 1;
    previous = entry.frequency;
    const passages = (): Passage[] =>
      findTypes(counts.scopes, views, (view, typeId) => keys[view]?.[typeId]?.word === word);
    const changed = (): Passage[] =>
      findTypes(
        counts.scopes,
        views,
        (view, typeId) => keys[view]?.[typeId]?.changes.includes(word) === true,
      );
    const measures: Measure[] = [
      { value: entry.frequency, passages },
      { value: ratio(entry.frequency, counts.words, 1000), passages },
      { value: rank, passages },
      { value: entry.documents, passages },
    ];
    if (countBy === 'lemma') measures.push({ value: entry.forms.size, passages });
    if (tellsChanges) {
      measures.push({ value: counts.changedForms.get(word)?.size ?? 0, passages: changed });
    }
    measures.push({ value: counts.words, passages: text });
    measures.push({ value: counts.views.size, passages: text });
    return { dimensions: [word], measures };
  });
}
