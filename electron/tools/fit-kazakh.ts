import {
  marksAt,
  stemWeightTotal,
  visitStemFeatures,
  weightsPerKind,
} from '../../shared/language/kazakh-costs.ts';
import type { LetterModel } from '../../shared/language/kazakh-letter-model.ts';
import { repairs, type StemClass } from '../../shared/language/kazakh-stem-repair.ts';
import {
  findEvidence,
  kinds,
  kindTotal,
  noEvidence,
  type StemCount,
} from '../../shared/language/kazakh-stems.ts';
import { stateAfter } from '../../shared/language/kazakh-suffixes.ts';
import { KazakhParser, morphemeTotal } from '../../shared/language/parse-kazakh.ts';
import type { Example } from './kazakh-examples.ts';

/** A reading of an example: its stem and one way through the suffixes. */
export type Reading = {
  readonly lemma: string;
  readonly stemClass: StemClass;
  readonly repair: number;
  readonly clashes: boolean;
  readonly morphemes: readonly number[];
  /** Whether it agrees with what is known of the example. */
  readonly agrees: boolean;
};
export type ReadExample = { readonly example: Example; readonly readings: readonly Reading[] };

export type Letters = { readonly nominal: LetterModel; readonly verb: LetterModel };

const anyParser = new KazakhParser(new Float64Array(morphemeTotal * morphemeTotal), 1);

/** Every reading of an example's form. */
export function readExample(example: Example): ReadExample {
  const stems: [string, StemClass, number, number][] = [];
  anyParser.read(example.form, (lemma, stemClass, repair, length) => {
    stems.push([lemma, stemClass, repair, length]);
  });
  const readings = stems.flatMap(([lemma, stemClass, repair, length]) => {
    const agrees =
      (example.stemClass === null || example.stemClass === stemClass) &&
      (example.lemma === null || example.lemma === lemma) &&
      (example.stemLengths.length === 0 || example.stemLengths.includes(length));
    return anyParser
      .paths(example.form, stemClass, repair, length)
      .map((path) => ({ lemma, stemClass, repair, agrees, ...path }));
  });
  return { example, readings };
}

/** Where fitting begins: the model as a product of probabilities, with guesses for what is unknown. */
export function priorWeights(logTotal: number): Float64Array {
  const weights = new Float64Array(stemWeightTotal);
  for (let kind = 0; kind < kindTotal; kind += 1) {
    const isKnown = kind === kinds.knownNominal || kind === kinds.knownVerb;
    const isDerived = kind >= kinds.derived;
    weights[kind * weightsPerKind] = isKnown ? logTotal : isDerived ? logTotal + 3 : 4;
    weights[kind * weightsPerKind + 1] = isKnown ? -1 : isDerived ? -0.5 : 1;
  }
  for (const repair of Object.values(repairs)) {
    weights[marksAt.repair + repair] = repair === repairs.none ? 0 : 0.7;
  }
  weights[marksAt.clash] = 3;
  weights[marksAt.compound] = 1;
  weights[marksAt.cut] = 6;
  weights[marksAt.vowelless] = 4;
  weights[marksAt.tiny] = 4;
  return weights;
}

export type Scorer = {
  readonly transitions: Float64Array;
  readonly weights: Float64Array;
  readonly letters: Letters;
  readonly countOf: StemCount;
};

const evidence = noEvidence();

type Features = { readonly indexes: number[]; readonly values: number[] };

function featuresOf(reading: Reading, example: Example, scorer: Scorer): Features {
  const indexes: number[] = [];
  const values: number[] = [];
  const { lemma, stemClass } = reading;
  const count = scorer.countOf(lemma, stemClass);
  findEvidence(lemma, stemClass, count, scorer.countOf, scorer.letters, evidence);
  visitStemFeatures(
    reading.lemma,
    reading.stemClass,
    reading.repair,
    evidence,
    example.isCapital,
    (index, value) => {
      indexes.push(index);
      values.push(value);
    },
  );
  if (reading.clashes) {
    indexes.push(marksAt.clash);
    values.push(1);
  }
  return { indexes, values };
}

/** Probabilities of the readings of an example: of those that agree, or of all. */
export function posterior(read: ReadExample, scorer: Scorer, agreeingOnly: boolean): number[] {
  const costs = read.readings.map((reading) => {
    if (agreeingOnly && !reading.agrees) return Infinity;
    const { indexes, values } = featuresOf(reading, read.example, scorer);
    let cost = transitionsCost(reading.morphemes, scorer.transitions);
    indexes.forEach((index, at) => {
      cost += (scorer.weights[index] ?? 0) * (values[at] ?? 0);
    });
    return cost;
  });
  return toShares(costs);
}

function transitionsCost(morphemes: readonly number[], transitions: Float64Array): number {
  let cost = 0;
  for (let index = 1; index < morphemes.length; index += 1) {
    cost += transitions[(morphemes[index - 1] ?? 0) * morphemeTotal + (morphemes[index] ?? 0)] ?? 0;
  }
  return cost;
}

