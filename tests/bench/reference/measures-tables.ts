import * as v from 'valibot';
import {
  adjustedResiduals,
  chiSquareTest,
  contingencyCoefficient,
  cramersV,
  expectedCounts,
  pearsonResiduals,
} from '../../../shared/analysis/chi-square.ts';
import { chiSquareTail } from '../../../shared/analysis/chi-square-tail.ts';
import { cooccurrenceCoefficient } from '../../../shared/analysis/code-cooccurrence.ts';
import { correspondenceAnalysis } from '../../../shared/analysis/correspondence-analysis.ts';
import { conditionalOddsRatio, fisherExact } from '../../../shared/analysis/fisher-exact.ts';
import { fisherExactTable } from '../../../shared/analysis/fisher-exact-table.ts';
import { logLikelihoodOfTable } from '../../../shared/analysis/log-likelihood.ts';
import type { SimilarityMethod } from '../../../shared/analysis/similarity.ts';
import { similarity, similarityMatrix } from '../../../shared/analysis/similarity.ts';
import type { Measure } from './measure.ts';
import { plainName } from './named-values.ts';
import { renamed } from './read-input.ts';

const table = v.array(v.array(v.number()));
const pair = v.strictTuple([v.number(), v.number()]);
const twoByTwo = v.strictTuple([pair, pair]);

const chiSquareInput = v.object({
  table,
  correction: v.optional(v.union([v.boolean(), v.picklist(['none', 'yates'])]), 'none'),
  metric: v.optional(v.string()),
});

/** One table has a statistic, a p and residuals: metric or id says which the case prints. */
function chiSquare(given: unknown, name: string): unknown {
  const input = renamed(given, { correction: ['yates', 'correct'], metric: ['statistic'] });
  const { table: counts, correction, metric } = v.parse(chiSquareInput, input);
  const isYates = correction === true || correction === 'yates';
  const id = metric?.toLowerCase() ?? name;
  const { x2, df, p } = chiSquareTest(counts, isYates ? 'yates' : 'none');
  const g = logLikelihoodOfTable(counts);
  const v2 = cramersV(counts);
  const c = contingencyCoefficient(counts);
  const value = /(^|-)p(-?value)?$/.test(id) ? p : /cramer|(^|-)v$/.test(id) ? v2 : x2;
  const [adjusted, pearson, expected] = [
    adjustedResiduals(counts),
    pearsonResiduals(counts),
    expectedCounts(counts),
  ];
  const isPearson = /residuals/.test(id) && !/adjusted|standardi[sz]ed/.test(id);
  const list = isPearson ? pearson : /expected/.test(id) ? expected : adjusted;
  return {
    ...{ adjusted_residuals: adjusted, residuals: pearson, pearson_residuals: pearson, expected },
    ...{ x2, chi2: x2, df, p, G: g, g, g2: g, p_g: chiSquareTail(g, df) },
    ...{ cramer_v: v2, cramers_v: v2, v: v2, phi: v2, contingency_c: c, contingency: c },
    ...{ value: /(^|-)g(2|-test)?$/.test(id) ? g : /contingency/.test(id) ? c : value, list },
  };
}

function chiSquareTailOf(input: unknown): unknown {
  const { x, df } = v.parse(v.object({ x: v.number(), df: v.number() }), input);
  const p = chiSquareTail(x, df);
  return { value: p, p };
}

function fisher(input: unknown, id: string): unknown {
  const of = v.parse(
    v.object({
      table: v.union([twoByTwo, table]),
      conf_level: v.optional(v.number()),
      alternative: v.optional(v.picklist(['two.sided', 'two-sided', 'less', 'greater'])),
    }),
    input,
  );
  const side = of.alternative ?? id;
  const small = v.safeParse(twoByTwo, of.table);
  if (!small.success) {
    const p = fisherExactTable(of.table);
    return { two_sided: p, p, value: p };
  }
  const { twoSided, less, greater } = fisherExact(small.output);
  const { estimate, lower, upper } = conditionalOddsRatio(small.output, of.conf_level ?? 0.95);
  const p = /greater|right/.test(side) ? greater : /less|left/.test(side) ? less : twoSided;
  return {
    ...{ two_sided: twoSided, p, less, greater },
    value: /odds|-or$/.test(id) ? estimate : p,
    ...{ odds_ratio: estimate, or: estimate, ci: [lower, upper], lower, upper },
  };
}

/** Signs of axes are arbitrary: coordinates are given without them. */
function correspondence(input: unknown): unknown {
  const { table: counts } = v.parse(v.object({ table }), input);
  const { inertia, totalInertia, rows, columns, rowMasses, columnMasses } =
    correspondenceAnalysis(counts);
  const { x2 } = chiSquareTest(counts);
  return {
    ...{ inertia, list: inertia },
    ...{ total: totalInertia, total_inertia: totalInertia, value: totalInertia, x2, chi2: x2 },
    ...{ sv: inertia.map(Math.sqrt), singular_values: inertia.map(Math.sqrt) },
    percent: inertia.map((one) => (100 * one) / totalInertia),
    share: inertia.map((one) => one / totalInertia),
    rows: rows.map((row) => row.map(Math.abs)),
    cols: columns.map((column) => column.map(Math.abs)),
    ...{ row_masses: rowMasses, col_masses: columnMasses },
  };
}

const similarityMethods: Readonly<Record<string, SimilarityMethod>> = {
  cosine: 'cosine',
  jaccard: 'jaccard',
  dice: 'dice',
  correlation: 'correlation',
  pearson: 'correlation',
  euclidean: 'euclidean',
  manhattan: 'manhattan',
};

const twoRows = v.object({ x: v.array(v.number()), y: v.array(v.number()) });

function similarityOf(given: unknown): unknown {
  const input = renamed(given, {
    ...{ method: ['metric', 'measure'], rows: ['table', 'matrix', 'counts', 'vectors'] },
    ...{ x: ['a', 'u'], y: ['b', 'v'] },
  });
  const { method } = v.parse(v.object({ method: v.string() }), input);
  const plain = plainName(method).replace(/correlation|distance|similarity|index$/, '');
  const known = similarityMethods[plain === '' ? plainName(method) : plain];
  if (known === undefined) throw new Error(`no such method: ${method}`);
  if (v.is(twoRows, input)) return similarity(input.x, input.y, known);
  return similarityMatrix(v.parse(v.object({ rows: table }), input).rows, known);
}

function codeCooccurrence(input: unknown): unknown {
  const { n1, n2, n12 } = v.parse(
    v.object({ n1: v.number(), n2: v.number(), n12: v.number() }),
    input,
  );
  return cooccurrenceCoefficient(n1, n2, n12);
}

/** Measures over tables of counts, by the name of their reference file. */
export const tableMeasures: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['chi-square', chiSquare],
  ['chi-square-tail', chiSquareTailOf],
  ['fisher-exact', fisher],
  ['correspondence-analysis', correspondence],
  ['similarity', similarityOf],
  ['code-cooccurrence', codeCooccurrence],
]);
