import { recordLines } from '../../shared/project/project-file.ts';

type Identified = { readonly id: string };

/**
 * A run of records as one value of the working copy. `text` is the run as it stands in
 * `project.json`, `null` until it is needed. A key never comes to mean another run.
 */
export type Chunk<Item> = {
  readonly key: number;
  readonly items: readonly Item[];
  readonly text: string | null;
};

/** A list in runs of at most {@link chunkLimit} records. */
export type PackedList<Item> = readonly Chunk<Item>[];

/** Some 300 kB of annotations: rewriting one run takes 2 to 3 ms. */
export const chunkLimit = 500;

/**
 * The list in runs, of which as many as possible are those of `previous`. Whatever has been done to
 * the list, the runs in order are the list; the better it kept its order, the fewer are new.
 */
export function regroup<Item extends Identified>(
  previous: PackedList<Item>,
  list: readonly Item[],
  newKey: () => number,
): PackedList<Item> {
  let start = 0;
  let first = 0;
  for (let chunk = previous[first]; chunk !== undefined; chunk = previous[++first]) {
    if (!standsAt(chunk.items, list, start)) break;
    start += chunk.items.length;
  }
  let end = list.length;
  let last = previous.length;
  for (let chunk = previous[last - 1]; chunk !== undefined && last > first;) {
    const from = end - chunk.items.length;
    if (from < start || !standsAt(chunk.items, list, from)) break;
    end = from;
    chunk = previous[--last - 1];
  }
  // What is inserted between two runs joins the one before it.
  const before = first === last && end > start ? previous[first - 1] : undefined;
  if (before !== undefined) {
    first -= 1;
    start -= before.items.length;
  }
  return [
    ...previous.slice(0, first),
    ...changedRuns(previous.slice(first, last), list.slice(start, end), newKey),
    ...previous.slice(last),
  ];
}

/** The text of the run. */
export function packedText<Item extends object>({ items, text }: Chunk<Item>): string {
  return text ?? recordLines(items);
}

function changedRuns<Item extends Identified>(
  previous: PackedList<Item>,
  list: readonly Item[],
  newKey: () => number,
): Chunk<Item>[] {
  const runOf = new Map<string, number>();
  previous.forEach(({ items }, index) => {
    for (const { id } of items) runOf.set(id, index);
  });
  const runs: Item[][] = [];
  let current = 0;
  for (const item of list) {
    // Records that are new, or stand before their like now, stay with the one before them.
    current = Math.max(current, runOf.get(item.id) ?? current);
    (runs[current] ??= []).push(item);
  }
  const chunks: Chunk<Item>[] = [];
  runs.forEach((run, index) => {
    for (let start = 0; start < run.length; start += chunkLimit) {
      const items = run.slice(start, start + chunkLimit);
      const old = previous[index];
      const isOld =
        start === 0 && old?.items.length === items.length && standsAt(items, old.items, 0);
      chunks.push(isOld ? old : { key: newKey(), items, text: null });
    }
  });
  return chunks;
}

function standsAt<Item>(run: readonly Item[], list: readonly Item[], start: number): boolean {
  return run.every((item, index) => list[start + index] === item);
}
