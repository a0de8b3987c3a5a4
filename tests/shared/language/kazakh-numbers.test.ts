import { describe, expect, it } from 'vitest';
import { numberWithEnding } from '../../../shared/language/kazakh-numbers.ts';

describe('numberWithEnding', () => {
  it.each([
    ['20-шы', '20'],
    ['3-шілерге', '3'],
    ['70%-ін', '70'],
    ['22%-ы', '22'],
    ['100-ге', '100'],
    ['1,5-тен', '1,5'],
    ['2021-дегі', '2021'],
    ['5-мен', '5'],
  ])('takes the ending off %s', (word, number) => {
    expect(numberWithEnding(word)).toBe(number);
  });

  it.each(['87-бап', '3-тарау', '12-тармақ', '5-сынып', '2-топ', '1990-жылдар', '5-10', 'заң'])(
    'leaves %s alone',
    (word) => {
      expect(numberWithEnding(word)).toBeUndefined();
    },
  );
});
