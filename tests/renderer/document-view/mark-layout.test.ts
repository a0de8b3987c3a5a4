import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCodeTable } from '../../../renderer/document-view/code-table.ts';
import {
  layoutPieces,
  mostLines,
  type Piece,
} from '../../../renderer/document-view/mark-layout.ts';
import type { ShownAnnotation } from '../../../renderer/document-view/document-view.ts';
import { annotation, annotations, looks } from './code-samples.ts';

const line = { start: 10, end: 50 };

function piecesOf(given: readonly ShownAnnotation[], span = line): Piece[] {
  return layoutPieces(span, createCodeTable(given, looks).codesIn(span));
}

/** What lies over one code unit, asked of each annotation by itself. */
function over(given: readonly ShownAnnotation[], offset: number): ShownAnnotation[] {
  return given.filter(({ start, end }) => start <= offset && offset < end);
}

describe('pieces of a line', () => {
  test('cover exactly the words with codes, in order', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        const pieces = piecesOf(given);
        for (let offset = line.start; offset < line.end; offset += 1) {
          const at = pieces.filter(({ start, end }) => start <= offset && offset < end);
          expect(at.length).toBe(over(given, offset).length > 0 ? 1 : 0);
        }
        pieces.forEach((piece, index) => {
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(piece.start).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? line.start);
        });
      }),
    );
  });

  test('carry the tint of the shortest accepted code, the first of the codebook among equals', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        for (const piece of piecesOf(given)) {
          const [best] = over(given, piece.start)
            .filter(({ status }) => status === 'accepted')
            .sort(
              (a, b) =>
                a.end - a.start - (b.end - b.start) || a.conceptId.localeCompare(b.conceptId),
            );
          expect(piece.tint?.annotation.conceptId).toBe(best?.conceptId);
        }
      }),
    );
  });

  test('draw each code as one line, four at most, or three and a dotted one', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        for (const piece of piecesOf(given)) {
          const here = over(given, piece.start);
          const drawn = piece.lines.filter((code) => code !== null);
          expect(piece.lines.length).toBe(piece.hasMore ? mostLines - 1 : mostLines);
          if (here.length > mostLines) expect(piece.hasMore).toBe(true);
          if (!piece.hasMore) expect(drawn.length).toBe(here.length);
          expect(here).toEqual(expect.arrayContaining(drawn.map((code) => code.annotation)));
        }
      }),
    );
  });

  test('keep a code in one line over its whole length', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        const laneOf = new Map<ShownAnnotation, number>();
        for (const piece of piecesOf(given)) {
          piece.lines.forEach((code, lane) => {
            if (code === null) return;
            expect(laneOf.get(code.annotation) ?? lane).toBe(lane);
            laneOf.set(code.annotation, lane);
          });
        }
      }),
    );
  });
});

test('a proposed code has no tint', () => {
  const [piece] = piecesOf([annotation(12, 20, { status: 'proposed' })]);
  expect(piece).toMatchObject({ start: 12, end: 20, tint: null });
});

test('a long code shows its tint left and right of a short one inside it', () => {
  const pieces = piecesOf([annotation(10, 40), annotation(20, 25, { conceptId: 'con_1' })]);
  expect(pieces.map(({ start, tint }) => [start, tint?.look.colourOrder])).toEqual([
    [10, 1],
    [20, 2],
    [25, 1],
  ]);
});
