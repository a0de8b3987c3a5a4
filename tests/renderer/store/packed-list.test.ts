import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chunkLimit,
  packedText,
  regroup,
  type PackedList,
} from '../../../renderer/store/packed-list.ts';
import { recordLines } from '../../../shared/project/project-file.ts';

type Item = { readonly id: string; readonly note: string };

function createKeys(): () => number {
  let last = 0;
  return () => ++last;
}

function items(count: number, name = ''): Item[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${name}${index}`, note: '' }));
}

function keysOf(list: PackedList<Item>): number[] {
  return list.map(({ key }) => key);
}

/** Runs of `after` that are not runs of `before`. */
function rewritten(before: PackedList<Item>, after: PackedList<Item>): PackedList<Item> {
  const known = new Set(keysOf(before));
  return after.filter(({ key }) => !known.has(key));
}

describe('a packed list', () => {
  test('is the list, in runs that are neither empty nor too long, whatever is done to it', () => {
    const edit = fc.record({
      at: fc.nat({ max: 2_000 }),
      removed: fc.nat({ max: 700 }),
      added: fc.nat({ max: 1_200 }),
      isReversed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const newKey = createKeys();
        let list: Item[] = items(1_300);
        let packed = regroup([], list, newKey);
        edits.forEach(({ at, removed, added, isReversed }, step) => {
          const before = packed;
          const place = Math.min(at, list.length);
          list = list.toSpliced(place, removed, ...items(added, `${step}-`));
          if (isReversed) list.reverse();
          packed = regroup(packed, list, newKey);
          expect(packed.flatMap((run) => run.items)).toEqual(list);
          const sizes = packed.map((run) => run.items.length);
          expect(sizes.every((size) => size > 0 && size <= chunkLimit)).toBe(true);
          expect(new Set(keysOf(packed)).size).toBe(packed.length);
          // A key that was given before stands for the same run as before.
          for (const run of packed) {
            const old = before.find(({ key }) => key === run.key);
            if (old !== undefined) expect(run.items).toEqual(old.items);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('keeps all runs of an unchanged list', () => {
    const list = items(2_100);
    const packed = regroup([], list, createKeys());
    expect(packed).toHaveLength(5);
    expect(regroup(packed, [...list], createKeys())).toEqual(packed);
  });

  test.each([
    ['appended', (list: Item[]) => [...list, { id: 'x', note: '' }]],
    ['put first', (list: Item[]) => [{ id: 'x', note: '' }, ...list]],
    ['removed', (list: Item[]) => list.toSpliced(700, 1)],
    ['replaced', (list: Item[]) => list.with(700, { id: '700', note: 'x' })],
    ['removed at a border', (list: Item[]) => list.toSpliced(500, 1)],
  ])('rewrites only the run around one item that is %s', (_, change) => {
    const newKey = createKeys();
    const list = items(2_100);
    const before = regroup([], list, newKey);
    expect(rewritten(before, regroup(before, change(list), newKey))).toHaveLength(1);
  });

  test('rewrites two runs for two items that are far apart', () => {
    const newKey = createKeys();
    const list = items(5_000);
    const before = regroup([], list, newKey);
    const changed = list.with(3, { id: '3', note: 'x' }).with(4_990, { id: '4990', note: 'x' });
    expect(rewritten(before, regroup(before, changed, newKey))).toHaveLength(2);
  });

  test('has the text of its records', () => {
    const list = items(3);
    const [run] = regroup([], list, createKeys());
    expect(run && packedText(run)).toBe(recordLines(list));
  });
});
