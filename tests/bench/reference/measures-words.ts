import * as v from 'valibot';
import { collocationScores, overlapScores } from '../../../shared/analysis/collocation.ts';
import {
  conservativeLogRatio,
  keynessBic,
  keynessEffectSizes,
  simpleMaths,
} from '../../../shared/analysis/keyness-effect-size.ts';
import { chiSquareTail } from '../../../shared/analysis/chi-square-tail.ts';
import type { LogLikelihoodVariant, TwoCorpora } from '../../../shared/analysis/log-likelihood.ts';
import {
  logLikelihood,
  logLikelihoodOfTable,
  williamsCorrection,
} from '../../../shared/analysis/log-likelihood.ts';
import type { Measure } from './measure.ts';
import { withValue } from './named-values.ts';
import { renamed } from './read-input.ts';

const numbers = v.array(v.number());
const table = v.array(v.array(v.number()));

/** a and b occurrences in corpora of c and d words. */
const corporaInput = v.object({
  a: v.number(),
  b: v.number(),
  c: v.number(),
  d: v.number(),
});

function corpora(first: number, firstSize: number, second: number, secondSize: number): TwoCorpora {
  return { first, firstSize, second, secondSize };
}

const variantInput = v.object({
  variant: v.optional(v.string(), ''),
  correction: v.optional(v.picklist(['none', 'williams']), 'none'),
});
const tableInput = v.object({ table });
const pair = v.strictTuple([v.number(), v.number()]);
const twoByTwo = v.strictTuple([pair, pair]);
const signedInput = v.object({
  ...{ f1: v.number(), n1: v.number() },
  ...{ f2: v.number(), n2: v.number() },
});

function logLikelihoodOf(input: unknown): unknown {
  const { variant, correction } = v.parse(variantInput, input);
  const [isTwo, isFour] = [/two|2/i.test(variant), /four|4/i.test(variant)];
  if (v.is(pairInput, input)) return collocation({ ...input, metric: 'LL' });
  if (v.is(tableInput, input)) {
    const g = isTwo
      ? logLikelihood(columnsOfTable(input.table), 'two-term')
      : logLikelihoodOfTable(input.table);
    const value = correction === 'williams' ? g / williamsCorrection(input.table) : g;
    return { value, ll: value, p: chiSquareTail(value, 1) };
  }
  if (v.is(corporaInput, input)) {
    const { a, b, c, d } = input;
    return bothForms(corpora(a, c, b, d), isFour ? 'four-term' : 'two-term', 1);
  }
  // The R package corpora: four terms, negative when the second corpus has more.
  const { f1, n1, f2, n2 } = v.parse(signedInput, input);
  const form = isTwo ? 'two-term' : 'four-term';
  return bothForms(corpora(f1, n1, f2, n2), form, f1 / n1 < f2 / n2 ? -1 : 1);
}

function bothForms(counts: TwoCorpora, form: LogLikelihoodVariant, sign: number): unknown {
  const [two, four] = [logLikelihood(counts, 'two-term'), logLikelihood(counts, 'four-term')];
  const value = form === 'two-term' ? two : four;
  const p = chiSquareTail(value, 1);
  return { value: sign * value, ll: sign * value, two_term: two, four_term: four, p };
}

/** The rows of a two by two table as an item and the rest of two corpora. */
function columnsOfTable(counts: unknown): TwoCorpora {
  const [[a, b], [c, d]] = v.parse(twoByTwo, counts);
  return corpora(a, a + c, b, b + d);
}

const effectOptions = {
  metric: v.optional(v.string()),
  conf_level: v.optional(v.number()),
  k: v.optional(v.number()),
  variant: v.optional(v.string()),
};
const effectInput = v.object({ ...corporaInput.entries, ...effectOptions });
const effectListInput = v.object({
  a: numbers,
  b: numbers,
  c: numbers,
  d: numbers,
  ...effectOptions,
});

