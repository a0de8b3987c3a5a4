import { describe, expect, it, test } from 'vitest';
import { findPageRemains } from '../../../shared/import/page-remains.ts';
import type { Paragraph } from '../../../shared/import/paragraph.ts';

import { kindsOf, plain } from '../../support/plain-paragraphs.ts';

describe('lines set aside', () => {
  it.each([
    'Поступила: 10.09.2024; Принята: 25.11.2025; Доступна онлайн: 30.12.2025',
    'Поступила в редакцию 10 сентября 2024 г. Принята к печати 25 ноября 2025 г.',
    'Received: 10.09.2024; Accepted: 25.11.2025; Available online: 30.12.2025',
    'Received 10 September 2024, revised 2 May 2025, accepted November 25, 2025',
    'Түсті: 10.09.2024; Мақұлданды: 25.11.2025; Онлайн қолжетімді: 30.12.2025',
    'Түсті 10.09.2024 / Қабылданды 25.11.2025',
  ])('editorial dates: %s', (line) => {
    expect(kindsOf(plain('Текст.', '', line, '', 'Текст.'))).toEqual(['editorialDates']);
  });

  it.each([
    'Принята 30 августа 1995 года',
    'Принята на всенародном референдуме 30 августа 1995 года; опубликована 8 сентября 1995 года',
    '1995 жылғы 30 тамызда қабылданды',
    'Received wisdom holds that the law of 10.09.2024 was accepted on 25.11.2025.',
    'Закон принят 10.09.2024.',
  ])('no editorial dates: %s', (line) => {
    expect(kindsOf(plain('Текст.', '', line, '', 'Текст.'))).toEqual([]);
  });

  it.each([
    '¹автор для корреспонденции',
    '*Автор для корреспонденции: А.Т. Серикбаева',
    '* corresponding author',
    'Corresponding author: a.serikbaeva@mail.ru',
    '^{1}автор-корреспондент',
    '1 Хат-хабар үшін автор',
    'хат-хабарға жауапты автор'.replace('хабарға жауапты', 'хабар үшін'),
  ])('correspondence: %s', (line) => {
    expect(kindsOf(plain('Текст.', '', line, '', 'Текст.'))).toEqual(['correspondenceNote']);
  });

  test('a sentence about a corresponding author is text', () => {
    const line = 'Corresponding author is the one who answers the letters of the readers.';
    expect(kindsOf(plain('Текст.', '', line))).toEqual([]);
  });

  it.each(['131', '7', '– 5 –', 'стр. 12', 'Page 3 of 10', '5-бет'])('page number: %s', (line) => {
    const text = 'Предложение, которое кончается здесь, на этой самой странице текста.';
    const remains = findPageRemains(plain(text, '', line, '', text));
    expect(remains.map(({ kind, text: original }) => [kind, original])).toEqual([
      ['pageNumber', line],
    ]);
  });

  it.each([
    [
      'a year',
      ['Текст.', '', '1995', '', 'Конституция принята на референдуме всего народа страны.'],
    ],
    ['the number of a chapter', ['Текст.', '', '2', '', 'Общие положения']],
    [
      'a column of a table',
      ['Число сёл', '', '12', '', '15', '', '131', '', 'Всего сёл и посёлков в районе.'],
    ],
    [
      'a citation',
      ['Текст.', '', '[13]', '', 'Ещё текст, который стоит после ссылки на источник.'],
    ],
  ])('no page number: %s', (_, lines) => {
    expect(kindsOf(plain(...lines))).toEqual([]);
  });

  test('running lines are those that come back page by page, with numbers that keep step', () => {
    const page = (number: number, top: string): Paragraph[] =>
      [
        top,
        `Первый абзац страницы ${'абв'[number % 3] ?? ''}${number}.`,
        'Средний.',
        'Ещё один.',
        `Предпоследний ${'ёжз'[number % 3] ?? ''}.`,
        `Последний ${'где'[number % 3] ?? ''}.`,
      ].map((text, index) => ({
        text,
        role: 'text',
        level: null,
        page: number,
        line: number * 10 + index,
        isAfterGap: index === 0,
      }));
    const found = (tops: readonly string[]): string[] =>
      findPageRemains(tops.flatMap((top, index) => page(index + 1, top)))
        .filter(({ kind }) => kind === 'runningLine')
        .map(({ text }) => text);
    const journal = [131, 132, 133].map((number) => `Вестник ЕНУ № 4(153) 2025 ${number}`);
    expect(found(journal)).toEqual(journal);
    expect(found(['Калиев И.А.', 'Калиев И.А.', 'Калиев И.А.'])).toHaveLength(3);
    const title = page(1, 'Калиев И.А.').map((line, index): Paragraph =>
      index === 0 ? { ...line, role: 'heading', level: 1 } : line,
    );
    const rest = [2, 3].flatMap((number) => page(number, 'Калиев И.А.'));
    expect(kindsOf([...title, ...rest])).toEqual(['runningLine', 'runningLine']);
    expect(found(['Калиев И.А.', 'Другое', 'Калиев И.А.'])).toEqual([]);
    expect(found(['Статья 5', 'Статья 7', 'Статья 8'])).toEqual([]);
  });
});
