import * as v from 'valibot';
import type { Rating, UnitCounts } from '../../../shared/analysis/unit-counts.ts';
import { countUnits, crossCoders, unitsOfTable } from '../../../shared/analysis/unit-counts.ts';
import { renamed } from './read-input.ts';

/** What stands for a rating that is not there. */
const missing: ReadonlySet<unknown> = new Set(['*', '.', '', 'NA', 'NaN', 'nan', 'null']);

const rating = v.pipe(
  v.nullable(v.union([v.number(), v.string()])),
  v.transform((value) => {
    if (missing.has(value)) return null;
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  }),
);
const labels = v.optional(v.array(v.union([v.number(), v.string()])));
const byCoders = v.object({ coders_by_units: v.array(v.array(rating)) });
const byUnits = v.object({ units_by_coders: v.array(v.array(rating)) });
const byTable = v.object({ table: v.array(v.array(v.number())), labels });
const byCounts = v.object({ units_by_category_counts: v.array(v.array(v.number())), labels });
const byPatterns = v.object({ patterns: v.array(v.tuple([v.number(), v.string()])) });

const otherNames = {
  coders_by_units: ['raters_by_units', 'raters_by_items', 'observers_by_units', 'ratings', 'data'],
  units_by_coders: ['units_by_raters', 'items_by_raters', 'items_by_coders', 'units_by_observers'],
  units_by_category_counts: ['counts', 'units_by_categories', 'items_by_category_counts'],
  table: ['matrix', 'confusion', 'contingency'],
  labels: ['categories'],
};

/** Ratings in any of the forms in which reference cases write them. */
export function readUnits(given: unknown): UnitCounts {
  const input = renamed(given, otherNames);
  if (v.is(byTable, input)) {
    const names = input.labels ?? input.table.map((_, index) => index + 1);
    return unitsOfTable(input.table, names);
  }
  if (v.is(byCounts, input)) {
    const width = input.units_by_category_counts[0] ?? [];
    const categories = input.labels ?? width.map((_, index) => index + 1);
    return { categories, counts: input.units_by_category_counts };
  }
  if (v.is(byPatterns, input)) {
    const units = input.patterns.flatMap(([count, pattern]) =>
      Array.from({ length: count }, () => [...pattern]),
    );
    return countUnits(transpose(units));
  }
  return countUnits(readCoders(input));
}

/** The table of two coders, whichever form it is written in. */
export function readTable(given: unknown): {
  readonly categories: readonly Rating[];
  readonly table: readonly (readonly number[])[];
} {
  const input = renamed(given, otherNames);
  if (v.is(byTable, input)) {
    const categories = input.labels ?? input.table.map((_, index) => index + 1);
    return { categories, table: input.table };
  }
  const shares = v.object({ proportions: v.array(v.array(v.number())) });
  if (v.is(shares, input)) {
    return { categories: input.proportions.map((_, index) => index + 1), table: input.proportions };
  }
  const [first, second, ...more] = readCoders(input);
  if (first === undefined || second === undefined || more.length > 0) {
    throw new Error('The case needs two coders');
  }
  return crossCoders(first, second);
}

function readCoders(input: unknown): readonly (readonly (Rating | null)[])[] {
  const units = v.safeParse(byUnits, input);
  if (units.success) return transpose(units.output.units_by_coders);
  return v.parse(byCoders, input).coders_by_units;
}

function transpose<Item>(rows: readonly (readonly Item[])[]): (Item | null)[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}
