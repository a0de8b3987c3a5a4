import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../shared/import/read-plain-text.ts';
import type { Paragraph } from '../../../shared/import/paragraph.ts';

function read(text: string): readonly Paragraph[] {
  const result = readPlainText(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const textsOf = (text: string): string[] => read(text).map((paragraph) => paragraph.text);

test('every line is a paragraph with its line number; blank lines are gaps', () => {
  expect(read('\n  Статья 1 \r\n1. Текст.\r\r\n \u00A0\n2-1) Ещё\u2028конец')).toEqual([
    { text: 'Статья 1', role: 'text', level: null, page: null, line: 2, isAfterGap: false },
    { text: '1. Текст.', role: 'text', level: null, page: null, line: 3, isAfterGap: false },
    { text: '2-1) Ещё', role: 'text', level: null, page: null, line: 6, isAfterGap: true },
    { text: 'конец', role: 'text', level: null, page: null, line: 7, isAfterGap: false },
  ]);
});

test('form feeds make pages', () => {
  expect(read('a\nb\f\nc\fd').map(({ page, isAfterGap }) => [page, isAfterGap])).toEqual([
    [1, false],
    [1, false],
    [2, true],
    [3, true],
  ]);
});

test('cells apart by tabs make a table row with its empty cells; a number apart by a tab does not', () => {
  const paragraphs = read('A\tB\t\n1.\tТекст пункта\n3-1)\tЕщё\n\tотступ');
  expect(paragraphs.map(({ text, role }) => [text, role])).toEqual([
    ['A\tB\t', 'tableRow'],
    ['1. Текст пункта', 'text'],
    ['3-1) Ещё', 'text'],
    ['отступ', 'text'],
  ]);
});

test('stray control characters are dropped, the hyphen of old word processors is a hyphen', () => {
  expect(textsOf('Человек и \u0001гражданин, по\u001Eпрежнему')).toEqual([
    'Человек и гражданин, по-прежнему',
  ]);
});

describe('texts broken at a fixed width', () => {
  const wrapped = [
    'All human beings are born free and equal in dignity and rights. They are',
    'endowed with reason and conscience and should act towards one another in',
    'a spirit of brotherhood. Everyone is entitled to all the rights and free-',
    'doms set forth in this Declaration, without distinction of any kind, such',
    'as race, colour, sex, language, religion, political or other opinion.',
    '1. Everyone has the right to life, liberty and security of person, and no',
    'one shall be held in slavery or servitude; slavery and the slave trade',
    'shall be prohibited in all their forms.',
    '',
  ];
  test('become whole paragraphs again', () => {
    const texts = textsOf([...wrapped, ...wrapped, ...wrapped].join('\n'));
    expect(texts).toHaveLength(6);
    expect(texts[0]).toMatch(/They are endowed .* political or other opinion\.$/);
    expect(texts[1]).toMatch(/^1\. Everyone .* no one .* forms\.$/);
  });

  test('lines of free length stay apart, however short they are', () => {
    const verse = [
      'Мы, народ Казахстана,',
      'объединенный общей исторической судьбой,',
      'созидая государственность на исконной казахской земле,',
      'сознавая себя миролюбивым гражданским обществом,',
      'приверженным идеалам свободы,',
      'равенства и согласия,',
    ];
    const lines = [...verse, ...verse, ...verse, ...verse];
    expect(textsOf(lines.join('\n'))).toEqual(lines);
  });
});

test('leaves paragraphs of one length apart that each end a sentence', () => {
  const line = 'Аким района избирается населением на основе прямого голосования.';
  const read = readPlainText(`${line}\n`.repeat(40));
  expect(read.ok && read.value.length).toBe(40);
});

test('a compound cut behind its hyphen is put together without a space', () => {
  const lines = [
    'Сессия жұмысы Конституцияның он алтыншы және 16-',
    'бабының талаптарына сай келуге тиіс және Премьер-',
    'Министр қатысатын болса ғана өзгертілуі мүмкін екен',
  ];
  const wrapped = Array.from({ length: 5 }, () => lines.join('\n')).join('\n');
  const read = readPlainText(wrapped);
  const text = read.ok ? (read.value[0]?.text ?? '') : '';
  expect(text).toContain('16-бабының');
  expect(text).toContain('Премьер-Министр');
});
