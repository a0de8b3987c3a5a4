import { at } from '../base/invariant.ts';
import type { AlphaInterval, BootstrapOptions } from './alpha-interval.ts';
import { percentiles } from './alpha-interval.ts';
import { bitCount } from './coder-decisions.ts';
import type { DecisionScope, DecisionTable, MarkedUnits } from './decision-table.ts';

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
 * 2016): decisions on one unit are not independent. Units without any code are all alike, so that
 * only their number is drawn. Draws without variation count as 1; `null` when alpha is not defined.
 */
export function decisionInterval(
  data: MarkedUnits,
  scope: DecisionScope,
  { units }: DecisionTable,
  { draws, level, random }: BootstrapOptions,
): AlphaInterval | null {
  const { raters, index, marks } = data;
  const drafts = new Map<number, { disagreement: number; yes: number; ratings: number }>();
  const ratersOf = (unit: number): number => at(raters, at(index.units, unit).view) & scope.coders;
  for (const slot of scope.slots) {
    for (const [unit, mark] of at(marks, slot)) {
      const own = ratersOf(unit);
      const isOutside = scope.view !== null && at(index.units, unit).view !== scope.view;
      if (isOutside || (mark & own) === 0 || bitCount(own) < 2) continue;
      const [coders, yes] = [bitCount(own), bitCount(mark & own)];
      const ratings = coders * scope.slots.length;
      const share = drafts.get(unit) ?? { disagreement: 0, yes: 0, ratings };
      drafts.set(unit, share);
      share.disagreement += (2 * yes * (coders - yes)) / (coders - 1);
      share.yes += yes;
    }
  }
  const coded: readonly Share[] = [...drafts.values()];
  /** Ratings of a unit without codes, and how many units have so many. */
  const blank = new Map<number, number>();
  for (const unit of units) {
    if (drafts.has(unit)) continue;
    const ratings = bitCount(ratersOf(unit)) * scope.slots.length;
    blank.set(ratings, (blank.get(ratings) ?? 0) + 1);
  }
  const totals = coded.reduce(addShare, { disagreement: 0, yes: 0, ratings: 0 });
  const blankRatings = [...blank].reduce((sum, [ratings, count]) => sum + ratings * count, 0);
  if (alphaOf({ ...totals, ratings: totals.ratings + blankRatings }) === null) return null;
  const alphas = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let rest = units.length;
    let pool = units.length;
    let ratings = 0;
    for (const [own, count] of blank) {
      const drawn = drawBinomial(rest, count / pool, random);
      ratings += own * drawn;
      rest -= drawn;
      pool -= count;
    }
    let [disagreement, yes] = [0, 0];
    for (let pick = 0; pick < rest; pick += 1) {
      const share = at(coded, Math.floor(random() * coded.length));
      disagreement += share.disagreement;
      yes += share.yes;
      ratings += share.ratings;
    }
    alphas[draw] = alphaOf({ disagreement, yes, ratings }) ?? 1;
  }
  return percentiles(alphas, level);
}

function addShare(sums: Share, share: Share): Share {
  return {
    disagreement: sums.disagreement + share.disagreement,
    yes: sums.yes + share.yes,
    ratings: sums.ratings + share.ratings,
  };
}

function alphaOf({ disagreement, yes, ratings }: Share): number | null {
  const expected = 2 * yes * (ratings - yes);
  return expected > 0 ? 1 - (disagreement * (ratings - 1)) / expected : null;
}

/**
 * How many of `trials` succeed, exactly distributed, by the waiting times between the rarer outcome
 * (Devroye 1986, X.4.3): takes as many steps as there are of those.
 */
export function drawBinomial(trials: number, chance: number, random: () => number): number {
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - drawBinomial(trials, 1 - chance, random);
  if (!(chance > 0)) return 0;
  const scale = Math.log1p(-chance);
  let successes = 0;
  for (let place = 0; ; successes += 1) {
    place += Math.floor(Math.log1p(-random()) / scale) + 1;
    if (place > trials) return successes;
  }
}
