import { entryOf } from './named-values.ts';

type Mismatch = { readonly path: string; readonly expected: unknown; readonly got: unknown };

/**
 * `null` when everything expected is there within the absolute tolerance, or a sentence with what
 * was expected and what came. Numbers are compared as numbers, lists by place and length, objects
 * by the names expected ({@link entryOf}); other values have to be the same. Of a computed object,
 * `value` stands for a number and `list` for a list.
 */
export function compareValues(expected: unknown, got: unknown, tolerance: number): string | null {
  const found = mismatches(expected, got, tolerance, '');
  if (found.length === 0) return null;
  return found
    .map(({ path, expected: wanted, got: came }) => {
      const where = path === '' ? '' : `${path.slice(1)} `;
      return `expected ${where}${JSON.stringify(wanted)}, got ${JSON.stringify(came) ?? 'nothing'}`;
    })
    .join('; ');
}

function mismatches(expected: unknown, got: unknown, tolerance: number, path: string): Mismatch[] {
  if (typeof expected === 'number') {
    const number = typeof got === 'object' && got !== null ? entryOf(got, 'value') : got;
    const isClose = typeof number === 'number' && isWithin(expected, number, tolerance);
    return isClose ? [] : [{ path, expected, got: number ?? got }];
  }
  if (typeof expected !== 'object' || expected === null) {
    return Object.is(expected, got) ? [] : [{ path, expected, got }];
  }
  if (Array.isArray(expected) && !Array.isArray(got) && typeof got === 'object' && got !== null) {
    return mismatches(expected, entryOf(got, 'list'), tolerance, path);
  }
  if (typeof got !== 'object' || got === null || Array.isArray(expected) !== Array.isArray(got)) {
    return [{ path, expected, got }];
  }
  if (Array.isArray(expected) && Array.isArray(got)) {
    // Of a matrix a source may print the first rows only.
    const isMatrix = expected.length > 0 && expected.every(Array.isArray);
    const isComplete = isMatrix ? expected.length <= got.length : expected.length === got.length;
    if (!isComplete) {
      return [{ path: `${path}.length`, expected: expected.length, got: got.length }];
    }
  }
  return Object.entries(expected).flatMap(([name, wanted]) =>
    mismatches(wanted, entryOf(got, name), tolerance, `${path}.${name}`),
  );
}

/** Rounding in the last place of either number must not decide about a bound that is met exactly. */
function isWithin(expected: number, got: number, tolerance: number): boolean {
  if (expected === got) return true;
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(expected), Math.abs(got));
  return Math.abs(expected - got) <= tolerance + rounding;
}
