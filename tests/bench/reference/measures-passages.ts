import * as v from 'valibot';
import { segmentationPk, windowDiff } from '../../../shared/analysis/segmentation-agreement.ts';
import type { CodedSpan, SpanCounts } from '../../../shared/analysis/span-agreement.ts';
import { countSpans, scoreSpans } from '../../../shared/analysis/span-agreement.ts';
import { unitizingAlpha2004 } from '../../../shared/analysis/unitizing-alpha-2004.ts';
import { unitizingAlphas } from '../../../shared/analysis/unitizing-alpha.ts';
import {
  bestGammaAlignment,
  positionalDissimilarity,
} from '../../../shared/analysis/gamma-alignment.ts';
import type { Measure } from './measure.ts';
import { withValue } from './named-values.ts';
import { renamed } from './read-input.ts';

function unitizing2004(input: unknown): unknown {
  const unit = v.tuple([v.number(), v.number(), v.union([v.string(), v.number()])]);
  const read = v.parse(
    v.object({
      begin: v.optional(v.number(), 0),
      length: v.number(),
      unit_scale: v.optional(v.number(), 1),
      units_start_length_value: v.array(v.array(unit)),
    }),
    input,
  );
  const { begin, length, unit_scale: scale, units_start_length_value: coders } = read;
  const values = [...new Set(coders.flat().map(([, , value]) => value))].sort();
  const found = values.map((value) => {
    const marked = coders.map((units) =>
      units
        .filter((one) => one[2] === value)
        .map(([start, size]) => ({
          start: start * scale - begin,
          end: (start + size) * scale - begin,
        })),
    );
    return { value, result: unitizingAlpha2004(marked, length) };
  });
  const sum = (of: 'observed' | 'expected'): number =>
    found.reduce((total, { result }) => total + result[of], 0);
  const overall = 1 - sum('observed') / sum('expected');
  const parts = found.flatMap(({ value, result }) => [
    [`${value}_Do`, result.observed] as const,
    [`${value}_De`, result.expected] as const,
    [`Do_${value}`, result.observed] as const,
    [`De_${value}`, result.expected] as const,
  ]);
  return {
    ...Object.fromEntries(found.map(({ value, result }) => [String(value), result.alpha])),
    ...Object.fromEntries(parts),
    value: overall,
    alpha: overall,
    Do: sum('observed'),
    De: sum('expected'),
  };
}

function unitizing2016(input: unknown): unknown {
  const unit = v.tuple([v.number(), v.number(), v.union([v.string(), v.number()])]);
  const read = v.parse(
    v.object({ length: v.number(), half_open_units: v.record(v.string(), v.array(unit)) }),
    renamed(input, { half_open_units: ['units', 'continuum'], length: ['L'] }),
  );
  const coders = Object.values(read.half_open_units).map((units) =>
    units.map(([start, end, value]) => ({ start, end, value: String(value) })),
  );
  const { u, barU, cu, values } = unitizingAlphas(coders, read.length);
  const perValue = Object.fromEntries(values.map(({ value, alpha: found }) => [value, found]));
  const coverage = Object.fromEntries(values.map(({ value, coverage: share }) => [value, share]));
  const named = values.flatMap(({ value, alpha: found, coverage: share }) => [
    ...[`(${value})u_alpha`, `ku_alpha_${value}`, `k${value}`].map(
      (name) => [name, found] as const,
    ),
    [`coverage_${value}`, share] as const,
  ]);
  return {
    ...perValue,
    ...Object.fromEntries(named),
    value: u,
    u_alpha: u,
    bar_u_alpha: barU,
    cu_alpha: cu,
    ku_alpha: perValue,
    coverage,
  };
}

const spanCounts = v.object({
  COR: v.number(),
  INC: v.optional(v.number(), 0),
  PAR: v.optional(v.number(), 0),
  MIS: v.number(),
  SPU: v.number(),
});
const scheme = v.picklist(['strict', 'exact', 'partial', 'type']);
const codedSpan = v.union([
  v.strictTuple([v.number(), v.number(), v.union([v.string(), v.number()])]),
  v.object({ start: v.number(), end: v.number(), label: v.string() }),
]);
const spanLists = v.object({ spans_gold: v.array(codedSpan), spans_pred: v.array(codedSpan) });
/** Of two by two counts: both, the one, the other; the last is known to none. */
const spanNames = {
  COR: ['tp', 'TP', 'a', 'both'],
  MIS: ['fn', 'FN', 'c'],
  SPU: ['fp', 'FP', 'b'],
  spans_gold: ['gold', 'coder_a', 'spans_a', 'true', 'reference'],
  spans_pred: ['pred', 'coder_b', 'spans_b', 'predicted', 'hypothesis'],
};

