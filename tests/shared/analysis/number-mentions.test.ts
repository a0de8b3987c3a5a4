import { expect, test } from 'vitest';
import { mentionsIn } from '../../../shared/analysis/number-mentions.ts';
import type { Language } from '../../../shared/language/language.ts';

const numbers = (text: string, language: Language): string[] =>
  mentionsIn(text, language).numbers.map(({ value }) => value);

test.each([
  ['kk', 'он бір судья', ['11']],
  ['kk', 'жиырма бес жасқа толған', ['25']],
  ['kk', 'екі жүз елу мың теңге', ['250000']],
  ['kk', 'төрттен үшінің көпшілігі', ['4', '3']],
  ['kk', 'сағат он сегізде', ['18']],
  ['kk', 'онда бұл үшін жүзеге асады', []],
  ['ru', 'двадцать пять лет', ['25']],
  ['ru', 'сорок восьмой статьи', ['48']],
  ['ru', 'двух третей', ['2', '3']],
  ['ru', 'пятилетний срок', ['5']],
  ['ru', 'семья и семьи', []],
  ['en', 'twenty-one years', ['21']],
  ['en', 'two hundred days', ['200']],
  ['en', '1,500 and 2.5', ['1500', '2.5']],
] as const)('in %s, "%s" names %j', (language, text, values) => {
  expect(numbers(text, language)).toEqual(values);
});

test.each([
  ['kk', '1995 жылғы 30 тамызда қабылданды'],
  ['ru', 'принята 30 августа 1995 года'],
  ['ru', 'принята 30.08.1995'],
  ['en', 'adopted on 30 August 1995'],
  ['en', 'adopted on August 30, 1995'],
] as const)('in %s, "%s" is one date and no number', (language, text) => {
  const found = mentionsIn(text, language);
  expect(found.dates).toMatchObject([{ day: '30', month: '8', year: '1995' }]);
  expect(found.numbers).toEqual([]);
});

test('the verb "may" is no month', () => {
  expect(mentionsIn('He May not vote and may not stand.', 'en').dates).toEqual([]);
});

test('spans are places of the text', () => {
  const text = 'Статья 5 действует 3 года.';
  const [five, three] = mentionsIn(`По ${text}`, 'ru').numbers;
  expect([five, three].map((own) => `По ${text}`.slice(own?.start, own?.end))).toEqual(['5', '3']);
  expect(numbers(text, 'ru')).toEqual(['3']);
});
