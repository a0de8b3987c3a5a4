import { expect, it } from 'vitest';
import { formatListNumber } from '../../../shared/import/list-number.ts';

it.each([
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['decimalZero', 12, '12'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperRoman', 0, '0'],
  ['upperRoman', 4000, '4000'],
  ['lowerLetter', 26, 'z'],
  ['upperLetter', 28, 'BB'],
  ['lowerLetter', 0, '0'],
  ['lowerLetter', 1e9, '1000000000'],
  ['lowerRussian', 7, 'ж'],
  ['lowerRussian', 10, 'к'],
  ['lowerRussian', 28, 'я'],
  ['upperRussian', 29, 'АА'],
  ['ordinal', 21, '21st'],
  ['ordinal', 112, '112th'],
  ['none', 3, ''],
] as const)('%s %i is %s', (format, value, written) => {
  expect(formatListNumber(value, format)).toBe(written);
});
