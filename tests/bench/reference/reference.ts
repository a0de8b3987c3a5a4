import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { compareValues } from './compare-values.ts';
import type { Measure } from './measure.ts';
import { agreementMeasures } from './measures-agreement.ts';
import { textMeasures } from './measures-text.ts';
import { watched } from './read-input.ts';

const referenceFile = v.object({
  measure: v.string(),
  cases: v.array(
    v.object({
      id: v.string(),
      input: v.unknown(),
      expected: v.unknown(),
      tolerance: v.optional(v.number(), 0),
    }),
  ),
});

const measures: ReadonlyMap<string, Measure> = new Map([...agreementMeasures, ...textMeasures]);

/** Runs every case of every JSON file of the folder; returns the exit code, 0 when all passed. */
export function runReference(args: readonly string[]): number {
  const [folder] = args;
  if (folder === undefined) {
    console.error('Usage: npm run reference -- <folder>');
    return 2;
  }
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  let [passed, total] = [0, 0];
  for (const name of names) {
    const content: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const file = v.safeParse(referenceFile, content);
    if (!file.success) {
      total += 1;
      console.log(`${name}: not a file of reference cases`);
      continue;
    }
    const { measure, cases } = file.output;
    for (const one of cases) {
      const problem = problemOf(measure, one);
      total += 1;
      if (problem === null) passed += 1;
      console.log(`${one.id}: ${problem ?? 'ok'}`);
    }
  }
  console.log(`${passed} of ${total} cases passed`);
  return total > 0 && passed === total ? 0 : 1;
}

function problemOf(
  name: string,
  {
    id,
    input,
    expected,
    tolerance,
  }: {
    readonly id: string;
    readonly input?: unknown;
    readonly expected?: unknown;
    readonly tolerance: number;
  },
): string | null {
  const measure = measures.get(name);
  if (measure === undefined) return `expected ${JSON.stringify(expected)}, got no such measure`;
  const { input: own, unread } = watched(input);
  const problem = differenceOf(() => measure(own, id), expected, tolerance);
  const names = unread();
  return problem === null || names.length === 0
    ? problem
    : `${problem} (not read in the input: ${names.join(', ')})`;
}

function differenceOf(compute: () => unknown, expected: unknown, tolerance: number): string | null {
  try {
    return compareValues(expected, compute(), tolerance);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `expected ${JSON.stringify(expected)}, got an error: ${message}`;
  }
}
