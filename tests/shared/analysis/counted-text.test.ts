import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, runningWords } from '../../../shared/analysis/counted-text.ts';
import { intersectSpans, isBlank, mergeOverlapping } from '../../../shared/analysis/text-pieces.ts';
import { mergeEIds } from '../../../shared/analysis/merge-e-ids.ts';
import { buildTokenTable } from '../../../shared/document/build-token-table.ts';
import { mergeSpans } from '../../../shared/text/span.ts';

const text = 'Один, два — 3 четыре! https://zan.kz пять-шесть.';
const words = runningWords(buildTokenTable('doc_1', text, 'ru'));
const anySpans = fc
  .array(fc.tuple(fc.nat(text.length - 1), fc.nat(9)), { maxLength: 6 })
  .map((pairs) => mergeSpans(pairs.map(([start, more]) => ({ start, end: start + more }))));

describe('running words', () => {
  it('are the tokens with a letter: no numbers, punctuation or addresses', () => {
    const found = Array.from(words.starts, (start, index) => text.slice(start, words.ends[index]));
    expect(found).toEqual(['Один', 'два', 'четыре', 'пять-шесть']);
  });

  it('count once in any spans that hold or cut them', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const naive = Array.from(words.starts).filter((start, index) =>
          spans.some((span) => span.start < (words.ends[index] ?? 0) && start < span.end),
        );
        expect(countWords(words, spans)).toBe(naive.length);
      }),
    );
  });
});

describe('spans of text', () => {
  it('end at what the platform trims, whatever the character', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const isTrimmed = String.fromCharCode(code).trim() === '';
      if (isBlank(code) !== isTrimmed) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('have in common what both cover', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (left, right) => {
        const covers = (spans: readonly { start: number; end: number }[]): boolean[] =>
          Array.from(text, (_, index) => spans.some((s) => s.start <= index && index < s.end));
        const [inLeft, inRight] = [covers(left), covers(right)];
        expect(covers(intersectSpans(left, right))).toEqual(
          inLeft.map((isIn, index) => isIn && inRight[index] === true),
        );
      }),
    );
  });

  it('are one passage when they overlap, two when they touch', () => {
    expect(
      mergeOverlapping([
        { start: 4, end: 6 },
        { start: 0, end: 2 },
        { start: 1, end: 4 },
      ]),
    ).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 6 },
    ]);
  });
});

describe('eIds of several versions', () => {
  it('keep their order, additions after what they follow', () => {
    expect(
      mergeEIds([
        ['1', '3', '4'],
        ['1', '2', '3', '3-1', '4'],
        ['0', '1', '5'],
      ]),
    ).toEqual(['0', '1', '5', '2', '3', '3-1', '4']);
  });
});
