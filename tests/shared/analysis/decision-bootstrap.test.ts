import { describe, expect, it } from 'vitest';
import {
  alphaIntervalByPairs,
  alphaIntervalByUnits,
} from '../../../shared/analysis/alpha-interval.ts';
import {
  decisionInterval,
  decisionIntervalByPairs,
  drawBinomial,
} from '../../../shared/analysis/decision-bootstrap.ts';
import {
  agreementOf,
  countsOfPatterns,
  tabulateDecisions,
} from '../../../shared/analysis/decision-table.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const scope = { coders: 3, slots: [0], view: null };

/** Two coders who see the same truth and err now and then, over so many units of one document. */
function simulate(units: number, random: () => number) {
  const marked = new Map<number, number>();
  for (let unit = 0; unit < units; unit += 1) {
    const isThere = random() < 0.3;
    const says = (): number => Number(random() < 0.1 ? !isThere : isThere);
    const mark = says() | (says() << 1);
    if (mark > 0) marked.set(unit, mark);
  }
  const passages = Array.from({ length: units }, (_, start) => ({
    view: 0,
    start,
    end: start + 1,
  }));
  const index = { units: passages, labels: [], firsts: [0, units], pieces: [[]], wordsOutside: 0 };
  return { raters: [3], index, marks: [marked] };
}

describe('the interval of alpha by resampling units', () => {
  it('covers the true alpha about as often as it says', () => {
    const random = seededRandom(3);
    const large = tabulateDecisions(simulate(200_000, random), scope);
    const truth = agreementOf(large.patterns).alpha ?? 0;
    let covered = 0;
    const rounds = 200;
    for (let round = 0; round < rounds; round += 1) {
      const data = simulate(80, random);
      const table = tabulateDecisions(data, scope);
      const interval = decisionInterval(data, scope, table, { draws: 400, level: 0.95, random });
      if (interval !== null && interval.lower <= truth && truth <= interval.upper) covered += 1;
    }
    expect(covered / rounds).toBeGreaterThan(0.89);
    expect(covered / rounds).toBeLessThanOrEqual(1);
  });

  it('is that of units drawn one by one', () => {
    const data = simulate(120, seededRandom(5));
    const table = tabulateDecisions(data, scope);
    const options = { draws: 20_000, level: 0.95 };
    const quick = decisionInterval(data, scope, table, { ...options, random: seededRandom(1) });
    const { categories, counts, repeats = [] } = countsOfPatterns(table.patterns);
    const rows = counts.flatMap((row, place) =>
      Array.from({ length: repeats[place] ?? 0 }, () => row),
    );
    const plain = alphaIntervalByUnits({ categories, counts: rows }, 'nominal', {
      ...options,
      random: seededRandom(2),
    });
    expect(quick?.lower).toBeCloseTo(plain?.lower ?? 0, 1);
    expect(quick?.upper).toBeCloseTo(plain?.upper ?? 0, 1);
    expect(Math.abs((quick?.lower ?? 0) - (plain?.lower ?? 1))).toBeLessThan(0.02);
  });

  it('is none where all say the same', () => {
    const data = { ...simulate(10, seededRandom(1)), marks: [new Map<number, number>()] };
    const table = tabulateDecisions(data, scope);
    const random = seededRandom(1);
    expect(decisionInterval(data, scope, table, { draws: 10, level: 0.95, random })).toBeNull();
  });
});

it("Krippendorff's own interval is that of pairs drawn one by one, and too narrow", () => {
  const data = simulate(120, seededRandom(5));
  const table = tabulateDecisions(data, scope);
  const options = { draws: 20_000, level: 0.95 };
  const quick = decisionIntervalByPairs(table, { ...options, random: seededRandom(1) });
  const { categories, counts, repeats = [] } = countsOfPatterns(table.patterns);
  const rows = counts.flatMap((row, place) =>
    Array.from({ length: repeats[place] ?? 0 }, () => row),
  );
  const plain = alphaIntervalByPairs({ categories, counts: rows }, 'nominal', {
    ...options,
    random: seededRandom(2),
  });
  expect(Math.abs((quick?.lower ?? 0) - (plain?.lower ?? 1))).toBeLessThan(0.02);
  expect(Math.abs((quick?.upper ?? 0) - (plain?.upper ?? 1))).toBeLessThan(0.02);
  const byUnits = decisionInterval(data, scope, table, { ...options, random: seededRandom(1) });
  const width = (own: typeof quick): number => (own?.upper ?? 0) - (own?.lower ?? 0);
  expect(width(quick)).toBeLessThan(width(byUnits) * 1.05);
});

it.each([0.02, 0.3, 0.5, 0.9])('binomial draws with chance %s have its mean and variance', (p) => {
  const random = seededRandom(9);
  const draws = Array.from({ length: 20_000 }, () => drawBinomial(50, p, random));
  const mean = draws.reduce((sum, own) => sum + own, 0) / draws.length;
  const variance = draws.reduce((sum, own) => sum + (own - mean) ** 2, 0) / draws.length;
  expect(Math.abs(mean - 50 * p)).toBeLessThan(0.15);
  expect(variance / (50 * p * (1 - p))).toBeGreaterThan(0.95);
  expect(variance / (50 * p * (1 - p))).toBeLessThan(1.05);
  expect(draws.every((own) => Number.isInteger(own) && own >= 0 && own <= 50)).toBe(true);
});

it('binomial draws have the chance of each number of successes', () => {
  const random = seededRandom(21);
  const counts = new Array<number>(41).fill(0);
  const rounds = 60_000;
  for (let round = 0; round < rounds; round += 1) {
    const drawn = drawBinomial(40, 0.35, random);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  let chance = 0.65 ** 40;
  counts.forEach((count, successes) => {
    const error = Math.sqrt((chance * (1 - chance)) / rounds);
    expect(Math.abs(count / rounds - chance)).toBeLessThan(4.5 * error + 1e-4);
    chance *= ((40 - successes) / (successes + 1)) * (0.35 / 0.65);
  });
});
