import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../../renderer/panels/alignment/changed-words.ts';

const wordsIn = (before: string, after: string): string[][] => {
  const [old, recent] = changedWords(before, after);
  return [
    old.map(({ start, end }) => before.slice(start, end)),
    recent.map(({ start, end }) => after.slice(start, end)),
  ];
};

describe('the words that two editions do not share', () => {
  it('are told apart from those that stayed', () => {
    expect(
      wordsIn(
        'Маслихат избирается населением сроком на пять лет.',
        'Маслихат избирается населением сроком на четыре года.',
      ),
    ).toEqual([['пять лет'], ['четыре года']]);
    expect(wordsIn('Әкім сайланады.', 'Әкім тікелей сайланады.')).toEqual([[], ['тікелей']]);
    expect(wordsIn('a, b; c', 'a, c')).toEqual([['b;'], []]);
    expect(wordsIn('one  two', 'one two')).toEqual([[], []]);
    expect(wordsIn('', 'new words')).toEqual([[], ['new words']]);
  });

  it('leave the same words on both sides when they are taken out', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
      .map((words) => words.join(' '));
    const without = (text: string, spans: readonly { start: number; end: number }[]): string =>
      spans
        .toReversed()
        .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
        .replace(/\s+/g, ' ')
        .trim();
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [old, recent] = changedWords(before, after);
        expect(without(before, old)).toBe(without(after, recent));
      }),
    );
  });
});
