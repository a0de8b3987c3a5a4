import { describe, expect, it } from 'vitest';
import { shownNumber } from '../../../../renderer/panels/analysis/shown-number.ts';
import { formatsOf } from '../../../../renderer/i18n/formats.ts';

const { number } = formatsOf('ru');

describe('a number in a cell', () => {
  it('is a year without thousands', () => {
    expect(shownNumber(2007.163, { key: 'year', digits: 2 }, number)).toBe('2007,16');
    expect(shownNumber(2024.999, { key: 'year', digits: 2 }, number)).toBe('2025,00');
    expect(shownNumber(2007.163, { key: 'rate', digits: 2 }, number)).toBe('2\u00a0007,16');
  });

  it('is written with its power of ten where a probability would look like zero', () => {
    expect(shownNumber(3.2e-17, { key: 'p', digits: 4 }, number)).toBe('3,2E−17');
    expect(shownNumber(3.2e-17, { key: 'rate', digits: 4 }, number)).toBe('0,0000');
  });
});
