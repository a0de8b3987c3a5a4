import { usualShares } from './bead-types.ts';
import { findCognates, type Cognates } from './cognates.ts';
import { firstLengthModel, type LengthModel } from './length-model.ts';
import {
  buildTable,
  nothingTaught,
  type KnownPairs,
  type TaughtPairs,
  type TranslationTable,
} from './translation-table.ts';
import {
  borderClasses,
  numberKind,
  structureKind,
  wordKind,
  type VersionFeatures,
} from './version-features.ts';

/** Groups of target types by how surely a counterpart is known when it is there. */
export const bucketCount = 10;

/** Of the groups no lexicon knows, by how often a word occurs: how often it is taught to have a cause. */
export const untaughtShares: readonly number[] = [0.05, 0.1, 0.15, 0.2];

/** What one side says when the other is given. */
export type Direction = {
  readonly known: KnownPairs;
  readonly taught: TaughtPairs;
  readonly table: TranslationTable;
  /** Of each target type: its group, and its probability in the text. */
  readonly buckets: Uint8Array;
  readonly shares: Float64Array;
  /** By group: how often a token comes from a token on the other side. */
  readonly explained: Float64Array;
};

/** All that is believed about a pair of versions. */
export type PairModel = {
  readonly source: VersionFeatures;
  readonly target: VersionFeatures;
  /** From source to target, from target to source. */
  readonly forward: Direction;
  readonly backward: Direction;
  readonly lengths: LengthModel;
  /** By shape: the logarithm of how much oftener than others such a segment stands alone. */
  readonly sourceAlone: Float64Array;
  readonly targetAlone: Float64Array;
  /** How far words are trusted: the more text there is to learn from, the further. */
  readonly wordWeight: number;
  readonly typeShares: Float64Array;
  /** By mark: how often both sides have the same number. */
  readonly markAgreement: Float64Array;
  /** By class: log-odds that a border lies inside a bead, against any border. */
  readonly sourceBorders: Float64Array;
  readonly targetBorders: Float64Array;
  /** The beads of the last pass that each segment stands in, for leaving them out. */
  readonly sourceBeads: readonly (readonly number[])[];
  readonly targetBeads: readonly (readonly number[])[];
};

/** Knowledge of a language pair from elsewhere. */
export type PriorPairs = {
  /** Counts of pairs and of single words; sources by their keys. */
  readonly forward: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly backward: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly sourceCounts: ReadonlyMap<string, number>;
  readonly targetCounts: ReadonlyMap<string, number>;
};

export const noPrior: PriorPairs = {
  forward: new Map(),
  backward: new Map(),
  sourceCounts: new Map(),
  targetCounts: new Map(),
};

/** Weights (tuned on the seeded development sets). */
const tuning = {
  prior: 1.2,
  priorCap: 14,
  identity: 9,
  cognate: 3.5,
  cognateShare: 0.15,
  leastWords: 0.6,
  mostWords: 1.5,
};

export function firstModel(
  source: VersionFeatures,
  target: VersionFeatures,
  prior: PriorPairs,
): PairModel {
  const cognates = findCognates(source, target);
  const forwardKnown = knownPairs(source, target, prior.forward, prior.sourceCounts, cognates);
  const backwardKnown = knownPairs(
    target,
    source,
    prior.backward,
    prior.targetCounts,
    turned(cognates),
  );
  return {
    source,
    target,
    forward: direction(source, target, forwardKnown, backwardKnown, prior.targetCounts),
    backward: direction(target, source, backwardKnown, forwardKnown, prior.sourceCounts),
    lengths: firstLengthModel(source, target),
    sourceAlone: firstAlone(),
    targetAlone: firstAlone(),
    wordWeight: wordWeight(source.tokens.length, prior.sourceCounts),
    typeShares: usualShares,
    markAgreement: Float64Array.of(0.75, 0.6, 0.6, 0.8, 0.7, 0.6, 0.6, 0.9, 0.3),
    sourceBorders: firstBorders(),
    targetBorders: firstBorders(),
    sourceBeads: [],
    targetBeads: [],
  };
}

function wordWeight(tokens: number, priorCounts: ReadonlyMap<string, number>): number {
  let known = tokens;
  for (const count of priorCounts.values()) known += count;
  return tuning.leastWords + ((tuning.mostWords - tuning.leastWords) * known) / (known + 4000);
}

