import { describe, expect, test } from 'vitest';
import { createCodeTable } from '../../../renderer/document-view/code-table.ts';
import type { ShownAnnotation } from '../../../renderer/document-view/document-view.ts';
import { layoutPieces } from '../../../renderer/document-view/mark-layout.ts';
import { placeStripes } from '../../../renderer/document-view/stripe-places.ts';
import { annotation, looks } from './code-samples.ts';

/** A section of four lines of twenty characters, one row of 32 pixels each, from offset 100 on. */
const section = { start: 100, end: 183, height: 140 };

function stripesOf(given: readonly ShownAnnotation[], measuredLines = [0, 1, 2, 3]) {
  const codes = createCodeTable(given, looks).codesIn(section);
  const lines = measuredLines.map((index) => {
    const line = { start: 100 + 21 * index, end: 120 + 21 * index };
    const over = codes.filter(
      (code) => code.annotation.start < line.end && code.annotation.end > line.start,
    );
    const pieces = layoutPieces(line, over);
    const runs = pieces.map(() => [{ left: 0, right: 9, baseline: 32 * (index + 1), em: 10 }]);
    return { pieces, runs };
  });
  return placeStripes(section, codes, lines, 10).map(({ top, bottom }) => [
    Math.round((top + 7.8) / 32),
    Math.round((bottom - 4.8) / 32),
  ]);
}

describe('stripes', () => {
  test('reach from the first to the last row of their codes', () => {
    expect(stripesOf([annotation(105, 110), annotation(110, 150)])).toEqual([
      [1, 1],
      [1, 3],
    ]);
  });

  test('go to the ends of the section where their codes go beyond it', () => {
    const [stripe] = stripesOf([annotation(50, 400)]);
    expect(stripe).toEqual([0, Math.round((140 - 4.8) / 32)]);
  });

  test('reach as far as lines have been measured', () => {
    expect(stripesOf([annotation(105, 175)], [1, 2])).toEqual([[2, 3]]);
    expect(stripesOf([annotation(105, 110)], [1, 2])).toEqual([]);
  });
});
