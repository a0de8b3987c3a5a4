import type { Band } from './band.ts';
import { beadTypes, longestSide, sourceSizes, targetSizes, typeOf } from './bead-types.ts';
import { lengthRatio } from './length-model.ts';
import { markScorer } from './mark-scorer.ts';
import { meanAlone, type Direction, type PairModel } from './pair-model.ts';
import { sumsOf } from './running-sums.ts';
import { addRow, clearOwn, loadOwn, ownCounts, type OwnCounts } from './translation-table.ts';
import { isStrayLike, type VersionFeatures } from './version-features.ts';

/** How much each kind of evidence counts (tuned on the seeded development sets). */
const weights = { lengths: 1.1, marks: 0.8, borders: 1.2, stray: 2 };

/** What was seen in beads, weighted, to fit a model anew. */
export type WordStatistics = {
  readonly explained: Float64Array;
  readonly tokens: Float64Array;
};

/** A segment between others of a bead that has no part in it, and what leaving it out gains. */
export type Stray = {
  readonly side: 'source' | 'target';
  readonly segment: number;
  readonly gain: number;
};

/** Scores beads of a band whose rows are prepared in rising order. */
export type BeadScorer = {
  /** Loads what beads that start in this row of the band need. */
  readonly prepareRow: (row: number) => void;
  /** Log-likelihood ratio of a bead of a type at (i, j) against its segments standing alone. */
  readonly score: (i: number, j: number, type: number) => number;
  /** The segment inside a bead that is better left alone; `null` for none. */
  readonly strayOf: (i: number, j: number, type: number) => Stray | null;
  /** Adds how many tokens the other side explains, by group, for both directions. */
  readonly addWords: (
    i: number,
    j: number,
    type: number,
    weight: number,
    forward: WordStatistics,
    backward: WordStatistics,
  ) => void;
};

/** For some segments at a time, how likely each type of the other side is by their words. */
type Window = {
  readonly sums: Float32Array[];
  readonly touched: number[][];
  readonly owners: Int32Array;
};

function makeWindow(slots: number, types: number): Window {
  return {
    sums: Array.from({ length: slots }, () => new Float32Array(types)),
    touched: Array.from({ length: slots }, () => []),
    owners: new Int32Array(slots).fill(-1),
  };
}

function loadSegment(
  window: Window,
  segment: number,
  version: VersionFeatures,
  direction: Direction,
  beads: readonly number[],
  own: OwnCounts,
): void {
  const slot = segment % window.sums.length;
  if (window.owners[slot] === segment) return;
  window.owners[slot] = segment;
  const sums = window.sums[slot];
  const touched = window.touched[slot];
  if (sums === undefined || touched === undefined) return;
  for (const type of touched) sums[type] = 0;
  touched.length = 0;
  const end = version.tokenStarts[segment + 1] ?? 0;
  for (let index = version.tokenStarts[segment] ?? 0; index < end; index += 1) {
    const type = version.tokens[index] ?? 0;
    const ownTotal = beads.length === 0 ? 0 : loadOwn(direction.taught, beads, type, own);
    addRow(direction.table, type, own, ownTotal, sums, touched);
    clearOwn(own);
  }
}

/** Of each type: the part of its likelihood that is always there, and that by the other side. */
type Mixture = { readonly base: Float64Array; readonly gain: Float64Array };

function mixtureOf({ buckets, shares, explained }: Direction): Mixture {
  const base = new Float64Array(buckets.length);
  const gain = new Float64Array(buckets.length);
  buckets.forEach((bucket, type) => {
    const share = explained[bucket] ?? 0;
    base[type] = 1 - share;
    gain[type] = share / (shares[type] ?? 1);
  });
  return { base, gain };
}

const none: readonly number[] = [];

/** Types with a segment between two others. */
const isLongType = Uint8Array.from(beadTypes, ([a, b]) => (a > 2 || b > 2 ? 1 : 0));