/**
 * Chance that a border of each class lies inside a bead, in cut and joined texts, and how many borders
 * of a document count as much: what follows a comma in lower case was cut, whatever a pass believes.
 */
export const usualInside = Float64Array.of(
  0.12,
  0.35,
  0.12,
  0.25,
  0.35,
  0.95,
  0.15,
  0.12,
  0.08,
  0.7,
  0.08,
);
export const insideStrength = Float64Array.of(10, 10, 10, 10, 10, 40, 10, 10, 10, 10, 10);
export const meanInside = 0.13;

export function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function firstBorders(): Float64Array {
  const odds = new Float64Array(borderClasses);
  usualInside.forEach((share, index) => {
    odds[index] = logit(share) - logit(meanInside);
  });
  return odds;
}

/** Chance that a segment of each shape has no counterpart. */
export const usualAlone = Float64Array.of(0.06, 0.6, 0.2);
export const meanAlone = 0.07;

function firstAlone(): Float64Array {
  return usualAlone.map((share) => Math.log(share / meanAlone));
}

function turned(cognates: Cognates): Cognates {
  const result = new Map<number, [number, number][]>();
  for (const [source, row] of cognates) {
    for (const [target, likeness] of row) {
      const list = result.get(target) ?? [];
      list.push([source, likeness]);
      result.set(target, list);
    }
  }
  return result;
}

function knownPairs(
  source: VersionFeatures,
  target: VersionFeatures,
  prior: PriorPairs['forward'],
  priorCounts: ReadonlyMap<string, number>,
  cognates: Cognates,
): KnownPairs {
  const targetTypes = new Map(target.keys.map((key, type) => [key, type]));
  const result = new Map<number, Map<number, number>>();
  source.keys.forEach((key, type) => {
    const row = new Map<number, number>();
    const add = (other: number, weight: number): void => {
      row.set(other, (row.get(other) ?? 0) + weight);
    };
    if (source.kinds[type] !== wordKind) {
      const same = targetTypes.get(key);
      if (same !== undefined) add(same, tuning.identity);
    } else {
      const count = priorCounts.get(key) ?? 0;
      const scale = count === 0 ? 0 : (tuning.prior * Math.min(count, tuning.priorCap)) / count;
      for (const [word, weight] of prior.get(key) ?? []) {
        const other = targetTypes.get(word);
        if (other !== undefined) add(other, weight * scale);
      }
      const same = source.language === target.language ? targetTypes.get(key) : undefined;
      if (same !== undefined) add(same, tuning.identity);
      for (const [other, likeness] of cognates.get(type) ?? [])
        add(other, tuning.cognate * likeness);
    }
    if (row.size > 0) result.set(type, row);
  });
  return result;
}

function direction(
  source: VersionFeatures,
  target: VersionFeatures,
  known: KnownPairs,
  backwardKnown: KnownPairs,
  priorCounts: ReadonlyMap<string, number>,
): Direction {
  const types = target.keys.length;
  const buckets = new Uint8Array(types);
  const shares = new Float64Array(types);
  let priorTotal = 0;
  for (const count of priorCounts.values()) priorTotal += count;
  const strength = priorTotal > 0 ? 400 : 0;
  const total = target.tokens.length + types * 0.5 + strength;
  for (let type = 0; type < types; type += 1) {
    const count = target.counts[type] ?? 0;
    const priorCount = priorCounts.get(target.keys[type] ?? '') ?? 0;
    const priorShare = priorTotal > 0 ? priorCount / priorTotal : 0;
    shares[type] = (count + 0.5 + strength * priorShare) / total;
    const kind = target.kinds[type];
    if (kind === numberKind) buckets[type] = 8;
    else if (kind === structureKind) buckets[type] = 9;
    else {
      let strongest = 0;
      for (const weight of backwardKnown.get(type)?.values() ?? [])
        strongest = Math.max(strongest, weight);
      buckets[type] = supportLevel(count - 1 + priorCount) + (strongest > 1.5 ? 4 : 0);
    }
  }
  return {
    known,
    taught: nothingTaught,
    table: buildTable(source, known, nothingTaught),
    buckets,
    shares,
    explained: Float64Array.of(
      0.03,
      0.05,
      0.06,
      0.06,
      tuning.cognateShare,
      tuning.cognateShare,
      tuning.cognateShare,
      tuning.cognateShare,
      0.8,
      0.85,
    ),
  };
}

function supportLevel(count: number): number {
  return count < 1 ? 0 : count < 3 ? 1 : count < 8 ? 2 : 3;
}
