import { alphaResamplings, type AlphaResampling } from '../../shared/analysis/agreement-request.ts';
import { clusterSimilarities } from '../../shared/analysis/clusters-request.ts';
import {
  cooccurrenceMeasures,
  type CooccurrenceMeasure,
  type Togetherness,
} from '../../shared/analysis/cooccurrence-request.ts';
import { tableCountings, type TableCounting } from '../../shared/analysis/cross-table-request.ts';
import type { SimilarityMethod } from '../../shared/analysis/similarity.ts';
import { trendMeasures, type TrendMeasure } from '../../shared/analysis/trend-request.ts';
import type { AnalysisKind } from './analysis-kinds.ts';
import { refuse, type OptionValues } from './option-values.ts';

/** What rows can stand for, by analysis; the first is usual. */
export const rowsOf = {
  agreement: ['concepts', 'groups', 'documents', 'pairs'],
  cooccurrence: ['pairs', 'matrix'],
  crosstab: ['tests', 'cells'],
  clusters: ['merges', 'pairs'],
  trend: ['concepts', 'points'],
  citations: ['documents', 'articles'],
} as const;
type RowsOf = typeof rowsOf;
export type RowsName = RowsOf[keyof RowsOf][number];

/** What analyses of codes can be told; `null`: as usual. */
export type CodeOptions = {
  readonly rows: RowsName | null;
  readonly coders: readonly string[];
  readonly draws: number | null;
  readonly seed: number | null;
  readonly interval: AlphaResampling | null;
  readonly hasGamma: boolean;
  readonly together: Togetherness | null;
  readonly cooccurrenceMeasure: CooccurrenceMeasure | null;
  readonly tableCounting: TableCounting | null;
  readonly similarity: SimilarityMethod | null;
  readonly axes: number | null;
  /** A variable with the year or date; `null`: the date of the edition. */
  readonly time: string | null;
  readonly trendMeasure: TrendMeasure | null;
  readonly horizon: number | null;
  /** The concepts above administrative levels, ways of coming to office, and principles. */
  readonly levels: string | null;
  readonly offices: string | null;
  readonly principles: string | null;
  readonly keepsOwn: boolean;
};

/** Reads the options; what `--rows` and `--measure` may be depends on the analysis. */
export function codeOptions(values: OptionValues, kind: AnalysisKind): CodeOptions {
  const isTable = kind === 'crosstab' || kind === 'correspondence' || kind === 'clusters';
  if (kind === 'formal-legal') {
    const needed = ['levels', 'offices', 'principles'] as const;
    const missing = needed.filter((name) => !values.has(name)).map((name) => `--${name}`);
    if (missing.length > 0) refuse({ code: 'missingOption', options: missing });
  }
  return {
    rows: hasRows(kind) ? values.choice<RowsName>('rows', rowsOf[kind]) : null,
    coders: values.list('coder'),
    draws: values.whole('draws'),
    seed: values.whole('seed'),
    interval: values.choice('interval', alphaResamplings),
    hasGamma: values.has('gamma'),
    together: togetherOf(values),
    cooccurrenceMeasure:
      kind === 'cooccurrence' ? values.choice('measure', cooccurrenceMeasures) : null,
    tableCounting: isTable ? values.choice('counting', tableCountings) : null,
    similarity: values.choice<SimilarityMethod>('similarity', clusterSimilarities),
    axes: values.count('axes'),
    time: values.text('time'),
    trendMeasure: kind === 'trend' ? values.choice('measure', trendMeasures) : null,
    horizon: values.whole('horizon'),
    levels: values.text('levels'),
    offices: values.text('offices'),
    principles: values.text('principles'),
    keepsOwn: values.has('own'),
  };
}

function hasRows(kind: AnalysisKind): kind is AnalysisKind & keyof RowsOf {
  return Object.hasOwn(rowsOf, kind);
}

/** `overlap`, `unit`, `paragraph`, or a number of words. */
function togetherOf(values: OptionValues): Togetherness | null {
  const given = values.text('together');
  if (given === null) return null;
  if (/^\d{1,4}$/.test(given)) return { by: 'words', words: Number(given) };
  const by = (['overlap', 'unit', 'paragraph'] as const).find((name) => name === given);
  if (by !== undefined) return { by };
  const allowed = ['overlap', 'unit', 'paragraph', '0', '1', '…'];
  return refuse({ code: 'invalidValue', option: '--together', given, allowed });
}