export function beadScorer(model: PairModel, band: Band): BeadScorer {
  const { source, target, lengths } = model;
  const rowWindow = makeWindow(longestSide, target.keys.length);
  let widest = 1;
  for (let row = 0; row < band.rows; row += 1) {
    const end = band.high[Math.min(band.rows - 1, row + longestSide)] ?? 0;
    widest = Math.max(widest, end - (band.low[row] ?? 0) + 1);
  }
  const columnWindow = makeWindow(widest, source.keys.length);
  const rowOwn = ownCounts(target.keys.length);
  const columnOwn = ownCounts(source.keys.length);
  const forward = mixtureOf(model.forward);
  const backward = mixtureOf(model.backward);
  const logShares = model.typeShares.map((share) => Math.log(share));
  const marks = markScorer(model);
  const sourceTogether = together(model.sourceAlone);
  const targetTogether = together(model.targetAlone);
  const sourceLengths = sumsOf(source.lengths);
  const targetLengths = sumsOf(target.lengths);

  const prepareRow = (row: number): void => {
    const lastRow = Math.min(source.size, row + longestSide);
    for (let i = row; i < lastRow; i += 1) {
      loadSegment(rowWindow, i, source, model.forward, model.sourceBeads[i] ?? none, rowOwn);
    }
    const end = Math.min(
      target.size,
      (band.high[Math.min(band.rows - 1, row + longestSide)] ?? 0) + 1,
    );
    for (let j = band.low[row] ?? 0; j < end; j += 1) {
      loadSegment(columnWindow, j, target, model.backward, model.targetBeads[j] ?? none, columnOwn);
    }
  };

  const score = (i: number, j: number, type: number): number => {
    const a = sourceSizes[type] ?? 0;
    const b = targetSizes[type] ?? 0;
    const share = logShares[type] ?? 0;
    let alone = 0;
    if (a === 0) return share + (model.targetAlone[target.shapes[j] ?? 0] ?? 0);
    if (b === 0) return share + (model.sourceAlone[source.shapes[i] ?? 0] ?? 0);
    for (let k = i; k < i + a; k += 1) alone += sourceTogether[source.shapes[k] ?? 0] ?? 0;
    for (let k = j; k < j + b; k += 1) alone += targetTogether[target.shapes[k] ?? 0] ?? 0;
    const words =
      0.5 *
      (wordRatio(rowWindow, i, a, source, target, j, b, forward) +
        wordRatio(columnWindow, j, b, target, source, i, a, backward));
    const length = lengthRatio(
      lengths,
      (sourceLengths[i + a] ?? 0) - (sourceLengths[i] ?? 0),
      (targetLengths[j + b] ?? 0) - (targetLengths[j] ?? 0),
      a,
      b,
    );
    let borders = 0;
    for (let k = 1; k < a; k += 1) borders += model.sourceBorders[source.borders[i + k] ?? 0] ?? 0;
    for (let k = 1; k < b; k += 1) borders += model.targetBorders[target.borders[j + k] ?? 0] ?? 0;
    return (
      share +
      alone +
      model.wordWeight * words +
      weights.lengths * length +
      weights.marks * marks(i, a, j, b) +
      weights.borders * borders
    );
  };

  /** What a bead gains by leaving out a segment inside it; marks are not looked at. */
  const gainWithout = (
    side: 'source' | 'target',
    segment: number,
    i: number,
    j: number,
    type: number,
  ): number => {
    const isSource = side === 'source';
    const a = sourceSizes[type] ?? 0;
    const b = targetSizes[type] ?? 0;
    const [version, other] = isSource ? [source, target] : [target, source];
    const [first, count, start, size] = isSource ? [i, a, j, b] : [j, b, i, a];
    const ownWindow = isSource ? rowWindow : columnWindow;
    const otherWindow = isSource ? columnWindow : rowWindow;
    const [onOther, onOwn] = isSource ? [forward, backward] : [backward, forward];
    const words =
      wordRatio(ownWindow, first, count, version, other, start, size, onOther, segment) +
      wordRatio(otherWindow, start, size, other, version, segment, 1, onOwn) * -1 -
      wordRatio(ownWindow, first, count, version, other, start, size, onOther);
    const sums = isSource ? sourceLengths : targetLengths;
    const ownLength = (sums[first + count] ?? 0) - (sums[first] ?? 0);
    const otherSums = isSource ? targetLengths : sourceLengths;
    const otherLength = (otherSums[start + size] ?? 0) - (otherSums[start] ?? 0);
    const less = ownLength - (version.lengths[segment] ?? 0);
    const lengthOf = (own: number, ownCount: number): number =>
      isSource
        ? lengthRatio(lengths, own, otherLength, ownCount, b)
        : lengthRatio(lengths, otherLength, own, a, ownCount);
    const odds = isSource ? model.sourceBorders : model.targetBorders;
    const borders =
      (odds[version.bordersAcross[segment] ?? 0] ?? 0) -
      (odds[version.borders[segment] ?? 0] ?? 0) -
      (odds[version.borders[segment + 1] ?? 0] ?? 0);
    const shape = version.shapes[segment] ?? 0;
    const smaller = isSource ? typeOf(a - 1, b) : typeOf(a, b - 1);
    const aloneShare = logShares[isSource ? typeOf(1, 0) : typeOf(0, 1)] ?? 0;
    return (
      weights.stray +
      (logShares[smaller] ?? 0) -
      (logShares[type] ?? 0) +
      aloneShare +
      ((isSource ? model.sourceAlone : model.targetAlone)[shape] ?? 0) -
      ((isSource ? sourceTogether : targetTogether)[shape] ?? 0) +
      0.5 * model.wordWeight * words +
      weights.lengths * (lengthOf(less, count - 1) - lengthOf(ownLength, count)) +
      weights.borders * borders
    );
  };

  const strayOf: BeadScorer['strayOf'] = (i, j, type) => {
    let best: Stray | null = null;
    const look = (side: 'source' | 'target', first: number, count: number): void => {
      const version = side === 'source' ? source : target;
      for (let segment = first + 1; segment < first + count - 1; segment += 1) {
        if (!isStrayLike(version, segment)) continue;
        const gain = gainWithout(side, segment, i, j, type);
        if (gain > (best?.gain ?? 0)) best = { side, segment, gain };
      }
    };
    if ((sourceSizes[type] ?? 0) > 2 && targetSizes[type] !== 0)
      look('source', i, sourceSizes[type] ?? 0);
    if ((targetSizes[type] ?? 0) > 2 && sourceSizes[type] !== 0)
      look('target', j, targetSizes[type] ?? 0);
    return best;
  };

  const scoreWithStray: BeadScorer['score'] = (i, j, type) => {
    const whole = score(i, j, type);
    return isLongType[type] === 1 ? whole + (strayOf(i, j, type)?.gain ?? 0) : whole;
  };

  const addWords: BeadScorer['addWords'] = (i, j, type, weight, forwardInto, backwardInto) => {
    const a = sourceSizes[type] ?? 0;
    const b = targetSizes[type] ?? 0;
    countWords(rowWindow, i, a, source, target, j, b, forward, model.forward, weight, forwardInto);
    countWords(
      columnWindow,
      j,
      b,
      target,
      source,
      i,
      a,
      backward,
      model.backward,
      weight,
      backwardInto,
    );
  };
  return { prepareRow, score: scoreWithStray, strayOf, addWords };
}

