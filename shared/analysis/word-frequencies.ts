import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import { lemmatize } from '../language/lemma.ts';
import { stopWords } from '../language/stop-words.ts';
import type { AnalysisError, WordFrequenciesRequest } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { count, dimension, rate, ratio } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import { wordsIn } from './counted-text.ts';
import type { TextScope } from './group-text.ts';
import { groupText } from './group-text.ts';

/** The text of one group in one language with the words counted so far. */
type WordCounts = {
  readonly language: Language;
  readonly scopes: TextScope[];
  readonly frequencies: Map<string, { frequency: number; lastView: number; documents: number }>;
  readonly views: Set<number>;
  words: number;
};

/**
 * How often each word occurs: one row for each word of each language in each group, the most
 * frequent first, ties in alphabetical order (Kazakh collation). Words are comparison keys (lower case, look-alike
 * letters folded) or their lemmas. `rank` gives tied words the same, lowest number; `documents` is
 * the document frequency. `wordsTotal` holds all running words of the group in that language, stop
 * words too.
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
  const keys = views.map((view) => wordKeys(view, request));
  const hasLanguage = grouping.value.columns.some((column) => column.key === 'language');
  const scopesByGroup = grouping.value.groups.map((): TextScope[] => []);
  for (const scope of grouping.value.scopes) scopesByGroup[scope.group]?.push(scope);
  const rows = grouping.value.groups.flatMap(({ values }, group) =>
    countByLanguage(scopesByGroup[group] ?? [], views, keys).flatMap((counts) => {
      const dimensions = hasLanguage ? values : [...values, counts.language];
      return wordRows(counts, views, keys, request).map((row) => ({
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
    count('wordsTotal', 'words'),
    count('documentsTotal', 'documents'),
  ];
  return success(buildTable(columns, rows, views, provenanceOf(request, views, corpus, false)));
}

/** What each type of a document counts as; `null` for stop words. The vocabulary is looked at once. */
function wordKeys(
  { document, table, words }: DocumentView,
  { countBy, leavesOutStopWords }: WordFrequenciesRequest,
): readonly (string | null)[] {
  const { language } = document;
  const keys: (string | null)[] = table.types.map(() => null);
  for (const typeId of new Set(words.typeIds)) {
    const type = at(table.types, typeId);
    const word = countBy === 'lemma' ? lemmatize(type, language) : type;
    const isStopWord = stopWords(language).has(type) || stopWords(language).has(word);
    keys[typeId] = leavesOutStopWords && isStopWord ? null : word;
  }
  return keys;
}

function countByLanguage(
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  keys: readonly (readonly (string | null)[])[],
): WordCounts[] {
  const found = languages.map((language): WordCounts => ({
    language,
    scopes: [],
    frequencies: new Map(),
    views: new Set(),
    words: 0,
  }));
  for (const scope of scopes) {
    const view = at(views, scope.view);
    const counts = found.find(({ language }) => language === view.document.language);
    if (counts === undefined) continue;
    counts.scopes.push(scope);
    counts.views.add(scope.view);
    forEachWord(scope, view, (word) => {
      counts.words += 1;
      const key = keys[scope.view]?.[at(view.words.typeIds, word)] ?? null;
      if (key === null) return;
      const entry = counts.frequencies.get(key) ?? { frequency: 0, lastView: -1, documents: 0 };
      entry.frequency += 1;
      if (entry.lastView !== scope.view) entry.documents += 1;
      entry.lastView = scope.view;
      counts.frequencies.set(key, entry);
    });
  }
  return found.filter((counts) => counts.scopes.length > 0);
}

/** Calls `visit` with the number of each running word of a scope, once. */
function forEachWord(
  { spans }: TextScope,
  { words }: DocumentView,
  visit: (word: number) => void,
): void {
  let done = 0;
  for (const span of spans) {
    const { first, end } = wordsIn(words, span);
    for (let word = Math.max(first, done); word < end; word += 1) visit(word);
    done = Math.max(done, end);
  }
}

function wordRows(
  counts: WordCounts,
  views: readonly DocumentView[],
  keys: readonly (readonly (string | null)[])[],
  { minimumFrequency, limit }: WordFrequenciesRequest,
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
    const passages = (): Passage[] => findWord(word, counts.scopes, views, keys);
    return {
      dimensions: [word],
      measures: [
        { value: entry.frequency, passages },
        { value: ratio(entry.frequency, counts.words, 1000), passages },
        { value: rank, passages },
        { value: entry.documents, passages },
        { value: counts.words, passages: text },
        { value: counts.views.size, passages: text },
      ],
    };
  });
}

/** Looks for a word again: places are not kept while counting. */
function findWord(
  wanted: string,
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  keys: readonly (readonly (string | null)[])[],
): Passage[] {
  return scopes.flatMap((scope) => {
    const view = at(views, scope.view);
    const { starts, ends, typeIds } = view.words;
    const found: Passage[] = [];
    forEachWord(scope, view, (word) => {
      if (keys[scope.view]?.[at(typeIds, word)] !== wanted) return;
      found.push({ view: scope.view, start: at(starts, word), end: at(ends, word) });
    });
    return found;
  });
}
