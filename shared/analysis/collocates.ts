import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { AssociationScores } from './association-scores.ts';
import { associationFormulas, associationScores } from './association-scores.ts';
import type { Measure, MeasuredRow } from './build-table.ts';
import { buildTable } from './build-table.ts';
import type { AssociationMeasure, CollocatesRequest } from './collocates-request.ts';
import { count, dimension, score } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import type { CollocateCount, CollocateCounts, SearchedView } from './count-collocates.ts';
import { countCollocates } from './count-collocates.ts';
import { groupsForms, hitFinder } from './find-hits.ts';
import { numberWords } from './number-words.ts';
import { wordEditsUsed } from './word-edits-used.ts';
import { wordProvenance } from './word-provenance.ts';

type ScoreKey = keyof AssociationScores;

/** The measures in the order of their columns, with the digits shown. */
const scoreDigits = [
  ['expected', 2],
  ['mi', 2],
  ['mi3', 2],
  ['t', 2],
  ['z', 2],
  ['dice', 4],
  ['logDice', 2],
  ['npmi', 3],
  ['logLikelihood', 2],
  ['logLikelihoodTwoTerm', 2],
  ['p', 6],
  ['x2', 2],
  ['deltaP21', 4],
  ['deltaP12', 4],
  ['phi2', 4],
  ['minimumSensitivity', 4],
] as const satisfies readonly (readonly [ScoreKey, number])[];

/**
 * The words that stand by the hits of a query: one row for each word and language, the strongest by
 * `sortBy` first. With a window, each running word within reach of a hit counts once, for the nearest
 * hit, and the table behind the measures is that of surface cooccurrence (Evert 2008): running words
 * outside hits, in reach or not, being the word or not. With a unit it is that of textual
 * cooccurrence: units that hold a hit or not, and the word (outside hits) or not. Stop words are left
 * out of the rows and stay among the items.
 */
export function collocates(
  request: CollocatesRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const finder = hitFinder(request.query, views, corpus);
  if (!finder.ok) return finder;
  const hits = views.map((_, view) => finder.value(view));
  const numbers = numberWords(views, request, corpus);
  const rows = languages.flatMap((language) => {
    const searched = searchedViews(views, language, request);
    if (searched.every(({ number }) => hits[number]?.length === 0)) return [];
    const counts = countCollocates(searched, hits, numbers, request);
    const wordOf = (word: number): string => at(numbers.words, word).word;
    return collocateRows(language, counts, wordOf, request);
  });
  const { query, reach } = request;
  const items = reach.by === 'window' ? 'words' : 'units';
  const columns = [
    dimension('language'),
    dimension('word'),
    count('together', items),
    ...(reach.by === 'window' ? [count('togetherLeft', items), count('togetherRight', items)] : []),
    count('frequency', items),
    ...scoreDigits.map(([key, digits]) => score(key, digits)),
    count('documents', 'documents'),
    count('hits', 'hits'),
    count('inReachTotal', items),
    count('itemsTotal', items),
  ];
  const remarks = associationFormulas;
  const provenance = {
    ...wordProvenance(request, views, corpus, request, remarks, query.by === 'concept'),
    wordEdits: wordEditsUsed(corpus, views, {
      groupsForms: request.countBy === 'lemma' || groupsForms(query),
      leavesOutStopWords: request.leavesOutStopWords,
    }),
  };
  return success(buildTable(columns, rows, views, provenance));
}

function searchedViews(
  views: readonly DocumentView[],
  language: Language,
  { query }: CollocatesRequest,
): SearchedView[] {
  const isSearched =
    query.by === 'concept' || query.language === null || query.language === language;
  return views
    .map((view, number) => ({ view, number }))
    .filter(({ view }) => isSearched && view.document.language === language);
}

type ScoredWord = {
  readonly number: number;
  readonly word: string;
  readonly entry: CollocateCount;
  readonly scores: AssociationScores;
};

function collocateRows(
  language: Language,
  counts: CollocateCounts,
  wordOf: (word: number) => string,
  request: CollocatesRequest,
): MeasuredRow[] {
  const { inReachCount: inReach, allCount: all } = counts;
  const scored: ScoredWord[] = [];
  for (const [number, entry] of counts.words) {
    const { together, frequency } = entry;
    if (together < Math.max(1, request.minimumFrequency)) continue;
    const scores = associationScores({ together, inReach, frequency, all });
    scored.push({ number, word: wordOf(number), entry, scores });
  }
  const collator = new Intl.Collator('kk');
  const strength = ({ entry, scores }: ScoredWord): number =>
    strengthBy(request.sortBy, entry, scores);
  scored.sort(
    (a, b) =>
      strength(b) - strength(a) ||
      b.entry.together - a.entry.together ||
      collator.compare(a.word, b.word),
  );
  return scored.slice(0, request.limit ?? scored.length).map(({ number, word, entry, scores }) => {
    const together = (): Passage[] => counts.find(number, 'inReach');
    const everywhere = (): Passage[] => counts.find(number, 'all');
    const sides: Measure[] = [
      { value: entry.left, passages: () => counts.find(number, 'left') },
      { value: entry.together - entry.left, passages: () => counts.find(number, 'right') },
    ];
    return {
      dimensions: [language, word],
      measures: [
        { value: entry.together, passages: together },
        ...(request.reach.by === 'window' ? sides : []),
        { value: entry.frequency, passages: everywhere },
        ...scoreMeasures(scores, together),
        { value: entry.documents, passages: together },
        { value: counts.hits.length, passages: () => counts.hits },
        { value: inReach, passages: counts.inReach },
        { value: all, passages: counts.all },
      ],
    };
  });
}

function scoreMeasures(scores: AssociationScores, passages: Measure['passages']): Measure[] {
  return scoreDigits.map(([key]) => ({ value: scores[key], passages }));
}

function strengthBy(
  measure: AssociationMeasure,
  { together }: CollocateCount,
  scores: AssociationScores,
): number {
  return measure === 'together' ? together : (scores[measure] ?? Number.NEGATIVE_INFINITY);
}
