import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePieces } from '../../../../renderer/panels/alignment/code-pieces.ts';
import { codeStyle, type DrawnCode } from '../../../../renderer/panels/alignment/code-style.ts';
import { compareSpans } from '../../../../shared/text/span.ts';

const mark = (code: string, start: number, end: number) => ({ code, start, end });

describe('codes on the words of a cell', () => {
  it('keep their line over their whole length, and the shortest one is the ground', () => {
    const marks = [mark('a', 0, 10), mark('b', 4, 8), mark('c', 9, 14)];
    expect(
      codePieces({ start: 0, end: 20 }, marks).map(({ start, lanes, top }) => [start, lanes, top]),
    ).toEqual([
      [0, ['a'], 'a'],
      [4, ['a', 'b'], 'b'],
      [8, ['a'], 'a'],
      [9, ['a', 'c'], 'c'],
      [10, [null, 'c'], 'c'],
      [14, [], null],
    ]);
  });

  it('leave the words as they are, whatever codes stand on them', () => {
    const spans = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(spans, fc.array(spans, { maxLength: 6 }), (within, codes) => {
        const marks = codes.toSorted(compareSpans).map((span, code) => ({ ...span, code }));
        const pieces = codePieces(within, marks);
        expect(pieces[0]?.start).toBe(within.start);
        expect(pieces.at(-1)?.end).toBe(within.end);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.end).toBe(pieces[index + 1]?.start ?? within.end);
          const here = marks.filter(({ start, end }) => start <= piece.start && end >= piece.end);
          expect(piece.lanes.filter((code) => code !== null).toSorted()).toEqual(
            here.map(({ code }) => code).toSorted(),
          );
        }
      }),
    );
  });
});

describe('the look of a code', () => {
  const code = { colourOrder: 7, isProposed: false, isOwn: true, name: 'Decentralization' };
  const imageOf = (own: DrawnCode): string =>
    String(codeStyle({ lanes: [own], top: own }).backgroundImage);

  it('is a line and a tint of its colour; a proposal is a dashed line and nothing else', () => {
    expect(imageOf(code)).toBe(
      'linear-gradient(var(--code-7-stripe), var(--code-7-stripe)), linear-gradient(var(--code-7-underlay), var(--code-7-underlay))',
    );
    expect(imageOf({ ...code, isProposed: true })).toMatch(/^repeating-linear-gradient\(90deg/);
    expect(imageOf({ ...code, isProposed: true })).not.toContain('underlay');
  });

  it('is hatched when another coder has set it', () => {
    expect(imageOf({ ...code, isOwn: false })).toContain('135deg, var(--code-7-underlay)');
  });
});