/** Lists are rows of a table of the R package corpora, whose log ratio is the adjusted one. */
function keynessEffectSize(given: unknown): unknown {
  const input = renamed(given, {
    ...{ a: ['f1'], b: ['f2'], c: ['n1'], d: ['n2'] },
    ...{ metric: ['measure'], k: ['n', 'lambda', 'smoothing'] },
  });
  const list = v.safeParse(effectListInput, input);
  if (!list.success) return effectOf(v.parse(effectInput, input), 'logRatio');
  const { a, b, c, d, ...options } = list.output;
  return a.map((count, row) => {
    const counts = { a: count, b: b[row] ?? NaN, c: c[row] ?? NaN, d: d[row] ?? NaN };
    return effectOf({ ...counts, ...options }, 'logRatioAdjusted').value;
  });
}

function effectOf(
  asked: v.InferOutput<typeof effectInput>,
  logRatio: 'logRatio' | 'logRatioAdjusted',
): Readonly<Record<string, unknown>> {
  const counts = corpora(asked.a, asked.c, asked.b, asked.d);
  const sizes = keynessEffectSizes(counts);
  const named = {
    '%DIFF': sizes.percentDifference,
    'relative risk': sizes.relativeRisk,
    'odds ratio': sizes.oddsRatio,
    'log ratio': sizes[logRatio],
    'log ratio adjusted': sizes.logRatioAdjusted,
    'difference coefficient': sizes.differenceCoefficient,
    'simple maths': simpleMaths(counts, asked.k ?? 1),
    BIC: keynessBic(counts, /four|4/.test(asked.variant ?? '') ? 'four-term' : 'two-term'),
    LRC: conservativeLogRatio(counts, asked.conf_level ?? 0.95),
  };
  const unnamed =
    asked.conf_level !== undefined ? 'LRC' : asked.k !== undefined ? 'simple maths' : 'log ratio';
  return withValue(named, asked.metric ?? unnamed);
}

const metricInput = v.object({
  metric: v.optional(v.string()),
  variant: v.optional(v.string()),
});
const pairInput = v.object({
  f12: v.number(),
  f1: v.number(),
  f2: v.number(),
  N: v.optional(v.number()),
  span: v.optional(v.number()),
});
const cellsInput = v.object({
  ...{ a: v.number(), b: v.number() },
  ...{ c: v.number(), d: v.number() },
});

/** Frequencies of a pair, also out of the two by two table that it makes. */
function pairOf(input: unknown): unknown {
  if (v.is(tableInput, input)) {
    const [[a, b], [c, d]] = v.parse(twoByTwo, input.table);
    return { f12: a, f1: a + b, f2: a + c, N: a + b + c + d };
  }
  if (!v.is(cellsInput, input)) return input;
  const { a, b, c, d } = input;
  return { f12: a, f1: a + b, f2: a + c, N: a + b + c + d };
}

function collocation(given: unknown): unknown {
  const input = renamed(given, { span: ['S', 'window'], metric: ['measure'] });
  const { metric: name, variant } = v.parse(metricInput, input);
  const metric = /wordsmith/i.test(variant ?? '') ? `WordSmith ${name ?? ''}` : name;
  const { f12, f1, f2, N: all, span } = v.parse(pairInput, pairOf(input));
  const overlap = overlapScores(f12, f1, f2);
  const own = {
    Dice: overlap.dice,
    logDice: overlap.logDice,
    Jaccard: overlap.jaccard,
    'minimum sensitivity': overlap.minimumSensitivity,
  };
  if (all === undefined) return withValue(own, metric);
  const scores = collocationScores({
    ...{ together: f12, first: f1, second: f2, all, span: span ?? 1 },
  });
  const named = {
    ...own,
    ...{ expected: scores.expected, MI: scores.mi, MI3: scores.mi3, NPMI: scores.npmi },
    ...{ t: scores.t, z: scores.z, LL: scores.logLikelihood, chi2: scores.x2 },
    ...{ phi2: scores.phi2, 'odds ratio': scores.oddsRatio },
    ...{ 'DeltaP(2|1)': scores.deltaP21, 'DeltaP(1|2)': scores.deltaP12 },
    ...{ 'MI3 (WordSmith)': scores.mi3WordSmith, 'WordSmith MI3': scores.mi3WordSmith },
    ...{ 'z (WordSmith)': scores.zWordSmith, 'WordSmith z': scores.zWordSmith },
  };
  return withValue(named, metric);
}

/** Measures of one word or pair in one corpus or two, by the name of their reference file. */
export const wordMeasures: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['log-likelihood', logLikelihoodOf],
  ['keyness-effect-size', keynessEffectSize],
  ['collocation', collocation],
]);
