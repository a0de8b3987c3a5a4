import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { AgreementRequest } from './agreement-request.ts';
import { alphaIntervalByPairs, alphaIntervalByUnits } from './alpha-interval.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable, AnalysisValue } from './analysis-table.ts';
import type { Measure, MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import type { CoderDecisions } from './coder-decisions.ts';
import { coefficientFormulas } from './coefficient-formulas.ts';
import { conceptCells } from './coding-context.ts';
import { bennettS, cohenKappa, maximalKappa, scottPi, weightedKappa } from './cohen-kappa.ts';
import { count, dimension, rate, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import { meanOf } from './decision-table.ts';
import { fleissKappa, randolphKappa } from './fleiss-kappa.ts';
import { codeGroups, type GroupRatings, rateUnits, tableOfCoders } from './group-ratings.ts';
import { gwetAc } from './gwet-ac.ts';
import { intervalRemarks } from './interval-remarks.ts';
import { type AlphaMetric, krippendorffAlpha } from './krippendorff-alpha.ts';
import { percentAgreement } from './percent-agreement.ts';
import { seededRandom } from './seeded-random.ts';
import type { CoderTable } from './unit-counts.ts';

const level = 0.95;
const coefficientKeys = [
  ...(['bennettS', 'scottPi', 'cohenKappa', 'cohenKappaMax', 'cohenKappaError'] as const),
  ...(['kappaLinear', 'kappaQuadratic', 'fleissKappa', 'randolphKappa'] as const),
  ...(['gwetAc1', 'gwetAc1Error', 'gwetAc2Linear', 'gwetAc2Quadratic'] as const),
  ...(['alpha', 'alphaLower', 'alphaUpper'] as const),
  ...(['alphaOrdinal', 'alphaOrdinalLower', 'alphaOrdinalUpper'] as const),
  ...(['alphaInterval', 'alphaRatio'] as const),
] as const;

const columns: readonly AnalysisColumn[] = [
  dimension('concept'),
  dimension('conceptId'),
  count('categories', 'codes'),
  count('coders', 'coders'),
  count('units', 'units'),
  count('disagreements', 'units'),
  count('severalCodes', 'units'),
  rate('percentAgreement', 'agreements', 'decisions', 3),
  ...coefficientKeys.map((key) => score(key, 3)),
];

/** Where each coefficient comes from, for the provenance. */
const formulas = {
  ...coefficientFormulas,
  bennettS: 'Bennett, Alpert & Goldstein 1954',
  kappaLinear: 'Cohen 1968, |i − j|',
  kappaQuadratic: 'Cohen 1968, (i − j)²',
  randolphKappa: 'Randolph 2005',
  gwetAc2Linear: 'Gwet 2014, |i − j|',
  gwetAc2Quadratic: 'Gwet 2014, (i − j)²',
  alphaOrdinal: 'Krippendorff 2011, ordinal',
  alphaInterval: 'Krippendorff 2011, interval',
  alphaRatio: 'Krippendorff 2011, ratio',
} as const;

/**
 * How far coders choose the same of the codes of a group: one row for each concept with two chosen codes
 * or more right below it, which are the categories of one variable. A rating is the one code of the
 * group that a coder gave a recording unit; a unit with none is not rated by the coder, nor is one
 * with several (`severalCodes` are the units where that happened). `units` are those with two ratings at least,
 * `disagreements` those of them whose ratings differ, which are the evidence of the coefficients.
 *
 * Weighted kappas, AC2 and the ordinal alpha take the codes as a scale, in the order of the codebook or of
 * the numbers that they are named by; alpha for intervals and ratios needs such numbers. Coefficients of
 * two coders are means over the pairs of more. Values without variation are `null`.
 */
export function groupAgreement(
  request: AgreementRequest,
  data: CoderDecisions,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const groups = codeGroups(data.concepts, corpus.codebook.concepts, ({ name }) =>
    nameIn(name, request.labelLanguage),
  );
  if (groups.length === 0) return failure({ code: 'noCodeGroups' });
  const rows = groups.map((group): MeasuredRow => {
    const ratings = rateUnits(data, group);
    const differing = ratings.units.filter(
      (_, place) => at(ratings.counts.counts, place).filter((own) => own > 0).length > 1,
    );
    const passagesOf = (units: readonly number[]) => (): Passage[] =>
      units.map((unit) => at(data.index.units, unit));
    const cell = (value: AnalysisValue): Measure => ({ value, passages: passagesOf(differing) });
    const inUnits = (value: number): Measure => ({ value, passages: passagesOf(ratings.units) });
    const values = coefficientsOf(request, ratings, group.isNumeric);
    return {
      dimensions: conceptCells(group.parent, request),
      measures: [
        inUnits(group.slots.length),
        inUnits(ratersOf(ratings).length),
        inUnits(ratings.units.length),
        cell(differing.length),
        { value: ratings.several.length, passages: passagesOf(ratings.several) },
        cell(percentAgreement(ratings.counts)?.agreement ?? null),
        ...coefficientKeys.map((key) => cell(values[key])),
      ],
    };
  });
  const provenance = provenanceOf(request, data.views, corpus, true, {
    ...data.remarks,
    ...formulas,
    ...intervalRemarks(request),
  });
  return success(buildTable(columns, rows, data.views, provenance));
}

/** The coders who gave one rating at least. */
function ratersOf({ units, byCoder }: GroupRatings): readonly Int32Array[] {
  return byCoder.filter((ratings) => units.some((unit) => (ratings[unit] ?? -1) >= 0));
}

function coefficientsOf(
  request: AgreementRequest,
  ratings: GroupRatings,
  isNumeric: boolean,
): { readonly [key in (typeof coefficientKeys)[number]]: number | null } {
  const { counts } = ratings;
  const tables = tablesOfPairs(ratings);
  const mean = (valueOf: (table: CoderTable) => number | null | undefined): number | null =>
    meanOf(tables.map((table) => valueOf(table) ?? null));
  const alphaOf = (metric: AlphaMetric): number | null =>
    krippendorffAlpha(counts, metric)?.alpha ?? null;
  const [only] = tables;
  const ac1 = gwetAc(counts, 'identity');
  const nominal = intervalOf(request, ratings, 'nominal');
  const ordinal = intervalOf(request, ratings, 'ordinal');
  return {
    bennettS: mean(bennettS),
    scottPi: mean(scottPi),
    cohenKappa: mean((table) => cohenKappa(table)?.kappa),
    cohenKappaMax: mean(maximalKappa),
    cohenKappaError:
      tables.length === 1 && only !== undefined ? (cohenKappa(only)?.standardError ?? null) : null,
    kappaLinear: mean((table) => weightedKappa(table, 'linear')?.kappa),
    kappaQuadratic: mean((table) => weightedKappa(table, 'quadratic')?.kappa),
    fleissKappa: fleissKappa(counts)?.kappa ?? null,
    randolphKappa: randolphKappa(counts),
    gwetAc1: ac1?.coefficient ?? null,
    gwetAc1Error: ac1?.standardError ?? null,
    gwetAc2Linear: gwetAc(counts, 'linear')?.coefficient ?? null,
    gwetAc2Quadratic: gwetAc(counts, 'quadratic')?.coefficient ?? null,
    alpha: alphaOf('nominal'),
    alphaLower: nominal?.lower ?? null,
    alphaUpper: nominal?.upper ?? null,
    alphaOrdinal: alphaOf('ordinal'),
    alphaOrdinalLower: ordinal?.lower ?? null,
    alphaOrdinalUpper: ordinal?.upper ?? null,
    alphaInterval: isNumeric ? alphaOf('interval') : null,
    alphaRatio: isNumeric ? alphaOf('ratio') : null,
  };
}

/** The tables of every two coders who rated a unit in common. */
function tablesOfPairs(ratings: GroupRatings): readonly CoderTable[] {
  const raters = ratersOf(ratings);
  return raters
    .flatMap((first, place) =>
      raters.slice(place + 1).map((second) => tableOfCoders(ratings, first, second)),
    )
    .filter((table) => table.some((row) => row.some((cell) => cell > 0)));
}

function intervalOf(
  { draws, seed, interval }: AgreementRequest,
  { counts }: GroupRatings,
  metric: AlphaMetric,
): { readonly lower: number; readonly upper: number } | null {
  if (draws === 0) return null;
  const options = { draws, level, random: seededRandom(seed) };
  return interval === 'pairs'
    ? alphaIntervalByPairs(counts, metric, options)
    : alphaIntervalByUnits(counts, metric, options);
}
