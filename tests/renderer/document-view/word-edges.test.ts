import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveByWord, moveToWord, wordAtBound } from '../../../renderer/document-view/word-edges.ts';

const text = '1. Акимы городов,\nсондай-ақ депутаты маслихатов избираются.';
const span = { start: text.indexOf('городов'), end: text.indexOf('депутаты') + 'депутаты'.length };
const words = (moved: { start: number; end: number }): string => text.slice(moved.start, moved.end);

describe('moving the ends of a passage', () => {
  test('goes from word to word, over marks, inner hyphens and line ends', () => {
    const shorter = moveByWord(text, span, 'start', 1);
    expect(words(shorter)).toBe('сондай-ақ депутаты');
    expect(words(moveByWord(text, shorter, 'start', -1))).toBe('городов,\nсондай-ақ депутаты');
    expect(words(moveByWord(text, span, 'end', 1))).toBe('городов,\nсондай-ақ депутаты маслихатов');
  });

  test('leaves at least one word', () => {
    const word = { start: text.indexOf('Акимы'), end: text.indexOf('Акимы') + 5 };
    expect(moveByWord(text, word, 'end', -1)).toEqual(word);
    expect(moveByWord(text, word, 'start', 1)).toEqual(word);
  });

  test('there and back again ends where it began', () => {
    fc.assert(
      fc.property(fc.constantFrom('start' as const, 'end' as const), (end) => {
        const longer = moveByWord(text, span, end, end === 'start' ? -1 : 1);
        expect(moveByWord(text, longer, end, end === 'start' ? 1 : -1)).toEqual(span);
      }),
    );
  });

  test('by pointer takes the nearest edge of a word and never passes the other end', () => {
    expect(words(moveToWord(text, span, 'end', text.indexOf('маслихатов') + 8))).toBe(
      'городов,\nсондай-ақ депутаты маслихатов',
    );
    fc.assert(
      fc.property(fc.nat({ max: text.length }), (offset) => {
        const moved = moveToWord(text, span, 'end', offset);
        expect(moved.start).toBe(span.start);
        expect(moved.end).toBeGreaterThan(moved.start);
      }),
    );
  });

  test('says the word at the bound', () => {
    expect(wordAtBound(text, span, 'start')).toBe('городов');
    expect(wordAtBound(text, span, 'end')).toBe('депутаты');
  });
});
