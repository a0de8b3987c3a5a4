import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indexCodePoints,
  spanToCodePoints,
  spanToUtf16,
} from '../../../shared/text/code-points.ts';

describe('indexCodePoints', () => {
  it('counts a character outside the basic plane as one code point and two code units', () => {
    const index = indexCodePoints('ә😀ғ');
    expect(spanToCodePoints(index, { start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(spanToUtf16(index, { start: 1, end: 2 })).toEqual({ start: 1, end: 3 });
  });

  it('takes an offset inside a surrogate pair for the start of the pair', () => {
    expect(indexCodePoints('а😀б').toCodePoints(2)).toBe(1);
  });

  it('agrees with a count of the characters before the offset, and back', () => {
    const texts = fc.string({ unit: fc.constantFrom('а', '😀', 'ә', '𝒳', '\n', '\uD83D') });
    fc.assert(
      fc.property(texts, (text) => {
        const index = indexCodePoints(text);
        let utf16 = 0;
        let codePoints = 0;
        for (const character of text) {
          expect(index.toCodePoints(utf16)).toBe(codePoints);
          expect(index.toUtf16(codePoints)).toBe(utf16);
          utf16 += character.length;
          codePoints += 1;
        }
        expect(index.toCodePoints(utf16)).toBe(codePoints);
        expect(index.toUtf16(codePoints)).toBe(utf16);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the text of spans in a round trip through code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const borders = [0];
        for (const character of text) borders.push((borders.at(-1) ?? 0) + character.length);
        const pick = (seed: number): number => borders[seed % borders.length] ?? 0;
        const span = { start: Math.min(pick(a), pick(b)), end: Math.max(pick(a), pick(b)) };
        const index = indexCodePoints(text);
        const inCodePoints = spanToCodePoints(index, span);
        expect([...text].slice(inCodePoints.start, inCodePoints.end).join('')).toBe(
          text.slice(span.start, span.end),
        );
        expect(spanToUtf16(index, inCodePoints)).toEqual(span);
      }),
    );
  });
});
