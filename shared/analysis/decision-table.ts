import { at } from '../base/invariant.ts';
import { bennettS, cohenKappa, maximalKappa, scottPi } from './cohen-kappa.ts';
import { bitCount, type CoderDecisions } from './coder-decisions.ts';
import { fleissKappa, randolphKappa } from './fleiss-kappa.ts';
import { gwetAc } from './gwet-ac.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { holstiReliability, percentAgreement } from './percent-agreement.ts';
import type { UnitIndex } from './unit-index.ts';
import type { CoderTable, UnitCounts } from './unit-counts.ts';

/** What decisions are made of: who took part in which document, and who marked which unit. */
export type MarkedUnits = Pick<CoderDecisions, 'raters' | 'marks'> & {
  readonly index: Pick<UnitIndex, 'units' | 'firsts'>;
};

/** A decision on which coders differ. */
export type Disagreement = { readonly unit: number; readonly slot: number };

/** Decisions that are alike: which coders took part, and which of them said yes; bits of coders. */
export type DecisionPattern = {
  readonly raters: number;
  readonly yes: number;
  readonly decisions: number;
};

/** Which decisions are compared: coders as bits, concepts as slots, documents by number. */
export type DecisionScope = {
  readonly coders: number;
  readonly slots: readonly number[];
  /** `null`: all. */
  readonly view: number | null;
};

export type DecisionTable = {
  readonly patterns: readonly DecisionPattern[];
  /** Units that two coders at least took part in. */
  readonly units: readonly number[];
  readonly disagreements: readonly Disagreement[];
};

/** The decisions of a scope that two coders or more took, counted by pattern. */
export function tabulateDecisions(data: MarkedUnits, scope: DecisionScope): DecisionTable {
  const { raters, index } = data;
  const views = scope.view === null ? raters.map((_, view) => view) : [scope.view];
  const counts = new Map<string, DecisionPattern>();
  const add = (own: number, yes: number, decisions: number): void => {
    const key = `${own} ${yes}`;
    const known = counts.get(key)?.decisions ?? 0;
    counts.set(key, { raters: own, yes, decisions: known + decisions });
  };
  const units: number[] = [];
  for (const view of views) {
    const own = at(raters, view) & scope.coders;
    if (bitCount(own) < 2) continue;
    const [first, end] = [at(index.firsts, view), at(index.firsts, view + 1)];
    for (let unit = first; unit < end; unit += 1) units.push(unit);
    add(own, 0, (end - first) * scope.slots.length);
  }
  const disagreements: Disagreement[] = [];
  forEachMark(data, scope, (unit, slot, own, yes) => {
    add(own, yes, 1);
    add(own, 0, -1);
    if (yes !== own) disagreements.push({ unit, slot });
  });
  disagreements.sort((a, b) => a.unit - b.unit || a.slot - b.slot);
  const patterns = [...counts.values()].filter(({ decisions }) => decisions > 0);
  return { patterns, units, disagreements };
}

/**
 * Calls `visit` for each unit and concept of the scope that any of its coders marked, in a document that
 * two of them coded: with the bits of those who coded the document, and of those who marked the unit.
 */
export function forEachMark(
  { raters, index, marks }: MarkedUnits,
  { coders, slots, view }: DecisionScope,
  visit: (unit: number, slot: number, raters: number, yes: number) => void,
): void {
  const visitUnit = (unit: number, slot: number, mark: number, own: number): void => {
    if ((mark & own) !== 0 && bitCount(own) >= 2) visit(unit, slot, own, mark & own);
  };
  for (const slot of slots) {
    const marked = at(marks, slot);
    if (view === null) {
      for (const [unit, mark] of marked) {
        visitUnit(unit, slot, mark, at(raters, at(index.units, unit).view) & coders);
      }
      continue;
    }
    const own = at(raters, view) & coders;
    for (let unit = at(index.firsts, view); unit < at(index.firsts, view + 1); unit += 1) {
      visitUnit(unit, slot, marked.get(unit) ?? 0, own);
    }
  }
}

/** The decisions as counts of "no" and "yes". */
export function countsOfPatterns(patterns: readonly DecisionPattern[]): UnitCounts {
  return {
    categories: [0, 1],
    counts: patterns.map(({ raters, yes }) => {
      const inside = bitCount(yes);
      return [bitCount(raters) - inside, inside];
    }),
    repeats: patterns.map(({ decisions }) => decisions),
  };
}

/** The decisions that both of two coders took: rows the first coder's "no" and "yes". */
export function tableOfPair(
  patterns: readonly DecisionPattern[],
  first: number,
  second: number,
): CoderTable {
  const table = [
    [0, 0],
    [0, 0],
  ];
  for (const { raters, yes, decisions } of patterns) {
    if ((raters & first) === 0 || (raters & second) === 0) continue;
    const row = at(table, Number((yes & first) !== 0));
    const column = Number((yes & second) !== 0);
    row[column] = at(row, column) + decisions;
  }
  return table;
}

export type DecisionAgreement = {
  readonly percent: number | null;
  readonly holsti: number | null;
  readonly bennettS: number | null;
  readonly scottPi: number | null;
  readonly cohenKappa: number | null;
  readonly cohenKappaMax: number | null;
  readonly cohenKappaError: number | null;
  readonly fleissKappa: number | null;
  readonly randolphKappa: number | null;
  readonly gwetAc1: number | null;
  readonly gwetAc1Error: number | null;
  readonly alpha: number | null;
};

/**
 * The coefficients of decisions between two categories, there and not there. Those of two coders are
 * means over the pairs of more (Light 1971 for kappa), the standard error then being `null`. Holsti's
 * M and N are the decisions that say yes; the others take all decisions.
 */
export function agreementOf(patterns: readonly DecisionPattern[]): DecisionAgreement {
  const counts = countsOfPatterns(patterns);
  const everyone = patterns.reduce((mask, { raters }) => mask | raters, 0);
  const pairs = pairsOf(everyone).map(([first, second]) => tableOfPair(patterns, first, second));
  const kappas = pairs.map((table) => cohenKappa(table));
  const gwet = gwetAc(counts, 'identity');
  return {
    percent: percentAgreement(counts)?.agreement ?? null,
    holsti: meanOf(pairs.map(holstiOf)),
    bennettS: meanOf(pairs.map(bennettS)),
    scottPi: meanOf(pairs.map(scottPi)),
    cohenKappa: meanOf(kappas.map((kappa) => kappa?.kappa ?? null)),
    cohenKappaMax: meanOf(pairs.map(maximalKappa)),
    cohenKappaError: kappas.length === 1 ? (kappas[0]?.standardError ?? null) : null,
    fleissKappa: fleissKappa(counts)?.kappa ?? null,
    randolphKappa: randolphKappa(counts),
    gwetAc1: gwet?.coefficient ?? null,
    gwetAc1Error: gwet?.standardError ?? null,
    alpha: krippendorffAlpha(counts, 'nominal')?.alpha ?? null,
  };
}

/** Every two coders of a mask, as bits. */
export function pairsOf(mask: number): [number, number][] {
  const coders: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) coders.push(rest & -rest);
  return coders.flatMap((first, place) =>
    coders.slice(place + 1).map((second): [number, number] => [first, second]),
  );
}

function holstiOf(table: CoderTable): number | null {
  const both = table[1]?.[1] ?? 0;
  const first = both + (table[1]?.[0] ?? 0);
  return holstiReliability(both, first, both + (table[0]?.[1] ?? 0));
}

/** The mean of the pairs for which there is a value; `null` when there is none. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
