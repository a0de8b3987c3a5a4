import * as v from 'valibot';
import { collocationScores, overlapScores } from '../../../shared/analysis/collocation.ts';
import {
  conservativeLogRatio,
  keynessBic,
  keynessEffectSizes,
  simpleMaths,
} from '../../../shared/analysis/keyness-effect-size.ts';
import type { TwoCorpora } from '../../../shared/analysis/log-likelihood.ts';
import { logLikelihood, logLikelihoodOfTable } from '../../../shared/analysis/log-likelihood.ts';
import type { Measure } from './measure.ts';
import { withValue } from './named-values.ts';

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

const logLikelihoodInput = v.union([
  v.object({ variant: v.optional(v.string()), table }),
  v.object({ variant: v.optional(v.string()), ...corporaInput.entries }),
  v.object({ f1: v.number(), n1: v.number(), f2: v.number(), n2: v.number() }),
]);

function logLikelihoodOf(input: unknown): unknown {
  const asked = v.parse(logLikelihoodInput, input);
  if ('table' in asked) return logLikelihoodOfTable(asked.table);
  if ('a' in asked) {
    const counts = corpora(asked.a, asked.c, asked.b, asked.d);
    return logLikelihood(counts, asked.variant === 'four-term' ? 'four-term' : 'two-term');
  }
  // The R package corpora: four terms, negative when the second corpus has more.
  const { f1, n1, f2, n2 } = asked;
  const sign = f1 / n1 < f2 / n2 ? -1 : 1;
  return sign * logLikelihood(corpora(f1, n1, f2, n2), 'four-term');
}

const effectOptions = {
  metric: v.optional(v.string()),
  conf_level: v.optional(v.number()),
  k: v.optional(v.number()),
  lambda: v.optional(v.number()),
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
function keynessEffectSize(input: unknown): unknown {
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
  const smoothing = asked.k ?? asked.lambda;
  const named = {
    '%DIFF': sizes.percentDifference,
    'relative risk': sizes.relativeRisk,
    RR: sizes.relativeRisk,
    OR: sizes.oddsRatio,
    'diff coefficient': sizes.differenceCoefficient,
    'odds ratio': sizes.oddsRatio,
    'log ratio': sizes[logRatio],
    'log ratio adjusted': sizes.logRatioAdjusted,
    'Walter-adjusted log ratio': sizes.logRatioAdjusted,
    'difference coefficient': sizes.differenceCoefficient,
    'simple maths': simpleMaths(counts, smoothing ?? 1),
    BIC: keynessBic(counts, asked.variant === 'four-term' ? 'four-term' : 'two-term'),
    LRC: conservativeLogRatio(counts, asked.conf_level ?? 0.95),
  };
  const unnamed =
    asked.conf_level !== undefined ? 'LRC' : smoothing !== undefined ? 'simple maths' : 'log ratio';
  return withValue(named, asked.metric ?? unnamed);
}

const collocationInput = v.object({
  metric: v.optional(v.string()),
  f12: v.number(),
  f1: v.number(),
  f2: v.number(),
  N: v.optional(v.number()),
  span: v.optional(v.number()),
  S: v.optional(v.number()),
});

function collocation(input: unknown): unknown {
  const { metric, f12, f1, f2, N: all, span, S } = v.parse(collocationInput, input);
  const overlap = overlapScores(f12, f1, f2);
  const own = {
    Dice: overlap.dice,
    logDice: overlap.logDice,
    Jaccard: overlap.jaccard,
    'minimum sensitivity': overlap.minimumSensitivity,
    'min sensitivity': overlap.minimumSensitivity,
    MS: overlap.minimumSensitivity,
  };
  if (all === undefined) return withValue(own, metric);
  const scores = collocationScores({
    together: f12,
    first: f1,
    second: f2,
    all,
    span: span ?? S ?? 1,
  });
  const named = {
    ...own,
    ...{ MI: scores.mi, PMI: scores.mi, MI3: scores.mi3, NPMI: scores.npmi },
    ...{ t: scores.t, 't-score': scores.t, z: scores.z, 'z-score': scores.z },
    ...{ LL: scores.logLikelihood, G2: scores.logLikelihood, chi2: scores.x2, X2: scores.x2 },
    ...{ phi2: scores.phi2, 'odds ratio': scores.oddsRatio },
    ...{ 'Delta P': scores.deltaP21, 'DeltaP(2|1)': scores.deltaP21, DeltaP21: scores.deltaP21 },
    ...{ 'DeltaP(1|2)': scores.deltaP12, DeltaP12: scores.deltaP12 },
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
