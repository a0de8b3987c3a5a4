import * as v from 'valibot';
import {
  burchDa,
  distanceDispersion,
  kromerUr,
  partDispersion,
} from '../../../shared/analysis/dispersion.ts';
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
import { sumOf } from '../../../shared/analysis/unit-counts.ts';
import type { Measure } from './measure.ts';
import { tableMeasures } from './measures-tables.ts';
import { wordMeasures } from './measures-words.ts';
import { withValue } from './named-values.ts';
import { renamed } from './read-input.ts';

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
  if (described === null) return tokens.toLowerCase().match(/\p{L}+/gu) ?? [];
  const types = Number(described[1]);
  return Array.from({ length: types * Number(described[2]) }, (_, index) => `w${index % types}`);
}

const lexicalInput = v.object({
  tokens: v.optional(v.union([v.string(), v.array(v.string())])),
  rank_frequency: v.optional(numbers),
  log_base: v.optional(v.union([v.number(), v.literal('e')])),
  metric: v.optional(v.string()),
  window: v.optional(v.number(), 100),
  segment: v.optional(v.number()),
  threshold: v.optional(v.number()),
  sample: v.optional(v.number(), 42),
  rule: v.optional(v.picklist(['<', '<=']), '<='),
});
const lexicalNames = {
  ...{ tokens: ['text'], rank_frequency: ['frequencies', 'freqs'], rule: ['mtld_rule'] },
  window: ['window_size', 'mattr_window', 'MATTR_window', 'w'],
  segment: ['segment_window', 'segment_size', 'msttr_segment', 'MSTTR_segment', 'msttr_window'],
  ...{ threshold: ['mtld_threshold', 'factor'], sample: ['draws', 'hdd_sample', 'hdd_draws'] },
};

/** Windows that the names of results state, as `mattr_50`. */
const statedWindows = [2, 3, 4, 5, 10, 20, 25, 30, 40, 50, 100, 500];

function lexicalDiversity(input: unknown): unknown {
  const asked = v.parse(lexicalInput, renamed(input, lexicalNames));
  const tokens = asked.tokens === undefined ? [] : tokensOf(asked.tokens);
  const frequencies = asked.rank_frequency ?? typeFrequencies(tokens);
  const logBase = typeof asked.log_base === 'number' ? asked.log_base : Math.E;
  const of = diversityIndices(frequencies, logBase);
  const meanForm = hdd(frequencies, asked.sample);
  const [below, atOrBelow] = [
    mtld(tokens, 'below', asked.threshold),
    mtld(tokens, 'at-or-below', asked.threshold),
  ];
  const named = {
    ...{ ttr: of.ttr, rttr: of.rootTtr, cttr: of.correctedTtr, herdan_c: of.herdanC },
    ...{ summer_s: of.summerS, S: of.summerS, dugast_u: of.dugastU, U: of.dugastU },
    // quanteda (which states a base) prints a, LexicalRichness its square.
    ...{ maas_a: of.maasA, maas_a2: of.maasA ** 2 },
    maas: asked.log_base === undefined ? of.maasA ** 2 : of.maasA,
    ...{ yule_k: of.yuleK, yule_i: of.yuleI, simpson_d: of.simpsonD, herdan_vm: of.herdanVm },
    ...{ C: of.herdanC, K: of.yuleK, I: of.yuleI, D: of.simpsonD, R: of.rootTtr },
    ...{ hdd: meanForm, hdd_sum: meanForm * asked.sample },
    ...{ mtld: asked.rule === '<' ? below : atOrBelow },
    ...{ mtld_below: below, mtld_at_or_below: atOrBelow },
    ...{ mattr: mattr(tokens, asked.window), msttr: msttr(tokens, asked.segment ?? asked.window) },
    ...{ entropy_bits: of.entropy, repeat_rate: of.repeatRate },
    ...Object.fromEntries(
      statedWindows.flatMap((size) => [
        [`mattr_${size}`, mattr(tokens, size)],
        [`msttr_${size}`, msttr(tokens, size)],
      ]),
    ),
  };
  return withValue(named, asked.metric);
}

