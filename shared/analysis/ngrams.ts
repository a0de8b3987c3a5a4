import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { Measure, MeasuredRow } from './build-table.ts';
import { buildTable } from './build-table.ts';
import { count, dimension, finite, rate, ratio, score } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { collocationScores } from './collocation.ts';
import type { PairSides, PlacedWords, SequenceCounts, WordSequence } from './count-ngrams.ts';
import { countNgrams, forEachSequence } from './count-ngrams.ts';
import { createPairCounter } from './count-pairs.ts';
import type { TextScope } from './group-text.ts';
import type { LanguageScopes } from './language-scopes.ts';
import { scopesByLanguage, textOf } from './language-scopes.ts';
import { mostFrequent } from './most-frequent.ts';
import type { NgramsRequest } from './ngrams-request.ts';
import type { WordNumbers } from './number-words.ts';
import { numberWords, wordKeysOf } from './number-words.ts';
import { wordProvenance } from './word-provenance.ts';
import { forEachRun, unitsOfWords } from './word-runs.ts';

/** Of neighbouring pairs: O is how often the pair occurs, E f1 f2 / N over all pairs of neighbours. */
const pairFormulas = {
  logLikelihood: '2 Σ O ln(O/E), 2 × 2, 4-term (Dunning 1993)',
  mi: 'log2(O/E)',
};

/**
 * Sequences of words (n-grams; with `skip`, skip-grams of Guthrie et al. 2006): one row for each that
 * occurs in a group and language, the most frequent first, ties in alphabetical order. A sequence
 * with a word that is left out is left out; none runs over the end of a sentence or paragraph or over
 * text that is not counted. Pairs of neighbours also have their association, over all neighbours.
 */
export function ngrams(
  request: NgramsRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const text = scopesByLanguage(request, corpus);
  if (!text.ok) return text;
  const { views, columns, parts } = text.value;
  const only = request.lists?.only ?? null;
  const lists = { only: null, without: request.lists?.without ?? [] };
  const numbers = numberWords(views, { ...request, lists }, corpus);
  const wanted = only === null ? null : listedWords(numbers, wordKeysOf(only));
  const placed = views.map((view, number) => placeWords(view, number, numbers, request));
  const { size, skip, minimumFrequency } = request;
  const isPairs = size === 2 && skip === 0;
  const counted = isPairs
    ? createPairCounter(views, placed, numbers.words.length, minimumFrequency)
    : (scopes: readonly TextScope[]) =>
        countNgrams(scopes, views, placed, request, minimumFrequency);
  const rows = parts.flatMap((part) =>
    ngramRows(part, counted(part.scopes), views, placed, numbers, wanted, request),
  );
  const allColumns = [
    ...columns,
    dimension('ngram'),
    count('frequency', 'occurrences'),
    rate('perMillionWords', 'occurrences', '1000000 words', 2),
    count('rank', 'ranks'),
    count('documents', 'documents'),
    ...(isPairs ? [score('logLikelihood', 2), score('mi', 2)] : []),
    count('wordsTotal', 'words'),
  ];
  const remarks = isPairs ? pairFormulas : {};
  const provenance = wordProvenance(request, views, corpus, request, remarks);
  return success(buildTable(allColumns, rows, views, provenance));
}

function placeWords(
  view: DocumentView,
  number: number,
  { ofTypes }: WordNumbers,
  { boundary }: NgramsRequest,
): PlacedWords {
  const own = at(ofTypes, number);
  const { typeIds } = view.words;
  const ids = new Int32Array(typeIds.length);
  for (let place = 0; place < ids.length; place += 1) ids[place] = own[typeIds[place] ?? 0] ?? -1;
  return { ids, units: unitsOfWords(view, boundary) };
}

function listedWords({ words }: WordNumbers, only: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(words.flatMap(({ word }, number) => (only.has(word) ? [number] : [])));
}

function ngramRows(
  { scopes, dimensions }: LanguageScopes,
  counts: SequenceCounts,
  views: readonly DocumentView[],
  placed: readonly PlacedWords[],
  { words }: WordNumbers,
  wanted: ReadonlySet<number> | null,
  request: NgramsRequest,
): MeasuredRow[] {
  const candidates =
    wanted === null
      ? counts.sequences
      : counts.sequences.filter((own) => own.words.some((word) => wanted.has(word)));
  const labelOf = (own: WordSequence): string =>
    own.words.map((word) => at(words, word).word).join(' ');
  let rank = 0;
  let previous = -1;
  return mostFrequent(candidates, labelOf, request.limit).map((own, index) => {
    const { frequency, documents, sides } = own;
    if (frequency !== previous) rank = index + 1;
    previous = frequency;
    const passages = (): Passage[] => findNgram(own.words, scopes, views, placed, request);
    const measures: Measure[] = [
      { value: frequency, passages },
      { value: ratio(frequency, counts.words, 1e6), passages },
      { value: rank, passages },
      { value: documents, passages },
      ...(sides === null ? [] : pairMeasures(frequency, sides, counts, passages)),
      { value: counts.words, passages: () => textOf(scopes) },
    ];
    return { dimensions: [...dimensions, labelOf(own)], measures };
  });
}

function pairMeasures(
  together: number,
  { first, second }: PairSides,
  { neighbours }: SequenceCounts,
  passages: Measure['passages'],
): Measure[] {
  const scores = collocationScores({ together, first, second, all: neighbours, span: 1 });
  return [scores.logLikelihood, scores.mi].map((value) => ({ value: finite(value), passages }));
}

/** Looks for a sequence again: places are not kept while counting. */
function findNgram(
  parts: readonly number[],
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  placed: readonly PlacedWords[],
  request: NgramsRequest,
): Passage[] {
  return scopes.flatMap((scope) => {
    const view = at(views, scope.view);
    const { ids, units } = at(placed, scope.view);
    const found: Passage[] = [];
    forEachRun(scope, view, units, (first, end) => {
      for (let start = first; start < end; start += 1) {
        if (ids[start] !== parts[0]) continue;
        forEachSequence(request, start, end, (places) => {
          if (places.some((place, index) => ids[place] !== parts[index])) return;
          const last = places.at(-1) ?? start;
          found.push({
            view: scope.view,
            start: at(view.words.starts, start),
            end: at(view.words.ends, last),
          });
        });
      }
    });
    return found;
  });
}
