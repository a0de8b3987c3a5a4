import { describe, expect, test } from 'vitest';
import { createCodeTable } from '../../../renderer/document-view/code-table.ts';
import type { ShownAnnotation } from '../../../renderer/document-view/document-view.ts';
import { layoutBoxes, type TextRun } from '../../../renderer/document-view/mark-boxes.ts';
import { layoutPieces } from '../../../renderer/document-view/mark-layout.ts';
import { annotation, looks } from './code-samples.ts';

/** A text of rows of twenty characters, each ten pixels wide. */
function boxesOf(given: readonly ShownAnnotation[]) {
  const line = { start: 0, end: 100 };
  const pieces = layoutPieces(line, createCodeTable(given, looks).codesIn(line));
  return layoutBoxes(
    pieces.map((piece) => {
      const runs: TextRun[] = [];
      for (let start = piece.start; start < piece.end;) {
        const row = Math.floor(start / 20);
        const end = Math.min(piece.end, 20 * (row + 1));
        const left = (start - 20 * row) * 10;
        runs.push({ left, right: left + (end - start) * 10, baseline: 32 * (row + 1), em: 18 });
        start = end;
      }
      return { piece, runs };
    }),
  );
}

describe('boxes of a code', () => {
  test('are one a row, with a tick only where the code begins', () => {
    const { lines } = boxesOf([annotation(15, 50)]);
    expect(
      lines[0]?.map(({ left, width, baseline, isStart }) => [left, width, baseline, isStart]),
    ).toEqual([
      [150, 50, 32, true],
      [0, 200, 64, false],
      [0, 100, 96, false],
    ]);
  });

  test('of a line go through below the tint of a shorter code', () => {
    const { lines, tints } = boxesOf([annotation(0, 18), annotation(5, 9, { conceptId: 'con_1' })]);
    expect(lines[0]).toHaveLength(1);
    expect(tints.map(({ left, width }) => [left, width])).toEqual([
      [0, 50],
      [50, 40],
      [90, 90],
    ]);
  });

  test('of neighbours with one concept stay apart', () => {
    const { lines } = boxesOf([annotation(0, 8), annotation(8, 16)]);
    expect(lines[0]?.map(({ left, isStart }) => [left, isStart])).toEqual([
      [0, true],
      [80, true],
    ]);
  });

  test('give way to a dotted line where there are more than four', () => {
    const { more, lines } = boxesOf(
      Array.from({ length: 5 }, (_, index) => annotation(index, 15 - index)),
    );
    expect(more).toEqual([{ left: 40, width: 70, baseline: 32, em: 18 }]);
    expect(lines).toHaveLength(4);
    expect(lines[3]?.map(({ left, width }) => [left, width])).toEqual([
      [30, 10],
      [110, 10],
    ]);
  });
});
