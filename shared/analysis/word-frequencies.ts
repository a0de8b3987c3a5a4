import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import { hasWordForms } from '../language/word-forms.ts';
import type { AnalysisError, WordFrequenciesRequest } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable } from './analysis-table.ts';
import type { Measure, MeasuredRow } from './build-table.ts';
import { buildTable } from './build-table.ts';
import { count, dimension, rate, ratio } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import type { WordCounts } from './count-words.ts';
import { changedLemmas, createWordCounter } from './count-words.ts';
import { groupText } from './group-text.ts';
import type { LanguageScopes } from './language-scopes.ts';
import { scopesByLanguage, textOf } from './language-scopes.ts';
import { mostFrequent } from './most-frequent.ts';
import type { WordNumbers } from './number-words.ts';
import { numberWords } from './number-words.ts';
import { findTypes } from './scope-words.ts';
import { wordParts } from './word-parts.ts';
import { wordProvenance } from './word-provenance.ts';

/** Which columns a table has besides those of every one. */
type Shown = {
  readonly isByLemma: boolean;
  readonly tellsChanges: boolean;
  readonly hasRange: boolean;
};

/**
 * How often each word occurs: one row for each word of each language in each group, the most
 * frequent first, ties in alphabetical order (Kazakh collation). Words are comparison keys (lower
 * case, look-alike letters folded) or their lemmas as the project groups them. `rank` gives tied
 * words the same, lowest number; `documents` is the document frequency. `wordsTotal` holds all
 * running words of the group in that language, stop words too. Of lemmas, `forms` says how many
 * different forms were met, and where the project has edits of its own, `formsChanged` how many
 * forms were brought to the lemma or taken from it by hand. With `rangeOver`, `range` says how many
 * of the `partsTotal` parts with words of the group hold the word.
 */
export function wordFrequencies(
  request: WordFrequenciesRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const text = scopesByLanguage(request, corpus);
  if (!text.ok) return text;
  const { views, columns, parts } = text.value;
  const partOf = partsOfWords(views, request, corpus);
  if (!partOf.ok) return partOf;
  const numbers = numberWords(views, request, corpus);
  const { wordForms } = corpus;
  const isByLemma = request.countBy === 'lemma';
  const shown: Shown = {
    isByLemma,
    tellsChanges: isByLemma && hasWordForms(wordForms),
    hasRange: partOf.value !== null,
  };
  const countPart = createWordCounter(views, numbers, {
    ...{ isByLemma, partOf: partOf.value, wordForms },
  });
  const rows = parts.flatMap((part) =>
    wordRows(part, countPart(part), views, numbers, corpus, request, shown),
  );
  const provenance = wordProvenance(request, views, corpus, request);
  return success(buildTable([...columns, ...wordColumns(shown)], rows, views, provenance));
}

function wordColumns({ isByLemma, tellsChanges, hasRange }: Shown): AnalysisColumn[] {
  return [
    dimension('word'),
    count('frequency', 'occurrences'),
    rate('per1000Words', 'occurrences', '1000 words', 2),
    rate('perMillionWords', 'occurrences', '1000000 words', 2),
    count('rank', 'ranks'),
    count('documents', 'documents'),
    ...(hasRange ? [count('range', 'parts')] : []),
    ...(isByLemma ? [count('forms', 'forms')] : []),
    ...(tellsChanges ? [count('formsChanged', 'forms')] : []),
    count('wordsTotal', 'words'),
    count('documentsTotal', 'documents'),
    ...(hasRange ? [count('partsTotal', 'parts')] : []),
  ];
}

/** The part of each word, where the request asks in how many parts words occur. */
function partsOfWords(
  views: readonly DocumentView[],
  { rangeOver, labelLanguage }: WordFrequenciesRequest,
  corpus: Corpus,
): Result<readonly Int32Array[] | null, AnalysisError> {
  if (rangeOver === undefined) return success(null);
  const grouping = groupText(views, rangeOver, corpus, labelLanguage);
  if (!grouping.ok) return grouping;
  const { scopes, groups } = grouping.value;
  return success(wordParts(scopes, views, groups.length).partOf);
}

function wordRows(
  { scopes, dimensions }: LanguageScopes,
  counts: WordCounts,
  views: readonly DocumentView[],
  { words, ofTypes }: WordNumbers,
  { wordForms }: Corpus,
  { minimumFrequency, limit }: WordFrequenciesRequest,
  { isByLemma, tellsChanges, hasRange }: Shown,
): MeasuredRow[] {
  const entries = counts.words.filter(({ frequency }) => frequency >= minimumFrequency);
  const labelOf = ({ number }: { readonly number: number }): string => at(words, number).word;
  const text = (): Passage[] => textOf(scopes);
  let rank = 0;
  let previous = -1;
  return mostFrequent(entries, labelOf, limit).map((entry, index) => {
    const { number, frequency } = entry;
    const label = labelOf(entry);
    if (frequency !== previous) rank = index + 1;
    previous = frequency;
    const passages = (): Passage[] =>
      findTypes(scopes, views, (view, typeId) => ofTypes[view]?.[typeId] === number);
    const changed = (): Passage[] =>
      findTypes(scopes, views, (view, typeId) =>
        changedLemmas(at(views, view), typeId, wordForms).includes(label),
      );
    const measures: Measure[] = [
      { value: frequency, passages },
      { value: ratio(frequency, counts.all, 1000), passages },
      { value: ratio(frequency, counts.all, 1e6), passages },
      { value: rank, passages },
      { value: entry.documents, passages },
      ...(hasRange ? [{ value: entry.range, passages }] : []),
      ...(isByLemma ? [{ value: entry.forms, passages }] : []),
      ...(tellsChanges ? [{ value: counts.formsChanged.get(label) ?? 0, passages: changed }] : []),
      { value: counts.all, passages: text },
      { value: counts.documents, passages: text },
      ...(hasRange ? [{ value: counts.parts, passages: text }] : []),
    ];
    return { dimensions: [...dimensions, label], measures };
  });
}
