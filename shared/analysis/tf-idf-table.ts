import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable } from './build-table.ts';
import { count, dimension, score } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import type { TermCounts } from './document-term-matrix.ts';
import { createTermCounter } from './document-term-matrix.ts';
import type { LanguageScopes } from './language-scopes.ts';
import { scopesByLanguage, textOf } from './language-scopes.ts';
import type { WordNumbers } from './number-words.ts';
import { numberWords } from './number-words.ts';
import { findTypes } from './scope-words.ts';
import { idf } from './tf-idf.ts';
import type { TfIdfRequest } from './tf-idf-request.ts';
import { wordProvenance } from './word-provenance.ts';

const tfFormulas = { count: 'f', share: 'f / Σ f', log10: '1 + log10 f' } as const;
const idfFormulas = {
  log10: 'log10(N / df)',
  smooth: 'ln((1 + N) / (1 + df)) + 1',
  'plus-one': 'ln(N / df) + 1',
} as const;

function formulas({ tf, idf: variant, norm }: TfIdfRequest): { readonly [key: string]: string } {
  const product = `tf × idf, tf = ${tfFormulas[tf]}`;
  return {
    idf: idfFormulas[variant],
    tfIdf: norm === 'none' ? product : `tf × idf / √(Σ (tf × idf)²), tf = ${tfFormulas[tf]}`,
  };
}

/** How often each word looked at occurs in a group, and how many such words it has. */
type GroupCounts = { readonly part: LanguageScopes; readonly terms: TermCounts };

/**
 * The words that mark each group out of the other groups with text in its language, the heaviest
 * first: `groupsHolding` (df) of `groupsTotal` (N) groups have the word. The norm, where one is asked
 * for, is over all words of the group that are looked at, whatever is left out of the table.
 */
export function tfIdfTable(
  request: TfIdfRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const text = scopesByLanguage(request, corpus);
  if (!text.ok) return text;
  const { views, columns, parts } = text.value;
  const numbers = numberWords(views, request, corpus);
  const countTerms = createTermCounter(views, numbers);
  const counts = parts.map((part): GroupCounts => ({ part, terms: countTerms(part.scopes) }));
  const holding = new Int32Array(numbers.words.length);
  for (const { terms } of counts) {
    for (const word of terms.words) holding[word] = (holding[word] ?? 0) + 1;
  }
  const rows = counts.flatMap((own) => {
    const { language } = own.part;
    const groups = parts.filter((part) => part.language === language).length;
    return groupRows(own, groups, holding, views, numbers, request);
  });
  const allColumns = [
    ...columns,
    dimension('word'),
    count('frequency', 'occurrences'),
    count('rank', 'ranks'),
    score('tfIdf', 4),
    score('idf', 4),
    count('groupsHolding', 'groups'),
    count('groupsTotal', 'groups'),
  ];
  const remarks = formulas(request);
  const provenance = wordProvenance(request, views, corpus, request, remarks);
  return success(buildTable(allColumns, rows, views, provenance));
}

function groupRows(
  { part, terms }: GroupCounts,
  groups: number,
  holding: Int32Array,
  views: readonly DocumentView[],
  { words, ofTypes }: WordNumbers,
  request: TfIdfRequest,
): MeasuredRow[] {
  const collator = new Intl.Collator('kk');
  const weighted = Array.from(terms.words, (number, place) => {
    const frequency = at(terms.counts, place);
    const rarity = idf(groups, holding[number] ?? 0, request.idf);
    const weight = termFrequency(frequency, terms.all, request) * rarity;
    return { number, frequency, rarity, weight, word: at(words, number).word };
  });
  const length =
    request.norm === 'none'
      ? 1
      : Math.sqrt(weighted.reduce((sum, { weight }) => sum + weight ** 2, 0));
  const entries = weighted
    .filter(({ frequency }) => frequency >= request.minimumFrequency)
    .sort(
      (a, b) =>
        b.weight - a.weight || b.frequency - a.frequency || collator.compare(a.word, b.word),
    );
  let rank = 0;
  let previous = Number.NaN;
  return entries.slice(0, request.limit ?? entries.length).map((entry, index) => {
    const { number, frequency, rarity, weight, word } = entry;
    if (weight !== previous) rank = index + 1;
    previous = weight;
    const passages = (): Passage[] =>
      findTypes(part.scopes, views, (view, typeId) => ofTypes[view]?.[typeId] === number);
    return {
      dimensions: [...part.dimensions, word],
      measures: [
        { value: frequency, passages },
        { value: rank, passages },
        // An empty weight stays 0, also where all weights of the group are.
        { value: length === 0 ? 0 : weight / length, passages },
        { value: rarity, passages },
        { value: holding[number] ?? 0, passages },
        { value: groups, passages: () => textOf(part.scopes) },
      ],
    };
  });
}

function termFrequency(frequency: number, all: number, { tf }: TfIdfRequest): number {
  switch (tf) {
    case 'count':
      return frequency;
    case 'share':
      return frequency / all;
    case 'log10':
      return 1 + Math.log10(frequency);
  }
}
