import * as v from 'valibot';
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
import { chiSquareTail } from '../../../shared/analysis/chi-square-tail.ts';
import type { KappaWeights } from '../../../shared/analysis/cohen-kappa.ts';
import type { AlphaMetric } from '../../../shared/analysis/krippendorff-alpha.ts';
import { krippendorffAlpha } from '../../../shared/analysis/krippendorff-alpha.ts';
import { holstiReliability, percentAgreement } from '../../../shared/analysis/percent-agreement.ts';
import type { UnitCounts } from '../../../shared/analysis/unit-counts.ts';
import {
  dichotomizeTable,
  dichotomizeUnits,
  unitsOfTable,
} from '../../../shared/analysis/unit-counts.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import type { Measure } from './measure.ts';
import { passageMeasures } from './measures-passages.ts';
import { nonparametric } from './measures-ranks.ts';
import { renamed } from './read-input.ts';
import { readTable, readUnits } from './read-ratings.ts';

const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

function percentOrHolsti(input: unknown): unknown {
  const decisions = v.object({ M: v.number(), N1: v.number(), N2: v.number() });
  const holsti = renamed(input, { M: ['m'], N1: ['n1'], N2: ['n2'] });
  if (v.is(decisions, holsti)) {
    const reliability = holstiReliability(holsti.M, holsti.N1, holsti.N2);
    return { value: reliability, holsti: reliability, cr: reliability };
  }
  const share = v.object({ agreements: v.number(), decisions: v.number() });
  if (v.is(share, input)) {
    const { agreements, decisions } = input;
    const agreement = holstiReliability(agreements, decisions, decisions);
    return { value: agreement, percent: 100 * (agreement ?? Number.NaN) };
  }
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
  return { value: agreement, agreement, percent: 100 * agreement, expected_by_chance: expected };
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
  const z = cohen && cohen.kappa / (cohen.nullStandardError ?? Number.NaN);
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
    z,
    p: z === null ? null : chiSquareTail(z ** 2, 1),
    max_observed: maximalAgreement(table),
    percent_agreement: cohen?.observed,
    S: bennettS(table),
    pi: scottPi(table),
    alpha: krippendorffAlpha(units, 'nominal')?.alpha,
  };
}

/** The largest agreement that the margins allow, out of the largest kappa and that by chance. */
function maximalAgreement(table: readonly (readonly number[])[]): number | null {
  const [largest, expected] = [maximalKappa(table), cohenKappa(table)?.expected];
  return largest === null || expected === undefined ? null : expected + largest * (1 - expected);
}

const matrix = v.array(v.array(v.number()));
const namedWeights = v.picklist(['linear', 'equal', 'quadratic', 'squared']);
const weightsInput = v.object({ weights: v.union([namedWeights, matrix]) });
const givenWeightsInput = v.object({ disagreement_weights: matrix });
const agreementWeightsInput = v.object({ agreement_weights: matrix });

/** R's irr says equal and squared for linear and quadratic. */
function kappaWeightsOf(input: unknown): KappaWeights | readonly (readonly number[])[] {
  if (v.is(weightsInput, input)) {
    const { weights } = input;
    if (typeof weights !== 'string') return weights;
    return weights === 'linear' || weights === 'equal' ? 'linear' : 'quadratic';
  }
  if (v.is(agreementWeightsInput, input)) {
    return input.agreement_weights.map((row) => row.map((weight) => 1 - weight));
  }
  return v.parse(givenWeightsInput, input).disagreement_weights;
}

function kappaWithWeights(input: unknown): unknown {
  const { table } = readTable(input);
  const [linear, quadratic] = [weightedKappa(table, 'linear'), weightedKappa(table, 'quadratic')];
  const isEvery = !['weights', 'disagreement_weights', 'agreement_weights'].some((name) =>
    v.is(v.looseObject({ [name]: v.unknown() }), input),
  );
  const weighted = isEvery ? null : weightedKappa(table, kappaWeightsOf(input));
  const z = weighted && weighted.kappa / (weighted.nullStandardError ?? Number.NaN);
  return {
    linear: linear?.kappa,
    quadratic: quadratic?.kappa,
    ...{ Do: weighted && 1 - weighted.observed, De: weighted && 1 - weighted.expected },
    ...{ z, p: z === null ? null : chiSquareTail(z ** 2, 1) },
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
    ...Object.fromEntries(
      units.categories.map((category, index) => [String(category), fleiss?.categories[index]]),
    ),
    value: fleiss?.kappa,
    list: fleiss?.categories,
    ...{ categories: fleiss?.categories, category_kappas: fleiss?.categories },
    category_z: fleiss?.categories.map((one) => one && one / fleiss.categoryNullStandardError),
    p: fleiss && chiSquareTail(fleiss.z ** 2, 1),
    fleiss: fleiss?.kappa,
    kappa: fleiss?.kappa,
    observed: fleiss?.observed,
    expected: fleiss?.expected,
    z: fleiss?.z,
    se: fleiss?.nullStandardError,
    P: fleiss?.observed,
    randolph: randolphKappa(units),
  };
}

const gwetInput = v.object({
  weights: v.optional(v.picklist(['unweighted', 'identity', 'linear', 'quadratic']), 'unweighted'),
});

function gwet(input: unknown): unknown {
  const units = readUnits(input);
  const { weights } = v.parse(gwetInput, input);
  const ac1 = gwetAc(units, 'identity');
  const [linear, quadratic] = [gwetAc(units, 'linear'), gwetAc(units, 'quadratic')];
  const asked = { unweighted: ac1, identity: ac1, linear, quadratic }[weights];
  return {
    ...{ value: asked?.coefficient, coefficient: asked?.coefficient },
    ...{ observed: asked?.observed, expected: asked?.expected, se: asked?.standardError },
    ...{ ac1: ac1?.coefficient, ac1_se: ac1?.standardError },
    ...{ ac2_quadratic: quadratic?.coefficient, ac2_quadratic_se: quadratic?.standardError },
    ...{ ac2_linear: linear?.coefficient, ac2_linear_se: linear?.standardError },
    ac2: (weights === 'linear' ? linear : quadratic)?.coefficient,
  };
}

function alpha(input: unknown): unknown {
  const { metric } = v.parse(v.object({ metric: v.optional(v.string(), 'all') }), input);
  const units = readUnits(input);
  const asked = metrics.find((name) => metric.toLowerCase().includes(name));
  const main = asked === undefined ? null : krippendorffAlpha(units, asked);
  const all = metrics.map((name) => ({ name, found: krippendorffAlpha(units, name) }));
  return {
    ...(/dichotomi[sz]ed|categor/.test(metric) ? alphaPerCategory(units) : {}),
    ...Object.fromEntries(all.map(({ name, found }) => [name, found?.alpha])),
    ...Object.fromEntries(all.map(({ name, found }) => [`${name}_Do`, found?.observed])),
    ...Object.fromEntries(all.map(({ name, found }) => [`${name}_De`, found?.expected])),
    value: main === null ? `no such metric: ${metric}` : main.alpha,
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
