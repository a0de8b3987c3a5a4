import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language/language.ts';
import { numberWordEnd } from '../../../shared/language/number-words.ts';

function first(text: string, word: string, language: Language): string {
  const start = text.indexOf(word);
  return text.slice(start, numberWordEnd(text, start, start + word.length, language));
}

describe('numberWordEnd', () => {
  it.each([
    '87-бап',
    '4-тармағында',
    '35-те',
    '20-шы',
    '3-ншіден',
    '1000-даған',
    '2-еуіміз',
    '36-сы',
  ])('keeps %s whole in Kazakh', (word) => {
    expect(first(word, word, 'kk')).toBe(word);
  });

  it.each(['30-жылдары', '2-мыңжылдықта', '17-үйде', '12-сессиясы'])(
    'leaves the noun of %s a word for itself in Kazakh',
    (word) => {
      expect(first(word, word, 'kk')).toMatch(/^\d+$/);
    },
  );

  it('keeps endings in Russian and English', () => {
    for (const word of ['28-го', '1990-х', '45-минутная'])
      expect(first(word, word, 'ru')).toBe(word);
    for (const word of ['2nd', '1990s', '5a', '12b']) expect(first(word, word, 'en')).toBe(word);
  });

  it('divides a span of numbers but no numbered provision, telephone or date', () => {
    expect(first('5-10', '5-10', 'ru')).toBe('5');
    expect(first('(1904-1905)', '1904-1905', 'ru')).toBe('1904');
    expect(first('13-15-баптар', '13-15-баптар', 'kk')).toBe('13');
    for (const word of ['113-1', '33-1', '853-3989', '2019-05-12', '5-05']) {
      expect(first(word, word, 'ru')).toBe(word);
    }
    expect(first('1-2) проводит', '1-2', 'ru')).toBe('1-2');
  });

  it('divides a unit from its number', () => {
    expect(first('7:30pm', '7:30pm', 'en')).toBe('7:30');
    expect(first('3кг', '3кг', 'ru')).toBe('3');
    expect(first('2022г', '2022г', 'ru')).toBe('2022');
  });
});
