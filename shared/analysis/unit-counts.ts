/** What a coder says of a unit: a category, or a number on a scale. */
export type Rating = number | string;

/** One list per coder with one rating per unit; `null` where the coder left the unit out. */
export type CoderRatings = readonly (readonly (Rating | null)[])[];

/**
 * How many coders put each unit into each category, which is all that coefficients need that treat
 * coders as interchangeable: `counts[unit][category]`.
 */
export type UnitCounts = {
  /** Numbers in ascending order, then words in the order of their characters. */
  readonly categories: readonly Rating[];
  readonly counts: readonly (readonly number[])[];
  /** How many units each row of counts stands for; without it one each. */
  readonly repeats?: readonly number[];
};

/** A square table of two coders: rows are the first coder's categories, columns the second's. */
export type CoderTable = readonly (readonly number[])[];

/** The ratings of any number of coders, counted per unit. */
export function countUnits(ratings: CoderRatings): UnitCounts {
  const categories = categoriesOf(ratings);
  const numbers = new Map(categories.map((category, index) => [category, index]));
  const unitCount = Math.max(0, ...ratings.map((coder) => coder.length));
  const counts = Array.from({ length: unitCount }, () => categories.map(() => 0));
  for (const coder of ratings) {
    coder.forEach((rating, unit) => {
      const category = rating === null ? undefined : numbers.get(rating);
      const row = counts[unit];
      if (category !== undefined && row !== undefined) row[category] = (row[category] ?? 0) + 1;
    });
  }
  return { categories, counts };
}

/** The sum of a function of a unit's counts over all units. */
export function sumOverUnits(
  { counts, repeats }: Pick<UnitCounts, 'counts' | 'repeats'>,
  valueOf: (row: readonly number[]) => number,
): number {
  let sum = 0;
  counts.forEach((row, index) => {
    sum += valueOf(row) * (repeats?.[index] ?? 1);
  });
  return sum;
}

/** The units that at least `ratings` coders rated. */
export function unitsRated(units: UnitCounts, ratings: number): UnitCounts {
  const isRated = units.counts.map((row) => sumOf(row) >= ratings);
  const counts = units.counts.filter((_, index) => isRated[index]);
  if (units.repeats === undefined) return { categories: units.categories, counts };
  const repeats = units.repeats.filter((_, index) => isRated[index]);
  return { categories: units.categories, counts, repeats };
}

/** The units behind a table of two coders, two ratings each. */
export function unitsOfTable(table: CoderTable, categories: readonly Rating[]): UnitCounts {
  const counts = table.flatMap((row, first) =>
    row.flatMap((units, second) => {
      const unit = categories.map((_, index) => Number(index === first) + Number(index === second));
      return Array.from({ length: units }, () => unit);
    }),
  );
  return { categories, counts };
}

/** The table of two coders over the units that both rated. */
export function crossCoders(
  first: readonly (Rating | null)[],
  second: readonly (Rating | null)[],
): { readonly categories: readonly Rating[]; readonly table: CoderTable } {
  const categories = categoriesOf([first, second]);
  const numbers = new Map<Rating | null, number>(categories.map((name, index) => [name, index]));
  const table = categories.map(() => categories.map(() => 0));
  first.forEach((rating, unit) => {
    const [row, column] = [numbers.get(rating), numbers.get(second[unit] ?? null)];
    if (row === undefined || column === undefined) return;
    const cells = table[row];
    if (cells !== undefined) cells[column] = (cells[column] ?? 0) + 1;
  });
  return { categories, table };
}

/** The counts of one category against all others together. */
export function dichotomizeUnits(units: UnitCounts, category: number): UnitCounts {
  return {
    ...units,
    categories: [0, 1],
    counts: units.counts.map((row) => {
      const inside = row[category] ?? 0;
      return [sumOf(row) - inside, inside];
    }),
  };
}

/** The table of one category (second row and column) against all others together. */
export function dichotomizeTable(table: CoderTable, category: number): CoderTable {
  const both = table[category]?.[category] ?? 0;
  const first = sumOf(table[category] ?? []);
  const second = sumOf(table.map((row) => row[category] ?? 0));
  const all = sumOf(table.map(sumOf));
  return [
    [all - first - second + both, second - both],
    [first - both, both],
  ];
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function categoriesOf(ratings: CoderRatings): readonly Rating[] {
  const found = [...new Set(ratings.flat())].filter((rating) => rating !== null);
  return found.sort((a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
    return a < b ? -1 : Number(a > b);
  });
}