function spanF1(given: unknown): unknown {
  const input = renamed(given, spanNames);
  const asked = v.parse(v.object({ scheme: v.optional(v.string(), 'strict') }), input).scheme;
  const named = v.parse(scheme, asked.toLowerCase().replace(/^ent_/, ''));
  if (v.is(spanLists, input)) {
    const [gold, pred] = [input.spans_gold, input.spans_pred].map((spans) => spans.map(spanOf));
    const scores = scheme.options.map(
      (one) => [one, scoreSpans(countSpans(gold ?? [], pred ?? [], one), one)] as const,
    );
    const score = scores.find(([one]) => one === named)?.[1];
    const every = Object.fromEntries(
      scores.map(([one, { f1, ...of }]) => [one, { value: f1, f1, ...of }]),
    );
    return { ...every, ...score, value: score?.f1 };
  }
  const { COR, INC, PAR, MIS, SPU } = v.parse(spanCounts, input);
  const counts: SpanCounts = {
    correct: COR,
    incorrect: INC,
    partial: PAR,
    missing: MIS,
    spurious: SPU,
  };
  const score = scoreSpans(counts, named);
  return { value: score.f1, ...score };
}

function spanOf(span: v.InferOutput<typeof codedSpan>): CodedSpan {
  if (!Array.isArray(span)) return { start: span.start, end: span.end, concept: span.label };
  const [start, end, concept] = span;
  return { start, end, concept: String(concept) };
}

const marksInput = v.union([v.string(), v.array(v.union([v.number(), v.boolean()]))]);

function segmentation(input: unknown): unknown {
  const read = v.parse(
    v.object({
      metric: v.optional(v.string()),
      a: marksInput,
      b: marksInput,
      k: v.number(),
      boundary: v.optional(v.string(), '1'),
    }),
    renamed(input, {
      a: ['reference', 'ref', 'seg1', 's1'],
      b: ['hypothesis', 'hyp', 'seg2', 's2'],
      metric: ['measure'],
      k: ['window'],
    }),
  );
  const [first, second] = [read.a, read.b].map((marks) => marksOf(marks, read.boundary));
  const named = {
    pk: segmentationPk(first ?? [], second ?? [], read.k),
    windowdiff: windowDiff(first ?? [], second ?? [], read.k),
  };
  return withValue(named, read.metric);
}

/** As marks, as a list, or in words: `0100 repeated 100 times`, `0100 * 100`. */
function marksOf(marks: v.InferOutput<typeof marksInput>, boundary: string): readonly boolean[] {
  if (typeof marks !== 'string') return marks.map(Boolean);
  const described = /^['"(]*([^\s'")]+)['")]*\s*(?:repeated|[*x×])\s*(\d+)(?: times)?$/.exec(marks);
  const text = described === null ? marks : (described[1] ?? '').repeat(Number(described[2]));
  return [...text].map((mark) => mark === boundary);
}

const gammaCost = v.object({ delta_empty: v.optional(v.number(), 1) });

function gamma(input: unknown): unknown {
  const span = v.tuple([v.number(), v.number()]);
  const pair = v.object({ u: span, v: span });
  const { delta_empty: emptyCost } = v.parse(gammaCost, input);
  if (v.is(pair, input)) {
    const [first, second] = [input.u, input.v].map(([start, end]) => ({ start, end }));
    if (first === undefined || second === undefined) throw new Error('The case needs two spans');
    return positionalDissimilarity(first, second, emptyCost);
  }
  const unit = v.tuple([v.number(), v.number(), v.union([v.string(), v.number()])]);
  const read = v.parse(
    v.object({
      alpha: v.optional(v.number(), 1),
      beta: v.optional(v.number(), 1),
      continuum: v.record(v.string(), v.array(unit)),
    }),
    input,
  );
  const coders = Object.values(read.continuum).map((units) =>
    units.map(([start, end, value]) => ({ start, end, concept: String(value) })),
  );
  const best = bestGammaAlignment(coders, { alpha: read.alpha, beta: read.beta, emptyCost });
  return { value: best?.disorder, disorder: best?.disorder };
}

/** Measures of marked passages, from the name of the measure in a reference file. */
export const passageMeasures: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['unitizing-alpha-2004', unitizing2004],
  ['unitizing-alpha-2016', unitizing2016],
  ['gamma', gamma],
  ['span-f1', spanF1],
  ['segmentation', segmentation],
]);