const tfIdfInput = v.object({
  counts: table,
  smooth_idf: v.optional(v.boolean()),
  norm: v.optional(v.nullable(v.picklist(['l2', 'none']))),
  scheme_tf: v.optional(v.picklist(['count', 'prop']), 'count'),
});

/** Without an option, scikit-learn smooths and quanteda, which does not normalise, takes log10. */
function tfIdfWeights(input: unknown): unknown {
  const {
    counts,
    smooth_idf: smooth,
    norm,
    scheme_tf: scheme,
  } = v.parse(tfIdfInput, renamed(input, { counts: ['table', 'matrix', 'rows'] }));
  const isSmooth = smooth ?? norm === 'l2';
  const variant = isSmooth ? 'smooth' : smooth === undefined ? 'log10' : 'plus-one';
  const shares = counts.map((row) => row.map((count) => count / sumOf(row)));
  return tfIdf(scheme === 'prop' ? shares : counts, variant, norm ?? 'none');
}

const metricInput = v.object({ metric: v.optional(v.string()) });
const partsInput = v.object({ v: numbers, part_sizes: numbers });
const wordInput = v.object({
  tokens: v.union([v.string(), v.array(v.string())]),
  word: v.string(),
});
const distancesInput = v.object({ distances: numbers });
const dispersionNames = {
  metric: ['measure', 'variant'],
  v: ['counts', 'frequencies', 'subfreq', 'freqs'],
  part_sizes: ['sizes', 'partsize', 's'],
  distances: ['dists', 'd', 'gaps'],
  N: ['corpus_size', 'size', 'n', 'length', 'total'],
  tokens: ['text', 'corpus'],
  word: ['item', 'node', 'type', 'token', 'term'],
};

function dispersion(given: unknown): unknown {
  const input = renamed(given, dispersionNames);
  const { metric } = v.parse(metricInput, input);
  if (!v.is(partsInput, input)) {
    const { positions, size } = placesOf(input);
    const of = distanceDispersion(positions, size);
    const named = { ...of, f_awt: of.fAwt, f_ald: of.fAld };
    return metric === undefined ? { ...named, value: of.arf } : withValue(named, metric);
  }
  const of = partDispersion(input.v, input.part_sizes);
  const named = {
    ...{ range: of.range, relative_range: of.range / input.v.length },
    ...{ juilland_d: of.juillandD, d: of.juillandD, juilland_u: of.juillandU, u: of.juillandU },
    ...{ carroll_d2: of.carrollD2, carroll_um: of.carrollUm, um: of.carrollUm },
    ...{ rosengren_s: of.rosengrenS, s: of.rosengrenS },
    ...{ rosengren_kf: of.rosengrenKf, kf: of.rosengrenKf },
    ...{ engwall_fm: of.engwallFm, fm: of.engwallFm },
    ...{ kromer_ur: kromerUr(input.v), ur: kromerUr(input.v) },
    ...{ lyne_d3: of.lyneD3, d3: of.lyneD3, da: burchDa(input.v, input.part_sizes) },
    ...{ distributional_consistency: of.distributionalConsistency },
    ...{ dp: of.dp, dp_norm: of.dpNorm, dp_egbert: of.dpEgbert },
    ...{ kld: of.kld, vc: of.variationCoefficient },
  };
  return metric === undefined ? { ...named, value: of.dpNorm } : withValue(named, metric);
}

/** Where a word occurs: its places, the distances between them, or the text itself. */
function placesOf(input: unknown): {
  readonly positions: readonly number[];
  readonly size: number;
} {
  if (v.is(wordInput, input)) {
    const all = typeof input.tokens === 'string' ? words(input.tokens) : input.tokens;
    const positions = all.flatMap((token, place) => (token === input.word ? [place] : []));
    return { positions, size: all.length };
  }
  if (v.is(distancesInput, input)) {
    let end = 0;
    const positions = input.distances.map((distance) => (end += distance) - distance);
    return { positions, size: end };
  }
  const { positions, N } = v.parse(v.object({ positions: numbers, N: v.number() }), input);
  return { positions, size: N };
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
