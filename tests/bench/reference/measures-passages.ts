import * as v from 'valibot';
import { segmentationPk, windowDiff } from '../../../shared/analysis/segmentation-agreement.ts';
import type { SpanCounts } from '../../../shared/analysis/span-agreement.ts';
import { scoreSpans } from '../../../shared/analysis/span-agreement.ts';
import { unitizingAlpha2004 } from '../../../shared/analysis/unitizing-alpha-2004.ts';
import { unitizingAlphas } from '../../../shared/analysis/unitizing-alpha.ts';
import {
  bestGammaAlignment,
  positionalDissimilarity,
} from '../../../shared/analysis/gamma-alignment.ts';
import type { Measure } from './measure.ts';

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
  return {
    ...Object.fromEntries(found.map(({ value, result }) => [String(value), result.alpha])),
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
    input,
  );
  const coders = Object.values(read.half_open_units).map((units) =>
    units.map(([start, end, value]) => ({ start, end, value: String(value) })),
  );
  const { u, barU, cu, values } = unitizingAlphas(coders, read.length);
  const perValue = Object.fromEntries(values.map(({ value, alpha: found }) => [value, found]));
  const coverage = Object.fromEntries(values.map(({ value, coverage: share }) => [value, share]));
  return {
    ...perValue,
    value: u,
    u_alpha: u,
    bar_u_alpha: barU,
    cu_alpha: cu,
    ku_alpha: perValue,
    coverage,
  };
}

const spanCounts = v.object({
  scheme: v.picklist(['strict', 'exact', 'partial', 'type']),
  COR: v.number(),
  INC: v.number(),
  PAR: v.number(),
  MIS: v.number(),
  SPU: v.number(),
});

function spanF1(input: unknown): unknown {
  const { scheme, COR, INC, PAR, MIS, SPU } = v.parse(spanCounts, input);
  const counts: SpanCounts = {
    correct: COR,
    incorrect: INC,
    partial: PAR,
    missing: MIS,
    spurious: SPU,
  };
  const score = scoreSpans(counts, scheme);
  return { value: score.f1, ...score };
}

function segmentation(input: unknown): unknown {
  const read = v.parse(
    v.object({
      metric: v.picklist(['WindowDiff', 'Pk']),
      a: v.string(),
      b: v.string(),
      k: v.number(),
    }),
    input,
  );
  const [first, second] = [read.a, read.b].map((marks) => [...marks].map((mark) => mark === '1'));
  const measure = read.metric === 'Pk' ? segmentationPk : windowDiff;
  return measure(first ?? [], second ?? [], read.k);
}

function gamma(input: unknown): unknown {
  const span = v.tuple([v.number(), v.number()]);
  const pair = v.object({ u: span, v: span, delta_empty: v.number() });
  if (v.is(pair, input)) {
    const [first, second] = [input.u, input.v].map(([start, end]) => ({ start, end }));
    if (first === undefined || second === undefined) throw new Error('The case needs two spans');
    return positionalDissimilarity(first, second, input.delta_empty);
  }
  const unit = v.tuple([v.number(), v.number(), v.union([v.string(), v.number()])]);
  const read = v.parse(
    v.object({
      alpha: v.number(),
      beta: v.number(),
      delta_empty: v.number(),
      continuum: v.record(v.string(), v.array(unit)),
    }),
    input,
  );
  const coders = Object.values(read.continuum).map((units) =>
    units.map(([start, end, value]) => ({ start, end, concept: String(value) })),
  );
  const weights = { alpha: read.alpha, beta: read.beta, emptyCost: read.delta_empty };
  return bestGammaAlignment(coders, weights)?.disorder;
}

/** Measures of marked passages, from the name of the measure in a reference file. */
export const passageMeasures: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['unitizing-alpha-2004', unitizing2004],
  ['unitizing-alpha-2016', unitizing2016],
  ['gamma', gamma],
  ['span-f1', spanF1],
  ['segmentation', segmentation],
]);
