import * as v from 'valibot';
import { adjustPValues } from '../../../shared/analysis/adjust-p-values.ts';
import {
  alphaIntervalByPairs,
  alphaIntervalByUnits,
} from '../../../shared/analysis/alpha-interval.ts';
import {
  bennettS,
  cohenKappa,
  maximalKappa,
  scottPi,
  weightedKappa,
} from '../../../shared/analysis/cohen-kappa.ts';
import { fleissKappa, randolphKappa } from '../../../shared/analysis/fleiss-kappa.ts';
import { gwetAc } from '../../../shared/analysis/gwet-ac.ts';
import type { AlphaMetric } from '../../../shared/analysis/krippendorff-alpha.ts';
import { krippendorffAlpha } from '../../../shared/analysis/krippendorff-alpha.ts';
import { holstiReliability, percentAgreement } from '../../../shared/analysis/percent-agreement.ts';
import { kendallTau, kruskalWallis, mannWhitney } from '../../../shared/analysis/rank-tests.ts';
import { theilSen } from '../../../shared/analysis/theil-sen.ts';
import type { UnitCounts } from '../../../shared/analysis/unit-counts.ts';
import {
  dichotomizeTable,
  dichotomizeUnits,
  unitsOfTable,
} from '../../../shared/analysis/unit-counts.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import type { Measure } from './measure.ts';
import { passageMeasures } from './measures-passages.ts';
import { readTable, readUnits } from './read-ratings.ts';

const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

function percentOrHolsti(input: unknown): unknown {
  const decisions = v.object({ M: v.number(), N1: v.number(), N2: v.number() });
  if (v.is(decisions, input)) return holstiReliability(input.M, input.N1, input.N2);
  const characters = v.object({ both: v.number(), one: v.number(), neither: v.number() });
  if (v.is(characters, input)) {
    const { both, one, neither } = input;
    const table = [
      [neither, one],
      [0, both],
    ];
    return 100 * (percentAgreement(unitsOfTable(table, [0, 1]))?.agreement ?? Number.NaN);
  }
  const found = percentAgreement(readUnits(input));
  if (found === null) return null;
  const { agreement, expected } = found;
  return { value: agreement, percent: 100 * agreement, expected_by_chance: expected };
}

function kappaOfTwo(input: unknown): unknown {
  const { categories, table } = readTable(input);
  const units = unitsOfTable(table, categories);
  const form = v.is(v.object({ form: v.string() }), input) ? input.form : '';
  const isPiType = form.includes('Fleiss');
  const perCategory = Object.fromEntries(
    categories.map((category, index) => [
      String(category),
      isPiType
        ? (fleissKappa(units)?.categories[index] ?? null)
        : (cohenKappa(dichotomizeTable(table, index))?.kappa ?? null),
    ]),
  );
  const cohen = cohenKappa(table);
  return {
    ...perCategory,
    value: cohen?.kappa,
    kappa: cohen?.kappa,
    observed: cohen?.observed,
    expected: cohen?.expected,
    kappa_max: maximalKappa(table),
    ase: cohen?.standardError,
    se: cohen?.standardError,
    ase0: cohen?.nullStandardError,
    z: cohen && cohen.kappa / (cohen.nullStandardError ?? Number.NaN),
    S: bennettS(table),
    pi: scottPi(table),
    alpha: krippendorffAlpha(units, 'nominal')?.alpha,
  };
}

const kappaWeights = v.union([v.picklist(['linear', 'quadratic']), v.array(v.array(v.number()))]);

function kappaWithWeights(input: unknown): unknown {
  const { table } = readTable(input);
  const named = v.object({ weights: kappaWeights });
  const given = v.object({ disagreement_weights: v.array(v.array(v.number())) });
  const weights = v.is(named, input) ? input.weights : v.parse(given, input).disagreement_weights;
  const weighted = weightedKappa(table, weights);
  return {
    value: weighted?.kappa,
    weighted: weighted?.kappa,
    kappa: cohenKappa(table)?.kappa,
    ase: weighted?.standardError,
    se: weighted?.standardError,
    ase0: weighted?.nullStandardError,
  };
}

function kappaOfMany(input: unknown): unknown {
  const units = readUnits(input);
  const fleiss = fleissKappa(units);
  return {
    value: fleiss?.kappa,
    list: fleiss?.categories,
    fleiss: fleiss?.kappa,
    kappa: fleiss?.kappa,
    observed: fleiss?.observed,
    expected: fleiss?.expected,
    z: fleiss?.z,
    se: fleiss?.nullStandardError,
    randolph: randolphKappa(units),
  };
}

