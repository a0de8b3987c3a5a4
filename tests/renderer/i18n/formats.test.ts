import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../renderer/i18n/formats.ts';

const space = '\u00a0';

describe('numbers', () => {
  it('are grouped and pointed as each language has it', () => {
    expect(formatsOf('ru').number(14301)).toBe(`14${space}301`);
    expect(formatsOf('kk').number(0.81)).toBe('0,81');
    expect(formatsOf('en').number(14301.5, 2)).toBe('14,301.50');
    expect(formatsOf('ru').number(1234567.125, 1)).toBe(`1${space}234${space}567,1`);
  });

  it('carry a true minus, and none at zero', () => {
    expect(formatsOf('ru').number(-3)).toBe('−3');
    expect(formatsOf('en').number(-0.001, 1)).toBe('0.0');
  });

  it('come back to the same value when read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        const text = formatsOf('kk').number(value);
        expect(Number(text.replaceAll(space, '').replace('−', '-').replace(',', '.'))).toBe(value);
      }),
    );
  });

  it('stand before their unit with a space that does not break', () => {
    expect(formatsOf('kk').percent(0.44)).toBe(`44${space}%`);
    expect(formatsOf('en').percent(0.445, 1)).toBe('44.5%');
    expect(formatsOf('ru').size(194_560)).toBe(`190${space}КБ`);
    expect(formatsOf('ru').size(0)).toBe(`0${space}Б`);
  });
});

describe('dates', () => {
  it('are written as each language has it', () => {
    expect(formatsOf('kk').date('2026-11-12')).toBe(`2026${space}ж. 12${space}қараша`);
    expect(formatsOf('ru').date('2026-11-12')).toBe(`12${space}ноября 2026`);
    expect(formatsOf('en').date('2026-11-12')).toBe(`12${space}November 2026`);
  });
});

describe('names', () => {
  it('are sorted by the Kazakh alphabet, numbers by value', () => {
    const sorted = [
      'Ұлт',
      'Қала',
      'Кеңес',
      'Әкім',
      'Аудан',
      'Үкімет',
      'Өкіл',
      'Ңғ',
      'Іс',
      'Һ',
    ].sort(formatsOf('kk').compare);
    expect(sorted).toEqual([
      'Аудан',
      'Әкім',
      'Кеңес',
      'Қала',
      'Ңғ',
      'Өкіл',
      'Ұлт',
      'Үкімет',
      'Һ',
      'Іс',
    ]);
    expect(['Статья 10', 'Статья 9'].sort(formatsOf('ru').compare)).toEqual([
      'Статья 9',
      'Статья 10',
    ]);
  });
});
