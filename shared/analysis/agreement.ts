import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import { sweepJoin } from '../text/span.ts';
import type { AgreementRequest, AgreementRows } from './agreement-request.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable, AnalysisValue } from './analysis-table.ts';
import type { Measure, MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { bitCount, coderDecisions, type CoderDecisions } from './coder-decisions.ts';
import { coefficientFormulas } from './coefficient-formulas.ts';
import { conceptCells } from './coding-context.ts';
import { count, dimension, rate, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import { decisionInterval, decisionIntervalByPairs } from './decision-bootstrap.ts';
import {
  agreementOf,
  type DecisionScope,
  type Disagreement,
  pairsOf,
  tabulateDecisions,
} from './decision-table.ts';
import { groupAgreement } from './group-agreement.ts';
import { intervalRemarks } from './interval-remarks.ts';
import { seededRandom } from './seeded-random.ts';
import {
  conceptAlphas,
  type Continuums,
  mostGammaPassages,
  passageMeasures,
  rememberContinuums,
} from './passage-measures.ts';

const level = 0.95;
const countColumns = [
  count('coders', 'coders'),
  count('units', 'units'),
  count('decisions', 'decisions'),
  count('disagreements', 'decisions'),
  rate('percentAgreement', 'agreements', 'decisions', 3),
] as const;
const coefficientKeys = [
  ...(['holsti', 'bennettS', 'scottPi', 'cohenKappa', 'cohenKappaMax'] as const),
  ...(['cohenKappaError', 'fleissKappa', 'randolphKappa', 'gwetAc1', 'gwetAc1Error'] as const),
  ...(['alpha', 'alphaLower', 'alphaUpper', 'alphaU', 'alphaBarU', 'alphaCu'] as const),
  ...(['alphaKu', 'f1Strict', 'f1Exact', 'f1Partial', 'f1Type', 'windowDiff'] as const),
] as const;

/** Where each coefficient comes from, for the provenance. */
const formulas = {
  ...coefficientFormulas,
  holsti: 'Holsti 1969: 2M / (N₁ + N₂)',
  bennettS: 'Bennett, Alpert & Goldstein 1954, q = 2',
  randolphKappa: 'Randolph 2005, q = 2',
  alphaU: 'Krippendorff, Mathet, Bouvry & Widlöcher 2016',
  f1Strict: 'SemEval-2013 task 9',
  windowDiff: 'Pevzner & Hearst 2002, k = N / 2S',
} as const;

/** Rows that decisions are put together in. */
type DecisionRows = Exclude<AgreementRows, 'groups'>;

type AgreementRow = {
  readonly dimensions: readonly AnalysisValue[];
  readonly scope: DecisionScope;
  /** The concept whose passages are compared; `null`: all, told apart. */
  readonly slot: number | null;
};

/**
 * How far coders agree. A decision is a recording unit and a concept: there or not there. A row of a
 * concept compares its decisions, the last row (concept `null`) those on "any of them"; rows of
 * documents and of pairs of coders take the decisions on all concepts asked for together, those of
 * groups of codes take the codes as categories (`groupAgreement`). Units in
 * documents that a coder did not code are missing; `units` are those that two coders had at least.
 *
 * `alpha` is Krippendorff's, nominal, with a 95% interval from resampling units (`draws`, `seed`).
 * The unitizing alphas take the counted text of the documents that all coders of the row coded:
 * `alphaU` of marking and concept, `alphaBarU` of marking, `alphaCu` of concepts, `alphaKu` of the row's
 * concept among the others; where concepts of a coder overlap, the stretch counts as a concept of its
 * own. F1 pairs passages of every two coders. `windowDiff` compares where passages begin and end, 0
 * being the same, in windows of `windowDiffSize` characters. Values without variation are `null`. The evidence of a
 * coefficient is what the coders marked where they differ; it is empty where they agree.
 */
export function agreement(
  request: AgreementRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const decided = coderDecisions(request, corpus);
  if (!decided.ok) return decided;
  const data = decided.value;
  const { rows: rowsBy } = request;
  if (rowsBy === 'groups') return groupAgreement(request, data, corpus);
  const continuums = rememberContinuums(data);
  const kus =
    request.rows === 'concepts'
      ? conceptAlphas(data, continuums)
      : new Map<string, number | null>();
  const rows = agreementRows(rowsBy, request, data).map((row) =>
    measureRow(row, request, data, kus, continuums),
  );
  const columns = [
    ...dimensionsOf(rowsBy),
    ...countColumns,
    ...coefficientKeys.map((key) => score(key, 3)),
    count('windowDiffSize', 'characters'),
    ...(request.withGamma ? [score('gamma', 3)] : []),
  ];
  const provenance = provenanceOf(request, data.views, corpus, true, {
    ...data.remarks,
    ...formulas,
    ...intervalRemarks(request),
    ...(request.withGamma
      ? { gamma: 'Mathet, Widlöcher & Métivier 2015', gammaLimit: String(mostGammaPassages) }
      : {}),
  });
  return success(buildTable(columns, rows, data.views, provenance));
}

function dimensionsOf(rows: DecisionRows): readonly AnalysisColumn[] {
  switch (rows) {
    case 'concepts':
      return [dimension('concept'), dimension('conceptId')];
    case 'documents':
      return [dimension('document'), dimension('language'), dimension('documentId')];
    case 'pairs':
      return ['coder', 'otherCoder', 'coderId', 'otherCoderId'].map(dimension);
  }
}

function agreementRows(
  rows: DecisionRows,
  request: AgreementRequest,
  data: CoderDecisions,
): AgreementRow[] {
  const { coders, concepts, views, raters } = data;
  const everyone = coders.reduce((mask, _, number) => mask | (1 << number), 0);
  const slots = concepts.map((_, slot) => slot);
  switch (rows) {
    case 'concepts':
      return [...slots, concepts.length].map((slot) => ({
        dimensions: conceptCells(concepts[slot], request),
        scope: { coders: everyone, slots: [slot], view: null },
        slot: slot < concepts.length ? slot : null,
      }));
    case 'documents':
      return views.flatMap(({ document }, view) => {
        const own = at(raters, view);
        if (bitCount(own) < 2) return [];
        const { title, language, id } = document;
        return [
          { dimensions: [title, language, id], scope: { coders: own, slots, view }, slot: null },
        ];
      });
    case 'pairs':
      return pairsOf(everyone).flatMap(([first, second]) => {
        const pair = first | second;
        if (!raters.some((own) => (own & pair) === pair)) return [];
        const [one, other] = [first, second].map((bit) => at(coders, 31 - Math.clz32(bit)));
        const dimensions = [one?.name, other?.name, one?.id, other?.id].map((cell) => cell ?? null);
        return [{ dimensions, scope: { coders: pair, slots, view: null }, slot: null }];
      });
  }
}

function measureRow(
  { dimensions, scope, slot }: AgreementRow,
  { draws, seed, interval: resampling, withGamma }: AgreementRequest,
  data: CoderDecisions,
  kus: ReadonlyMap<string, number | null>,
  continuums: Continuums,
): MeasuredRow {
  const table = tabulateDecisions(data, scope);
  const found = agreementOf(table.patterns);
  const interval =
    draws > 0 && table.units.length > 0
      ? resampling === 'pairs'
        ? decisionIntervalByPairs(table, { draws, level, random: seededRandom(seed) })
        : decisionInterval(data, scope, table, { draws, level, random: seededRandom(seed) })
      : null;
  const passages = passageMeasures(continuums, scope, slot, withGamma ? seed : null);
  const decisions = table.patterns.reduce((sum, own) => sum + own.decisions, 0);
  const raters = table.patterns.reduce((mask, own) => mask | own.raters, 0);
  const inUnits = (): Passage[] => table.units.map((unit) => at(data.index.units, unit));
  const inDisagreements = (): Passage[] =>
    table.disagreements.map(({ unit }) => at(data.index.units, unit));
  const inPassages = (): Passage[] => codersPassages(table.disagreements, scope, data);
  const cell = (value: AnalysisValue): Measure => ({ value, passages: inPassages });
  return {
    dimensions,
    measures: [
      { value: bitCount(raters), passages: inUnits },
      { value: table.units.length, passages: inUnits },
      { value: decisions, passages: inUnits },
      { value: table.disagreements.length, passages: inDisagreements },
      cell(found.percent),
      ...[found.holsti, found.bennettS, found.scottPi, found.cohenKappa].map(cell),
      ...[found.cohenKappaMax, found.cohenKappaError, found.fleissKappa].map(cell),
      ...[found.randolphKappa, found.gwetAc1, found.gwetAc1Error, found.alpha].map(cell),
      ...[interval?.lower ?? null, interval?.upper ?? null].map(cell),
      ...[passages.u, passages.barU, passages.cu].map(cell),
      cell(kus.get(String(slot)) ?? null),
      ...passages.f1.map(cell),
      cell(passages.boundaries?.windowDiff ?? null),
      cell(passages.boundaries?.size ?? null),
      ...(withGamma ? [cell(passages.gamma)] : []),
    ],
  };
}

/** What the coders of the scope marked in the units on which they differ, each passage once. */
function codersPassages(
  disagreements: readonly Disagreement[],
  { coders }: DecisionScope,
  { index, coded, coders: people }: CoderDecisions,
): Passage[] {
  const ids = new Set(people.filter((_, number) => (coders >> number) & 1).map(({ id }) => id));
  const slotsOf = new Map<number, Set<number>>();
  for (const { unit, slot } of disagreements) {
    const slots = slotsOf.get(unit) ?? new Set();
    slotsOf.set(unit, slots.add(slot));
  }
  const found = new Map<string, Passage>();
  coded.forEach((spans, view) => {
    sweepJoin(spans, index.pieces[view] ?? [], (span, { unit }) => {
      const wanted = slotsOf.get(unit);
      if (wanted === undefined || !ids.has(span.coderId)) return;
      if (!span.slots.some((slot) => wanted.has(slot))) return;
      const key = `${view} ${span.start} ${span.end} ${span.coderId}`;
      found.set(key, { view, start: span.start, end: span.end });
    });
  });
  return [...found.values()];
}
