import * as v from 'valibot';
import { distanceDispersion, partDispersion } from '../../../shared/analysis/dispersion.ts';
import { frequencyList } from '../../../shared/analysis/frequency-list.ts';
import {
  diversityIndices,
  hdd,
  mattr,
  msttr,
  mtld,
  typeFrequencies,
} from '../../../shared/analysis/lexical-diversity.ts';
import { tfIdf } from '../../../shared/analysis/tf-idf.ts';
import type { Measure } from './measure.ts';
import { tableMeasures } from './measures-tables.ts';
import { wordMeasures } from './measures-words.ts';
import { withValue } from './named-values.ts';

const numbers = v.array(v.number());
const table = v.array(v.array(v.number()));

function frequency(input: unknown): unknown {
  const { docs } = v.parse(
    v.object({ docs: v.array(v.union([v.string(), v.array(v.string())])) }),
    input,
  );
  const list = frequencyList(docs.map((doc) => (typeof doc === 'string' ? words(doc) : doc)));
  return {
    feature: list.map((entry) => entry.feature),
    frequency: list.map((entry) => entry.frequency),
    rank: list.map((entry) => entry.rank),
    docfreq: list.map((entry) => entry.documents),
    per_1000: list.map((entry) => entry.perThousand),
  };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Tokens as a list or a text, or in words: `5 types repeated in order 20 times`. */
function tokensOf(tokens: string | readonly string[]): readonly string[] {
  if (typeof tokens !== 'string') return tokens;
  const described = /^(\d+) types repeated in order (\d+) times$/.exec(tokens);
  if (described === null) return words(tokens);
  const types = Number(described[1]);
  return Array.from({ length: types * Number(described[2]) }, (_, index) => `w${index % types}`);
}

const lexicalInput = v.object({
  tokens: v.optional(v.union([v.string(), v.array(v.string())])),
  text: v.optional(v.string()),
  rank_frequency: v.optional(numbers),
  log_base: v.optional(v.union([v.number(), v.literal('e')])),
  metric: v.optional(v.string()),
  window: v.optional(v.number()),
  segment: v.optional(v.number()),
  threshold: v.optional(v.number()),
  sample: v.optional(v.number()),
});

function lexicalDiversity(input: unknown): unknown {
  const asked = v.parse(lexicalInput, input);
  const given = asked.tokens ?? asked.text;
  const tokens = given === undefined ? [] : tokensOf(given);
  const frequencies = asked.rank_frequency ?? typeFrequencies(tokens);
  const logBase = typeof asked.log_base === 'number' ? asked.log_base : Math.E;
  const of = diversityIndices(frequencies, logBase);
  const meanForm = hdd(frequencies, asked.sample);
  const length = mtld(tokens, 'below', asked.threshold);
  const moving = mattr(tokens, asked.window ?? 100);
  const segmental = msttr(tokens, asked.segment ?? asked.window ?? 100);
  const named = {
    ...{ ttr: of.ttr, TTR: of.ttr },
    ...{ rttr: of.rootTtr, root_ttr: of.rootTtr, R: of.rootTtr },
    ...{ cttr: of.correctedTtr, corrected_ttr: of.correctedTtr, CTTR: of.correctedTtr },
    ...{ herdan_c: of.herdanC, herdan: of.herdanC, Herdan: of.herdanC, C: of.herdanC },
    ...{ summer_s: of.summerS, summer: of.summerS, Summer: of.summerS, S: of.summerS },
    ...{ dugast_u: of.dugastU, dugast: of.dugastU, Dugast: of.dugastU, U: of.dugastU },
    // quanteda (which states a base) prints a, LexicalRichness its square.
    ...{ maas_a: of.maasA, maas_a2: of.maasA ** 2, maas: of.maasA ** 2 },
    Maas: asked.log_base === undefined ? of.maasA ** 2 : of.maasA,
    ...{ yule_k: of.yuleK, yulek: of.yuleK, K: of.yuleK },
    ...{ yule_i: of.yuleI, yulei: of.yuleI, I: of.yuleI },
    ...{ simpson_d: of.simpsonD, simpsond: of.simpsonD, D: of.simpsonD },
    ...{ herdan_vm: of.herdanVm, herdanvm: of.herdanVm, Vm: of.herdanVm },
    ...{ hdd: meanForm, HDD: meanForm, hdd_sum: meanForm * (asked.sample ?? 42) },
    ...{
      mtld: length,
      MTLD: length,
      mtld_at_or_below: mtld(tokens, 'at-or-below', asked.threshold),
    },
    ...{ mattr: moving, MATTR: moving, msttr: segmental, MSTTR: segmental },
    ...{ entropy_bits: of.entropy, entropy: of.entropy, repeat_rate: of.repeatRate },
  };
  return withValue(named, asked.metric);
}

const tfIdfInput = v.object({
  counts: table,
  smooth_idf: v.optional(v.boolean()),
  norm: v.optional(v.nullable(v.picklist(['l2', 'none']))),
});

function tfIdfWeights(input: unknown): unknown {
  const { counts, smooth_idf: smooth, norm } = v.parse(tfIdfInput, input);
  const variant = smooth === undefined ? 'log10' : smooth ? 'smooth' : 'plus-one';
  return tfIdf(counts, variant, norm ?? 'none');
}

const dispersionInput = v.union([
  v.object({ v: numbers, part_sizes: numbers, metric: v.optional(v.string()) }),
  v.object({
    positions: numbers,
    N: v.optional(v.number()),
    corpus_size: v.optional(v.number()),
    metric: v.optional(v.string()),
  }),
]);

function dispersion(input: unknown): unknown {
  const asked = v.parse(dispersionInput, input);
  if ('positions' in asked) {
    const { fAwt, fAld, ...of } = distanceDispersion(
      asked.positions,
      asked.N ?? asked.corpus_size ?? NaN,
    );
    return withValue({ ...of, f_awt: fAwt, f_ald: fAld, value: of.arf }, asked.metric);
  }
  const of = partDispersion(asked.v, asked.part_sizes);
  const named = {
    range: of.range,
    ...{ juilland_d: of.juillandD, d: of.juillandD, juilland_u: of.juillandU, u: of.juillandU },
    ...{ carroll_d2: of.carrollD2, d2: of.carrollD2, carroll_um: of.carrollUm, um: of.carrollUm },
    ...{
      rosengren_s: of.rosengrenS,
      s: of.rosengrenS,
      rosengren_kf: of.rosengrenKf,
      kf: of.rosengrenKf,
    },
    ...{ lyne_d3: of.lyneD3, d3: of.lyneD3 },
    ...{
      distributional_consistency: of.distributionalConsistency,
      dc: of.distributionalConsistency,
    },
    ...{ dp: of.dp, dp_norm: of.dpNorm, dpnorm: of.dpNorm },
    ...{ dp_egbert: of.dpEgbert, egbert_dp: of.dpEgbert },
    ...{ kld: of.kld, vc: of.variationCoefficient },
    value: of.dpNorm,
  };
  return withValue(named, asked.metric);
}

/** Measures over counts and texts, by the name of their reference file. */
export const textMeasures: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['frequency', frequency],
  ['lexical-diversity', lexicalDiversity],
  ['tf-idf', tfIdfWeights],
  ['dispersion', dispersion],
  ...wordMeasures,
  ...tableMeasures,
]);
