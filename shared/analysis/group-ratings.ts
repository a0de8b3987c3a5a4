import { at } from '../base/invariant.ts';
import type { Concept } from '../codebook/codebook.ts';
import { bitCount, type CoderDecisions } from './coder-decisions.ts';
import type { CoderTable, Rating, UnitCounts } from './unit-counts.ts';

/** A concept whose codes are the categories of one variable, as slots in the order of the scale. */
export type CodeGroup = {
  readonly parent: Concept;
  readonly slots: readonly number[];
  /** Numbers where all codes are named by numbers, else the places on the scale. */
  readonly categories: readonly Rating[];
  readonly isNumeric: boolean;
};

/** What the coders said of the units that two of them rated. */
export type GroupRatings = {
  readonly units: readonly number[];
  /** By coder and unit the place of the category, −1 where the coder gave none. */
  readonly byCoder: readonly Int32Array[];
  readonly counts: UnitCounts;
  /** Units that a coder gave several of the codes, which is no rating. */
  readonly several: readonly number[];
};

/**
 * The concepts with two codes or more right below them among `concepts`. Codes named by numbers in
 * `nameOf` are in the order of these, others in that of the codebook.
 */
export function codeGroups(
  concepts: readonly Concept[],
  all: readonly Concept[],
  nameOf: (concept: Concept) => string,
): CodeGroup[] {
  return all.flatMap((parent): CodeGroup[] => {
    const slots = concepts.flatMap(({ parentId }, slot) => (parentId === parent.id ? [slot] : []));
    if (slots.length < 2) return [];
    const numbers = slots.map((slot) => numberIn(nameOf(at(concepts, slot))));
    const isNumeric = numbers.every((value) => value !== null);
    if (!isNumeric)
      return [{ parent, slots, categories: slots.map((_, place) => place), isNumeric }];
    const order = slots
      .map((slot, place) => ({ slot, value: numbers[place] ?? 0 }))
      .sort((a, b) => a.value - b.value);
    const inOrder = order.map(({ slot }) => slot);
    return [{ parent, slots: inOrder, categories: order.map(({ value }) => value), isNumeric }];
  });
}

function numberIn(name: string): number | null {
  const written = name.trim().replace(',', '.').replace('−', '-');
  return /^[+-]?\d+(\.\d+)?$/u.test(written) ? Number(written) : null;
}

/** The ratings of a group: of each unit and coder the one code of the group that the coder gave it. */
export function rateUnits(
  { coders, raters, index, marks }: CoderDecisions,
  { slots, categories }: CodeGroup,
): GroupRatings {
  const size = index.units.length;
  const byCoder = coders.map(() => new Int32Array(size).fill(-1));
  const notOne = -2;
  const several = new Set<number>();
  slots.forEach((slot, category) => {
    for (const [unit, mark] of at(marks, slot)) {
      byCoder.forEach((ratings, coder) => {
        if ((mark & (1 << coder)) === 0) return;
        if (ratings[unit] === -1) ratings[unit] = category;
        else {
          ratings[unit] = notOne;
          several.add(unit);
        }
      });
    }
  });
  const units: number[] = [];
  const counts: number[][] = [];
  index.units.forEach(({ view }, unit) => {
    if (bitCount(at(raters, view)) < 2) return;
    const row = categories.map(() => 0);
    for (const ratings of byCoder) {
      const category = ratings[unit] ?? -1;
      if (category >= 0) row[category] = at(row, category) + 1;
    }
    if (row.reduce((sum, count) => sum + count, 0) < 2) return;
    units.push(unit);
    counts.push(row);
  });
  return {
    ...{ units, byCoder, counts: { categories, counts } },
    several: [...several].sort((a, b) => a - b),
  };
}

/** Rows the first coder's categories, columns the second's, over the units that both rated. */
export function tableOfCoders(
  { units, counts: { categories } }: GroupRatings,
  first: Int32Array,
  second: Int32Array,
): CoderTable {
  const table = categories.map(() => categories.map(() => 0));
  for (const unit of units) {
    const [row, column] = [first[unit] ?? -1, second[unit] ?? -1];
    if (row < 0 || column < 0) continue;
    const cells = at(table, row);
    cells[column] = at(cells, column) + 1;
  }
  return table;
}