/** What a shape says against standing alone, where it is said in its favour by `alone`. */
function together(alone: Float64Array): Float64Array {
  return alone.map((odds) =>
    Math.log(Math.max(0.05, (1 - meanAlone * Math.exp(odds)) / (1 - meanAlone))),
  );
}

const empty = new Float32Array(0);

/**
 * Mixture of IBM Model 1 (Brown et al. 1993) and the text's own word shares, against the latter.
 * `without` is left out of what is given.
 */
function wordRatio(
  window: Window,
  first: number,
  count: number,
  given: VersionFeatures,
  version: VersionFeatures,
  start: number,
  size: number,
  { base, gain }: Mixture,
  without = -1,
): number {
  let tokens = (given.tokenStarts[first + count] ?? 0) - (given.tokenStarts[first] ?? 0);
  if (without >= 0) {
    tokens -= (given.tokenStarts[without + 1] ?? 0) - (given.tokenStarts[without] ?? 0);
  }
  if (tokens === 0) return 0;
  const slots = window.sums.length;
  const one = window.sums[first % slots] ?? empty;
  const two =
    count > 1 && without !== first + 1 ? (window.sums[(first + 1) % slots] ?? empty) : null;
  const three =
    count > 2 && without !== first + 2 ? (window.sums[(first + 2) % slots] ?? empty) : null;
  const four = count > 3 ? (window.sums[(first + 3) % slots] ?? empty) : null;
  const end = version.tokenStarts[start + size] ?? 0;
  let product = 1;
  let logs = 0;
  for (let index = version.tokenStarts[start] ?? 0; index < end; index += 1) {
    const type = version.tokens[index] ?? 0;
    let sum = one[type] ?? 0;
    if (two !== null) sum += two[type] ?? 0;
    if (three !== null) sum += three[type] ?? 0;
    if (four !== null) sum += four[type] ?? 0;
    product *= (base[type] ?? 0) + ((gain[type] ?? 0) * sum) / tokens;
    if (product > 1e200 || product < 1e-200) {
      logs += Math.log(product);
      product = 1;
    }
  }
  return logs + Math.log(product);
}

function countWords(
  window: Window,
  first: number,
  count: number,
  given: VersionFeatures,
  version: VersionFeatures,
  start: number,
  size: number,
  { base, gain }: Mixture,
  { buckets }: Direction,
  weight: number,
  into: WordStatistics,
): void {
  const tokens = (given.tokenStarts[first + count] ?? 0) - (given.tokenStarts[first] ?? 0);
  if (tokens === 0) return;
  const end = version.tokenStarts[start + size] ?? 0;
  for (let index = version.tokenStarts[start] ?? 0; index < end; index += 1) {
    const type = version.tokens[index] ?? 0;
    let sum = 0;
    for (let k = first; k < first + count; k += 1)
      sum += window.sums[k % window.sums.length]?.[type] ?? 0;
    const by = ((gain[type] ?? 0) * sum) / tokens;
    const bucket = buckets[type] ?? 0;
    into.explained[bucket] =
      (into.explained[bucket] ?? 0) + (weight * by) / (by + (base[type] ?? 1));
    into.tokens[bucket] = (into.tokens[bucket] ?? 0) + weight;
  }
}
