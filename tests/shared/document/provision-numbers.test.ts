import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandRanges, parseNumberList } from '../../../shared/document/cited-numbers.ts';
import {
  compareNumbers,
  isSuccessor,
  normalizeNumber,
  ordinalValue,
  romanToArabic,
} from '../../../shared/document/provision-numbers.ts';

describe('numbers of provisions', () => {
  it.each([
    ['VIII', 8],
    ['ІХ', 9],
    ['XIV', 14],
    ['ХС', 90],
    ['IIII', null],
    ['ABC', null],
    ['', null],
  ])('Roman %s is %s', (numeral, value) => {
    expect(romanToArabic(numeral)).toBe(value);
  });

  it.each([
    ['83-1', '83-1'],
    ['83¹', '83-1'],
    ['83¹²', '83-12'],
    ['83^{1}', '83-1'],
    ['83.1', '83-1'],
    ['VIII-1', '8-1'],
    ['первый', null],
  ])('%s is written %s', (printed, number) => {
    expect(normalizeNumber(printed)).toBe(number);
  });

  it('insertions stand between their number and the next one', () => {
    const numbers = ['84', '83-2', '83', '83-10', '83-1-1', '83-1'];
    expect(numbers.sort(compareNumbers)).toEqual(['83', '83-1', '83-1-1', '83-2', '83-10', '84']);
  });

  it.each([
    ['83', '84', true],
    ['83', '83-1', true],
    ['83-1', '84', true],
    ['83-1', '83-2', true],
    ['83', '85', false],
    ['83', '83', false],
    ['83', '82', false],
  ])('after %s may come %s: %s', (number, next, isNext) => {
    expect(isSuccessor(number, next)).toBe(isNext);
  });

  it.each([
    ['второй', 2],
    ['третья', 3],
    ['бірінші', 1],
    ['Second', 2],
    ['сад', null],
  ])('the ordinal %s is %s', (word, value) => {
    expect(ordinalValue(word)).toBe(value);
  });

  it('a successor is always greater', () => {
    const number = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [left, right] = [a.join('-'), b.join('-')];
        if (isSuccessor(left, right)) expect(compareNumbers(left, right)).toBeLessThan(0);
      }),
    );
  });
});

describe('lists of numbers', () => {
  it('expand to every number they name', () => {
    expect(expandRanges(parseNumberList('11, 13–15 и 113-1 – 113-3', true))).toEqual([
      '11',
      '13',
      '14',
      '15',
      '113-1',
      '113-2',
      '113-3',
    ]);
  });

  it('keep only the ends of a range that cannot be counted through', () => {
    expect(expandRanges([{ from: '5', to: '6-1' }])).toEqual(['5', '6-1']);
    expect(expandRanges([{ from: '1', to: '9999' }])).toEqual(['1', '9999']);
  });
});
