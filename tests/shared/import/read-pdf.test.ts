import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../shared/import/read-pdf.ts';
import type { Paragraph } from '../../../shared/import/paragraph.ts';
import { pdfFile, type PdfText } from '../../support/pdf-file.ts';

async function read(pages: readonly (readonly PdfText[])[]): Promise<readonly Paragraph[]> {
  const result = await readPdf(pdfFile(pages));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Lines one below the other from the top, `step` points apart, each 78 letters at most. */
function column(lines: readonly string[], top = 780, x = 60): PdfText[] {
  return lines.map((text, index) => ({
    x: text.startsWith('  ') ? x + 24 : x,
    y: top - index * 14,
    text: text.trim(),
  }));
}

describe('paragraphs', () => {
  test('lines become paragraphs at first-line indents, wider spaces and short last lines', async () => {
    const lines = [
      '  Жергілікті мемлекеттік басқаруды жергілікті өкілді және атқарушы органдар,',
      'тиісті аумақтағы істің жай-күйіне жауапты бола отырып, жүзеге асырады осы',
      'Конституцияға сәйкес.',
      '  Второй абзац начинается с отступа и продолжается на следующей строке, где',
      'он и заканчивается.',
      'Третий стоит у края после короткой строки и занимает почти всю её ширину.',
    ];
    const paragraphs = await read([
      [...column(lines), { x: 60, y: 640, text: 'Четвёртый стоит отдельно.' }],
    ]);
    expect(paragraphs.map(({ text, isAfterGap }) => [text.slice(0, 9), isAfterGap])).toEqual([
      ['Жергілікт', false],
      ['Второй аб', false],
      ['Третий ст', false],
      ['Четвёртый', true],
    ]);
    expect(paragraphs[0]?.text).toBe(
      'Жергілікті мемлекеттік басқаруды жергілікті өкілді және атқарушы органдар, ' +
        'тиісті аумақтағы істің жай-күйіне жауапты бола отырып, жүзеге асырады осы ' +
        'Конституцияға сәйкес.',
    );
  });

  test('clauses begin paragraphs without an indent', async () => {
    const paragraphs = await read([
      column([
        'Статья 87',
        '1. Местное государственное управление осуществляется местными органами.',
        '2. Местные представительные органы – маслихаты – выражают волю населения',
        'соответствующих административно-территориальных единиц.',
        '3-1) другие.',
      ]),
    ]);
    expect(paragraphs.map(({ text }) => text.slice(0, 9))).toEqual([
      'Статья 87',
      '1. Местно',
      '2. Местны',
      '3-1) друг',
    ]);
  });

  test('the lines of a list item hang together and end where a line goes back', async () => {
    const paragraphs = await read([
      [
        {
          x: 60,
          y: 780,
          text: '• права и обязанности граждан, которые проживают на территории области,',
        },
        { x: 80, y: 766, text: 'района и города;' },
        { x: 60, y: 752, text: '• порядок выборов.' },
        {
          x: 60,
          y: 738,
          text: '1) назначение на должность, которое следует за согласием маслихата и',
        },
        { x: 80, y: 724, text: 'утверждением' },
        { x: 60, y: 710, text: 'Далее идёт обычный текст статьи.' },
      ],
    ]);
    expect(paragraphs.map(({ text }) => text.slice(-12))).toEqual([
      'на и города;',
      'док выборов.',
      'утверждением',
      'екст статьи.',
    ]);
  });

  test('a hyphen at a line end is marked and the word not torn', async () => {
    const [paragraph] = await read([
      column([
        'The law on local self-government sets out how representatives are elec-',
        'ted by the people.',
      ]),
    ]);
    expect(paragraph?.text).toContain('elec-\u00ADted by');
  });

  test('pieces on one line are words or columns by the space between them', async () => {
    const row = (y: number, first: string, second: string): PdfText[] => [
      { x: 60, y, text: first },
      { x: 300, y, text: second },
    ];
    const paragraphs = await read([
      [
        { x: 60, y: 780, text: 'два' },
        { x: 82, y: 780, text: 'слова' },
        { x: 112, y: 784, text: '1', size: 7 },
        ...row(700, 'Область', 'назначение'),
        ...row(680, 'Район', 'выборы'),
      ],
    ]);
    expect(paragraphs.map(({ text, role }) => [text, role])).toEqual([
      ['два слова1', 'text'],
      ['Область\tназначение', 'tableRow'],
      ['Район\tвыборы', 'tableRow'],
    ]);
  });

  test('larger type makes headings, small type with a number at the foot notes', async () => {
    const body = Array.from(
      { length: 10 },
      () => 'Обычный текст статьи, которого здесь больше всего.',
    );
    const paragraphs = await read([
      [
        { x: 60, y: 800, text: 'Заголовок', size: 18 },
        ...column(body, 760),
        { x: 60, y: 100, text: '1 Примечание внизу страницы.', size: 9 },
      ],
    ]);
    expect(paragraphs.at(0)).toMatchObject({ text: 'Заголовок', role: 'heading', level: 1 });
    expect(paragraphs.at(-1)).toMatchObject({ role: 'footnote' });
  });

  test('pages are counted, begin after a gap, and their numbers stand apart', async () => {
    const page = (number: number): PdfText[] => [
      ...column([`Страница текста под номером ${number} кончается.`]),
      { x: 290, y: 60, text: String(number + 130) },
    ];
    const paragraphs = await read([page(1), page(2)]);
    expect(
      paragraphs.map(({ text, page, isAfterGap }) => [text.slice(-3), page, isAfterGap]),
    ).toEqual([
      ['ся.', 1, false],
      ['131', 1, true],
      ['ся.', 2, true],
      ['132', 2, true],
    ]);
  });
});

describe('refusal', () => {
  test('a file of pictures has no text', async () => {
    expect(await readPdf(pdfFile([[], []]))).toEqual({
      ok: false,
      error: { code: 'noText', format: 'pdf' },
    });
  });

  test('a cut file and one that is no PDF inside are damaged', async () => {
    const damaged = { ok: false, error: { code: 'damaged', format: 'pdf' } };
    const whole = pdfFile([column(['text'])]);
    expect(await readPdf(whole.subarray(0, whole.length - 200))).toEqual(damaged);
    expect(await readPdf(new TextEncoder().encode('%PDF-1.4\nrubbish\n%%EOF'))).toEqual(damaged);
  });

  test('a file with a password is encrypted', async () => {
    const text = new TextDecoder('latin1').decode(pdfFile([column(['text'])]));
    const key = '00'.repeat(32);
    const locked = text.replace(
      '/Root 1 0 R',
      `/Root 1 0 R/ID[<${key}><${key}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -1>>`,
    );
    expect(await readPdf(new TextEncoder().encode(locked))).toEqual({
      ok: false,
      error: { code: 'encrypted', format: 'pdf' },
    });
  });

  test('the bytes given stay as they are', async () => {
    const whole = pdfFile([column(['text'])]);
    const copy = whole.slice();
    await readPdf(whole);
    expect(whole).toEqual(copy);
  });
});
