import { at } from '../base/invariant.ts';
import { longestChain } from './longest-chain.ts';
import type { StructureMark } from './structure-marks.ts';

/** A provision with its mark in each version, `null` where the version lacks it at this place. */
export type StructureRow = {
  readonly key: string;
  readonly level: StructureMark['level'];
  readonly marks: readonly (StructureMark | null)[];
};

/**
 * The provisions of all versions in one order, in which no version falls back. What stands elsewhere
 * in a version has a row of its own there, and drags nothing along: as many marks as possible share
 * their rows.
 */
export function structureRows(versions: readonly (readonly StructureMark[])[]): StructureRow[] {
  let rows: StructureRow[] = [];
  versions.forEach((marks, version) => {
    const single = (mark: StructureMark): StructureRow => ({
      key: mark.key,
      level: mark.level,
      marks: versions.map((_, other) => (other === version ? mark : null)),
    });
    const matched = matchedRows(marks, rows);
    const merged: StructureRow[] = [];
    let next = 0;
    marks.forEach((mark, index) => {
      const row = at(matched, index);
      if (row < 0) {
        merged.push(single(mark));
        return;
      }
      merged.push(...rows.slice(next, row));
      const { marks: known, ...rest } = at(rows, row);
      merged.push({ ...rest, marks: known.map((one, v) => (v === version ? mark : one)) });
      next = row + 1;
    });
    rows = [...merged, ...rows.slice(next)];
  });
  return rows;
}

/** For each mark the row of its key, -1 for none, so that rows rise and as many as possible are found. */
function matchedRows(marks: readonly StructureMark[], rows: readonly StructureRow[]): number[] {
  const places = new Map<string, number[]>();
  rows.forEach(({ key }, row) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [row]);
    else known.unshift(row);
  });
  return longestChain(marks.map(({ key }) => places.get(key) ?? []));
}