function gwet(input: unknown): unknown {
  const units = readUnits(input);
  const ac1 = gwetAc(units, 'identity')?.coefficient;
  return {
    value: ac1,
    ac1,
    ac2_quadratic: gwetAc(units, 'quadratic')?.coefficient,
    ac2_linear: gwetAc(units, 'linear')?.coefficient,
  };
}

function alpha(input: unknown): unknown {
  const { metric } = v.parse(v.object({ metric: v.string() }), input);
  const units = readUnits(input);
  const main = krippendorffAlpha(units, metrics.find((name) => metric.includes(name)) ?? 'nominal');
  const all = metrics.map((name) => ({ name, found: krippendorffAlpha(units, name) }));
  return {
    ...(metric.includes('dichotomised') ? alphaPerCategory(units) : {}),
    ...Object.fromEntries(all.map(({ name, found }) => [name, found?.alpha])),
    ...Object.fromEntries(all.map(({ name, found }) => [`${name}_Do`, found?.observed])),
    ...Object.fromEntries(all.map(({ name, found }) => [`${name}_De`, found?.expected])),
    value: main?.alpha,
    alpha: main?.alpha,
    Do: main?.observed,
    De: main?.expected,
  };
}

function alphaPerCategory(units: UnitCounts): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    units.categories.map((category, index) => [
      String(category),
      krippendorffAlpha(dichotomizeUnits(units, index), 'nominal')?.alpha,
    ]),
  );
}

function alphaIntervals(input: unknown): unknown {
  const { metric, draws } = v.parse(
    v.object({ metric: v.picklist(metrics), draws: v.number() }),
    input,
  );
  const units = readUnits(input);
  const named: AlphaMetric = metric;
  const byPairs = alphaIntervalByPairs(units, named, {
    draws,
    level: 0.95,
    random: seededRandom(1),
  });
  const byUnits = alphaIntervalByUnits(units, named, {
    draws,
    level: 0.95,
    random: seededRandom(2),
  });
  return {
    krippendorff_ci95: byPairs && [byPairs.lower, byPairs.upper],
    unit_resampling_ci95: byUnits && [byUnits.lower, byUnits.upper],
  };
}

function nonparametric(input: unknown, id: string): unknown {
  const numbers = v.array(v.number());
  if (v.is(v.object({ p: numbers }), input)) {
    return {
      BH: adjustPValues(input.p, 'benjaminiHochberg'),
      holm: adjustPValues(input.p, 'holm'),
      bonferroni: adjustPValues(input.p, 'bonferroni'),
    };
  }
  if (v.is(v.object({ groups: v.array(numbers) }), input)) {
    const found = kruskalWallis(input.groups);
    return { value: found?.h, H: found?.h, df: found?.degreesOfFreedom, p: found?.p };
  }
  const { x, y } = v.parse(v.object({ x: numbers, y: numbers }), input);
  const [ranks, trend, kendall] = [mannWhitney(x, y), theilSen(x, y), kendallTau(x, y)];
  // Three methods take two lists; only the name of the case says which one is meant.
  const [isKendall, isTheilSen] = [/kendall/i.test(id), /theil/i.test(id)];
  const asked = isKendall ? kendall?.tau : isTheilSen ? trend?.slope : ranks?.rankSum;
  return {
    value: asked,
    rank_sum: ranks?.rankSum,
    U: ranks?.u,
    p: isKendall ? kendall?.p : ranks?.p,
    S: kendall?.score,
    z: isKendall ? kendall?.z : ranks?.z,
    lower: trend?.lower,
    upper: trend?.upper,
    slope: trend?.slope,
    intercept: trend?.intercept,
    tau: kendall?.tau,
  };
}

/** From the name of the measure in a reference file. */
export const agreementMeasures: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...passageMeasures,
  ['percent-agreement-holsti', percentOrHolsti],
  ['cohen-kappa', kappaOfTwo],
  ['weighted-kappa', kappaWithWeights],
  ['fleiss-kappa', kappaOfMany],
  ['gwet-ac1-ac2', gwet],
  ['krippendorff-alpha', alpha],
  ['krippendorff-alpha-bootstrap', alphaIntervals],
  ['nonparametric', nonparametric],
]);
