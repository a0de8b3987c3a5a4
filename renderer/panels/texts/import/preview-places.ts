import { partOf } from '../../../../shared/import/edit-prepared-import.ts';
import type { PreparedImport } from '../../../../shared/import/prepare-import.ts';
import type { PreviewRow } from './preview-rows.ts';

/** The border at the head of the stretch that the row is in: the paragraph that it stands before. */
export function borderAbove(rows: readonly PreviewRow[], index: number): number | null {
  return rows.slice(0, index + 1).findLast(({ kind }) => kind === 'head')?.paragraph ?? null;
}

/** The part that the nearest paragraph above belongs to, or else the first one below. */
export function partAbove(prepared: PreparedImport, paragraph: number): number {
  for (let index = paragraph - 1; index >= 0; index -= 1) {
    const part = partOf(prepared, index);
    if (part !== null) return part;
  }
  const order = prepared.parts.map((part, index) => ({ index, first: part.paragraphs[0] ?? 0 }));
  return order.sort((a, b) => a.first - b.first)[0]?.index ?? 0;
}