function toShares(costs: readonly number[]): number[] {
  const least = Math.min(...costs);
  if (least === Infinity) return costs.map(() => 0);
  const shares = costs.map((cost) => Math.exp(least - cost));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

const epochs = 14;
const averagedEpochs = 8;
const learningRate = 0.15;
const decay = 0.01;

/**
 * Corrects weights and transitions so that the readings that agree become likely: gradient ascent of
 * the conditional likelihood (AdaGrad, Duchi et al. 2011), held near where it began and averaged over
 * the last rounds (Polyak and Juditsky 1992). `countWithout`
 * leaves the example's own part out of the counts, so that known stems are not trusted too much.
 */
export function fitWeights(
  examples: readonly { readonly read: ReadExample; readonly weight: number }[],
  scorer: Scorer,
  countWithout: (example: Example) => StemCount,
): { weights: Float64Array; transitions: Float64Array } {
  const weights = Float64Array.from(scorer.weights);
  const size = morphemeTotal * morphemeTotal;
  const corrections = new Float64Array(size * 2);
  const squares = new Float64Array(weights.length + size * 2);
  const prepared = examples
    .filter(({ read }) => read.readings.some(({ agrees }) => agrees))
    .map(({ read, weight }) => ({
      weight,
      readings: read.readings.map((reading) => ({
        agrees: reading.agrees,
        base: transitionsCost(reading.morphemes, scorer.transitions),
        steps: stepsOf(reading.morphemes),
        ...featuresOf(reading, read.example, { ...scorer, countOf: countWithout(read.example) }),
      })),
    }))
    .filter(({ readings }) => readings.some(({ agrees }) => !agrees));
  let order = prepared.map((_, index) => index);
  const start = Float64Array.from(weights);
  const step = (values: Float64Array, at: number, slot: number, gradient: number): void => {
    const squared = (squares[slot] ?? 0) + gradient * gradient;
    squares[slot] = squared;
    values[at] = (values[at] ?? 0) - (learningRate * gradient) / Math.sqrt(squared + 1e-6);
  };
  const meanWeights = new Float64Array(weights.length);
  const meanCorrections = new Float64Array(corrections.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    order = shuffled(order, epoch + 1);
    for (const index of order) {
      const item = prepared[index];
      if (item === undefined) continue;
      const costs = item.readings.map(({ base, steps, indexes, values }) => {
        let cost = base;
        for (const at of steps) cost += corrections[at] ?? 0;
        indexes.forEach((feature, at) => {
          cost += (weights[feature] ?? 0) * (values[at] ?? 0);
        });
        return cost;
      });
      const all = toShares(costs);
      const agreeing = toShares(
        costs.map((cost, at) => (item.readings[at]?.agrees === true ? cost : Infinity)),
      );
      const gradients = new Map<number, number>();
      item.readings.forEach(({ steps, indexes, values }, at) => {
        const difference = ((agreeing[at] ?? 0) - (all[at] ?? 0)) * item.weight;
        if (Math.abs(difference) < 1e-6) return;
        indexes.forEach((feature, place) => {
          const value = (values[place] ?? 0) * difference;
          gradients.set(feature, (gradients.get(feature) ?? 0) + value);
        });
        for (const place of steps) {
          const slot = weights.length + place;
          gradients.set(slot, (gradients.get(slot) ?? 0) + difference);
        }
      });
      for (const [slot, gradient] of gradients) {
        if (slot < weights.length) {
          const pull = decay * item.weight * ((weights[slot] ?? 0) - (start[slot] ?? 0)) * 0.1;
          step(weights, slot, slot, gradient + pull);
        } else {
          const at = slot - weights.length;
          step(corrections, at, slot, gradient + decay * item.weight * (corrections[at] ?? 0));
        }
      }
    }
    if (epoch < epochs - averagedEpochs) continue;
    weights.forEach((value, at) => {
      meanWeights[at] = (meanWeights[at] ?? 0) + value / averagedEpochs;
    });
    corrections.forEach((value, at) => {
      meanCorrections[at] = (meanCorrections[at] ?? 0) + value / averagedEpochs;
    });
  }
  const transitions = scorer.transitions.map((cost, at) => {
    const before = Math.floor(at / morphemeTotal);
    const byState = size + (stateAfter[before] ?? 0) * morphemeTotal + (at % morphemeTotal);
    return cost + (meanCorrections[at] ?? 0) + (meanCorrections[byState] ?? 0);
  });
  // Longer derived words are never likelier: this gives readings a least cost (see `KazakhReader`).
  for (let kind = kinds.derived; kind < kindTotal; kind += 1) {
    const at = kind * weightsPerKind + 2;
    meanWeights[at] = Math.max(0, meanWeights[at] ?? 0);
  }
  return { weights: meanWeights, transitions };
}

/** Places of corrections that a way through suffixes uses: of each pair, and of each state's choice. */
function stepsOf(morphemes: readonly number[]): number[] {
  const size = morphemeTotal * morphemeTotal;
  const steps: number[] = [];
  for (let index = 1; index < morphemes.length; index += 1) {
    const before = morphemes[index - 1] ?? 0;
    const morpheme = morphemes[index] ?? 0;
    steps.push(before * morphemeTotal + morpheme);
    steps.push(size + (stateAfter[before] ?? 0) * morphemeTotal + morpheme);
  }
  return steps;
}

function shuffled(order: readonly number[], seed: number): number[] {
  const result = [...order];
  let state = seed * 7919;
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (index + 1);
    [result[index], result[other]] = [result[other] ?? 0, result[index] ?? 0];
  }
  return result;
}
