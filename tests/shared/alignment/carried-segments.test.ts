import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrySegments, type SegmentedText } from '../../../shared/alignment/carried-segments.ts';

function lines(words: readonly string[]): SegmentedText {
  const offsets: number[] = [];
  let text = '';
  for (const word of words) {
    offsets.push(text.length, text.length + word.length);
    text += `${word}\n`;
  }
  return { text, offsets };
}

function wordsOf(text: string, offsets: readonly number[]): string[] {
  return Array.from({ length: offsets.length / 2 }, (_, index) =>
    text.slice(offsets[2 * index], offsets[2 * index + 1]),
  );
}

const anyWord = fc.constantFrom('a', 'b', 'c', 'a b', 'b  c', 'd');

describe('segments found in a corrected text', () => {
  it('have the same words, rise, and stand among segments that cover the new text', () => {
    fc.assert(
      fc.property(fc.array(anyWord), fc.array(anyWord), (old, fresh) => {
        const [before, after] = [lines(old), lines(fresh)];
        const { offsets, places } = carrySegments(before, after);
        const found = wordsOf(after.text, offsets);
        const black = (text: string): string => text.replace(/\s/gu, '');
        expect(black(found.join(''))).toBe(black(after.text));
        const taken = places.filter((place) => place >= 0);
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
        places.forEach((place, segment) => {
          if (place >= 0) expect(black(found[place] ?? '')).toBe(black(old[segment] ?? ''));
        });
      }),
    );
  });

  it('are all found in the same text, however it was cut', () => {
    const words = ['one', 'two', 'three', 'four'];
    const joined = carrySegments(lines(['one two', 'three', 'fo', 'ur']), lines(words));
    expect(joined.places).toEqual([0, 1, 2, 3]);
  });

  it('are found by their neighbours where they occur very often', () => {
    const many = Array.from({ length: 200 }, () => 'note');
    const { places } = carrySegments(lines(['x', ...many, 'y']), lines(['x', ...many, 'z', 'y']));
    expect(places.filter((place) => place < 0)).toEqual([]);
  });
});
