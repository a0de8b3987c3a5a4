import { at } from '../base/invariant.ts';
import { logChoose } from './log-gamma.ts';
import type { AlphaInterval, BootstrapOptions } from './alpha-interval.ts';
import { percentiles } from './alpha-interval.ts';
import { bitCount } from './coder-decisions.ts';
import {
  forEachMark,
  type DecisionScope,
  type DecisionTable,
  type MarkedUnits,
} from './decision-table.ts';

/** What a recording unit adds to the sums that alpha is made of. */
type Share = {
  /** Squared differences of its ratings, divided by raters − 1. */
  readonly disagreement: number;
  readonly yes: number;
  readonly ratings: number;
};

/**
 * Percentile interval of Krippendorff's nominal alpha of decisions, resampling whole recording units
 * with all their decisions, expected disagreement included (as `alphaIntervalByUnits`; Zapf et al.
 * 2016): decisions on one unit are not independent. Draws without variation count as 1; `null` when alpha is not defined.
 */
export function decisionInterval(
  data: MarkedUnits,
  scope: DecisionScope,
  { units }: DecisionTable,
  { draws, level, random }: BootstrapOptions,
): AlphaInterval | null {
  const { raters, index } = data;
  const drafts = new Map<number, { disagreement: number; yes: number; ratings: number }>();
  const ratersOf = (unit: number): number => at(raters, at(index.units, unit).view) & scope.coders;
  forEachMark(data, scope, (unit, _, own, marked) => {
    const [coders, yes] = [bitCount(own), bitCount(marked)];
    const ratings = coders * scope.slots.length;
    const share = drafts.get(unit) ?? { disagreement: 0, yes: 0, ratings };
    drafts.set(unit, share);
    share.disagreement += (2 * yes * (coders - yes)) / (coders - 1);
    share.yes += yes;
  });
  const pool = poolShares(units, drafts, (unit) => bitCount(ratersOf(unit)) * scope.slots.length);
  if (
    alphaOf(
      sumsOf(
        pool.map(({ count }) => count),
        pool,
      ),
    ) === null
  )
    return null;
  const alphas = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let [rest, left] = [units.length, units.length];
    const counts = pool.map(({ count }) => {
      const drawn = drawBinomial(rest, count / left, random);
      rest -= drawn;
      left -= count;
      return drawn;
    });
    alphas[draw] = alphaOf(sumsOf(counts, pool)) ?? 1;
  }
  return percentiles(alphas, level);
}

/**
 * Krippendorff's own interval (Hayes and Krippendorff 2007, KALPHA) of the same decisions: as
 * `alphaIntervalByPairs`, the differences of pairs of ratings being 0 or 1, so that only their numbers
 * are drawn. `null` when alpha is not defined.
 */
export function decisionIntervalByPairs(
  { patterns }: Pick<DecisionTable, 'patterns'>,
  { draws, level, random }: BootstrapOptions,
): AlphaInterval | null {
  const sums = { disagreement: 0, yes: 0, ratings: 0 };
  /** Pairs of ratings by how many coders rated the unit. */
  const pairs = new Map<number, number>();
  let [allPairs, differing] = [0, 0];
  for (const { raters, yes, decisions } of patterns) {
    const [coders, inside] = [bitCount(raters), bitCount(yes)];
    const own = (coders * (coders - 1)) / 2;
    const apart = inside * (coders - inside);
    sums.disagreement += (2 * apart * decisions) / (coders - 1);
    sums.yes += inside * decisions;
    sums.ratings += coders * decisions;
    pairs.set(coders, (pairs.get(coders) ?? 0) + own * decisions);
    allPairs += own * decisions;
    differing += apart * decisions;
  }
  if (alphaOf(sums) === null) return null;
  const { yes, ratings } = sums;
  const expected = (2 * yes * (ratings - yes)) / (ratings * (ratings - 1));
  const alphas = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let disagreement = 0;
    for (const [coders, count] of pairs) {
      const part = 2 / (ratings * expected * (coders - 1));
      disagreement += part * drawBinomial(count, differing / allPairs, random);
    }
    alphas[draw] = Math.max(-1, 1 - disagreement);
  }
  return percentiles(alphas, level);
}

/** Units that add the same are drawn together: how many of them there are is a matter of numbers. */
function poolShares(
  units: readonly number[],
  coded: ReadonlyMap<number, Share>,
  ratingsOf: (unit: number) => number,
): (Share & { readonly count: number })[] {
  const pool = new Map<string, Share & { count: number }>();
  for (const unit of units) {
    const share = coded.get(unit) ?? { disagreement: 0, yes: 0, ratings: ratingsOf(unit) };
    const key = `${share.disagreement} ${share.yes} ${share.ratings}`;
    const known = pool.get(key);
    if (known === undefined) pool.set(key, { ...share, count: 1 });
    else known.count += 1;
  }
  return [...pool.values()];
}

function sumsOf(counts: readonly number[], shares: readonly Share[]): Share {
  let [disagreement, yes, ratings] = [0, 0, 0];
  counts.forEach((count, index) => {
    const share = at(shares, index);
    disagreement += share.disagreement * count;
    yes += share.yes * count;
    ratings += share.ratings * count;
  });
  return { disagreement, yes, ratings };
}

function alphaOf({ disagreement, yes, ratings }: Share): number | null {
  const expected = 2 * yes * (ratings - yes);
  return expected > 0 ? 1 - (disagreement * (ratings - 1)) / expected : null;
}

/** Below this mean waiting times are quicker, and the transformation does not hold. */
const fewestForRejection = 10;

/**
 * How many of `trials` succeed, exactly distributed: by waiting times where few do (Devroye 1986,
 * X.4.3), else by transformed rejection (Hörmann 1993, BTRD without its squeezes), which takes the same
 * time for any number.
 */
export function drawBinomial(trials: number, chance: number, random: () => number): number {
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - drawBinomial(trials, 1 - chance, random);
  if (!(chance > 0) || trials === 0) return 0;
  return trials * chance < fewestForRejection
    ? drawByWaiting(trials, chance, random)
    : drawByRejection(trials, chance, random);
}

function drawByWaiting(trials: number, chance: number, random: () => number): number {
  const scale = Math.log1p(-chance);
  let successes = 0;
  for (let place = 0; ; successes += 1) {
    place += Math.floor(Math.log1p(-random()) / scale) + 1;
    if (place > trials) return successes;
  }
}

function drawByRejection(trials: number, chance: number, random: () => number): number {
  const deviation = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const c = trials * chance + 0.5;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const quick = 0.92 - 4.2 / b;
  const odds = Math.log(chance / (1 - chance));
  const mode = Math.floor((trials + 1) * chance);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const successes = Math.floor(((2 * a) / edge + b) * u + c);
    if (edge >= 0.07 && v <= quick) return successes;
    if (successes < 0 || successes > trials) continue;
    const height = Math.log((v * alpha) / (a / edge ** 2 + b));
    const density =
      logChoose(trials, successes) - logChoose(trials, mode) + (successes - mode) * odds;
    if (height <= density) return successes;
  }
}
