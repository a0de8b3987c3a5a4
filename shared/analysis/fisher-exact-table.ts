import { at } from '../base/invariant.ts';
import type { ContingencyTable } from './chi-square.ts';
import { tableTotals } from './chi-square.ts';
import { logFactorial } from './log-gamma.ts';
import { sum } from './sum.ts';

/** Logarithms closer than this are of equal probabilities (R allows for 1e-7). */
const slack = 1e-7;
const perUnit = 1e9;

type Budget = { steps: number };
/**
 * What is left of each row after some columns, and how many fillings have about each −Σ ln x! so far;
 * a filling weighs as much more than 1 as its own value is above the rounded one.
 */
type Node = { readonly rest: readonly number[]; readonly past: Map<number, number> };

/**
 * Fisher's exact test of a table of any size (Freeman and Halton 1951): the probability of all tables
 * with the margins observed that are not likelier than it. Of two by two it equals `twoSided` of
 * `fisherExact`. `null` for a table that takes more than `maxSteps` fillings of a column (use chi-square there); 1 for a
 * table with a single row or column. Columns are filled one by one, equal remainders of rows being one
 * node as in Mehta and Patel 1983; the last two are listed once for each node.
 */
export function fisherExactTable(table: ContingencyTable, maxSteps = 5_000_000): number | null {
  const { rows, columns, all } = tableTotals(table);
  const margins = [rows, columns].map((side) =>
    side.filter((count) => count > 0).sort((one, other) => one - other),
  );
  const [short, long] = margins.sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined || short.length < 2) return 1;
  const constant = sum([...rows, ...columns].map(logFactorial)) - logFactorial(all);
  const limit = -sum(table.flat().map(logFactorial)) + slack;
  const budget: Budget = { steps: maxSteps };
  let nodes = new Map<string, Node>([['', { rest: short, past: new Map([[0, 1]]) }]]);
  for (const column of long.slice(0, -2)) {
    nodes = fillColumn(nodes, column, budget);
    if (budget.steps < 0) return null;
  }
  let p = 0;
  for (const { rest, past } of nodes.values()) {
    const futures = lastTwo(rest, at(long, long.length - 2), budget);
    if (budget.steps < 0) return null;
    p += tailOf(past, futures, limit, constant);
  }
  return Math.min(1, p);
}

function fillColumn(
  nodes: ReadonlyMap<string, Node>,
  column: number,
  budget: Budget,
): Map<string, Node> {
  const filled = new Map<string, Node>();
  for (const { rest, past } of nodes.values()) {
    eachFilling(rest, column, budget, (cells) => {
      const left = rest.map((count, row) => count - at(cells, row)).sort((a, b) => a - b);
      const key = left.join(' ');
      const node = filled.get(key) ?? { rest: left, past: new Map<number, number>() };
      filled.set(key, node);
      const value = -sum(cells.map(logFactorial));
      for (const [before, ways] of past) {
        const after = Math.round((before + value) * perUnit) / perUnit;
        // e^x is 1 + x to the last digit for a rest this small.
        const weight = ways * (1 + (before + value - after));
        node.past.set(after, (node.past.get(after) ?? 0) + weight);
        budget.steps -= 1;
      }
    });
  }
  return filled;
}

/** −Σ ln x! of every filling of the last two columns, rising. */
function lastTwo(rest: readonly number[], column: number, budget: Budget): Float64Array {
  const logs = Array.from({ length: Math.max(...rest) + 1 }, (_, count) => logFactorial(count));
  const values: number[] = [];
  eachFilling(rest, column, budget, (cells) => {
    let value = 0;
    cells.forEach((count, row) => {
      value -= at(logs, count) + at(logs, at(rest, row) - count);
    });
    values.push(value);
  });
  return Float64Array.from(values).sort();
}

/** Every way to fill a column within what is left of the rows; stops when the budget is spent. */
function eachFilling(
  rest: readonly number[],
  column: number,
  budget: Budget,
  visit: (cells: readonly number[]) => void,
): void {
  const cells = rest.map(() => 0);
  const room = rest.map((_, row) => sum(rest.slice(row + 1)));
  const fill = (row: number, left: number): void => {
    if (budget.steps < 0) return;
    if (row === rest.length) {
      budget.steps -= 1;
      visit(cells);
      return;
    }
    const most = Math.min(left, at(rest, row));
    for (let count = Math.max(0, left - at(room, row)); count <= most; count += 1) {
      cells[row] = count;
      fill(row + 1, left - count);
    }
  };
  fill(0, column);
}

/** Probability of the tables through a node that are not likelier than the limit. */
function tailOf(
  past: ReadonlyMap<number, number>,
  futures: Float64Array,
  limit: number,
  constant: number,
): number {
  let [tail, next, weight] = [0, 0, 0];
  const largest = futures.at(-1) ?? 0;
  // The less likely the past, the more futures stay below the limit.
  for (const [before, ways] of [...past].sort(([one], [other]) => other - one)) {
    while (next < futures.length && before + at(futures, next) <= limit) {
      weight += Math.exp(at(futures, next) - largest);
      next += 1;
    }
    tail += ways * Math.exp(constant + before + largest) * weight;
  }
  return tail;
}
