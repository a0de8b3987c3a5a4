import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  applyPageRemains,
  findPageRemains,
  type PageRemain,
} from '../../../shared/import/page-remains.ts';
import type { Paragraph } from '../../../shared/import/paragraph.ts';

import { kindsOf, mended, plain } from '../../support/plain-paragraphs.ts';

const cut = {
  ru: [
    'Реформа местного управления началась давно. Она затронула все уровни власти и создала условия для полного',
    'перехода к прямым выборам. Итоги ещё предстоит оценить.',
  ],
  kk: [
    'Зерттеу жергілікті басқаруға арналған. Оның негізгі бөліктері ретінде Қазақстан Республикасының',
    'Конституциясына және сайлау туралы заңдарға сәйкестік қарастырылады. Қорытынды жасалды.',
  ],
  en: [
    'The paper deals with local government. It is noted that the norms of the legislation of the Republic of',
    'Kazakhstan must comply with the recommendations of the United Nations. Conclusions are drawn.',
  ],
} as const;

describe('paragraphs cut by a page break', () => {
  it.each(Object.entries(cut))('are one again: %s', (_, [first, second]) => {
    expect(mended(first, '', second)).toEqual([`${first} ${second}`]);
  });

  it.each(Object.entries(cut))('also with remains of the page between them: %s', (_, pair) => {
    const [first, second] = pair;
    const lines = [first, '', 'Поступила: 10.09.2024; Принята: 25.11.2025', '', '131', ''];
    expect(mended(...lines, '¹автор для корреспонденции', '', second)).toEqual([
      `${first} ${second}`,
    ]);
  });

  test('a sentence cut before any capital is one again when a page number shows the break', () => {
    const first =
      'Выборы акимов проводятся с 2013 года. С тех пор избирательное законодательство менялось несколько раз, и последние поправки внёс Парламент';
    const second = 'Республики Казахстан в ноябре 2022 года. Они действуют с 1 января 2023 года.';
    expect(mended(first, '', '45', '', second)).toEqual([`${first} ${second}`]);
    expect(mended(first, '', second)).toEqual([first, second]);
  });

  test('over three pages, too', () => {
    const [first] = cut.ru;
    const middle =
      'перехода к прямым выборам органов самоуправления во всех областях, городах и районах';
    expect(mended(first, '', '5', '', middle, '', '6', '', 'республики.')).toEqual([
      `${first} ${middle} республики.`,
    ]);
  });

  test('a note at the foot of the page follows the joined paragraph', () => {
    const [first, second] = cut.ru;
    const note: Paragraph = {
      text: 'Примечание.',
      role: 'footnote',
      level: null,
      page: 1,
      line: 2,
      isAfterGap: true,
    };
    const body = (text: string, page: number): Paragraph => ({ ...note, text, role: 'text', page });
    const paragraphs = [body(first, 1), note, body(second, 2)];
    const applied = applyPageRemains(paragraphs, findPageRemains(paragraphs));
    expect(applied.map(({ text }) => text)).toEqual([`${first} ${second}`, 'Примечание.']);
  });
});

describe('what only looks cut stays as it is', () => {
  const long = 'Правительство Республики Казахстан утверждает порядок проведения выборов';
  it.each([
    [
      'a heading and its text',
      [
        'Глава 3. Порядок назначения и проведения выборов акимов областей',
        '',
        'выборы назначаются заранее.',
      ],
    ],
    [
      'a list without numbers',
      [
        `${long}:`,
        '',
        'получает сведения от всех органов, которые участвуют в выборах',
        '',
        'публикует итоги выборов.',
      ],
    ],
    [
      'a list with numbers',
      [
        '1) назначает членов избирательной комиссии соответствующего уровня',
        '',
        '2) утверждает смету расходов.',
      ],
    ],
    [
      'sub-clauses in letters',
      [
        'Комиссия, образованная в установленном законом порядке, вправе также',
        '',
        'а) запрашивать сведения;',
      ],
    ],
    [
      'recitals',
      [
        'Государства – члены Совета Европы, которые подписали настоящую Европейскую хартию,',
        '',
        'считая, что целью Совета Европы является достижение большего единства между его членами,',
        '',
        'признавая права граждан,',
        '',
        'договорились о нижеследующем:',
      ],
    ],
    [
      'a title and a name',
      ['Механизмы выборности акимов как инструмент повышения демократичности', '', 'И.А. Калиев'],
    ],
    [
      'a caption',
      [
        'Рисунок 1. Развитие формата выборности акимов разных уровней в стране',
        '',
        'развитие продолжается.',
      ],
    ],
    [
      'keywords',
      [
        'Аннотация кончается здесь.',
        '',
        'Keywords: constitution, decentralisation, local democracy, electoral system',
        '',
        'Introduction to the study. It begins here.',
      ],
    ],
    [
      'verse',
      [
        'Мы, народ Казахстана,',
        '',
        'объединенный общей исторической судьбой,',
        '',
        'созидая государственность.',
      ],
    ],
    [
      'articles of a law',
      [
        'Акимы областей назначаются на должность Президентом Республики. Срок полномочий устанавливается законом',
        '',
        'Статья 88. Маслихаты принимают решения по вопросам своей компетенции.',
      ],
    ],
    [
      'lines without a gap',
      [`${long} и референдумов на всей территории страны`, 'принимает иные решения.'],
    ],
    [
      'a table row',
      ['Город районного значения, село, поселок, сельский округ и другие', '', 'аким\tизбирается.'],
    ],
  ])('%s', (_, lines) => {
    expect(kindsOf(plain(...lines))).toEqual([]);
  });
});

describe('words broken at a line end', () => {
  const about = 'Речь пойдёт о том, что сложилось в стране за последние годы, то есть о само-';
  test('lose their hyphen when the text has the whole word elsewhere or no sign speaks for it', () => {
    expect(mended(about, 'управления и выборах.')).toEqual([
      `${about.slice(0, -1)}управления и выборах.`,
    ]);
    const remains = findPageRemains(
      plain('Местное самоуправление важно.', about, 'управлении и др.'),
    );
    expect(remains).toMatchObject([{ kind: 'hyphenation', isKept: false, evidence: 'joinedForm' }]);
  });

  it.each([
    ['социально-', 'экономического развития.', 'wordFormation', []],
    [
      'әлеуметтік-',
      'экономикалық даму туралы.',
      'hyphenatedForm',
      ['Әлеуметтік-экономикалық даму.'],
    ],
    ['контент-', 'анализа и прогноза.', 'hyphenatedForm', ['Метод: контент-анализ текста.']],
    ['self-', 'government in general.', 'wordFormation', []],
    ['кто-', 'либо из избирателей.', 'wordFormation', []],
  ])('keep it when it is part of the word: %s %s', (left, right, evidence, elsewhere) => {
    const paragraphs = plain(...elsewhere, left, right);
    expect(findPageRemains(paragraphs)).toMatchObject([
      { kind: 'hyphenation', isKept: true, evidence },
    ]);
    expect(mended(...elsewhere, left, right)).toContain(left + right);
  });

  test('a hanging hyphen before "и" is no broken word', () => {
    expect(kindsOf(plain('Есть одно-', 'и двухпалатные парламенты.'))).toEqual([]);
  });

  test('inside a paragraph, where a reader marked the line end', () => {
    const text = 'о само-\u00ADуправлении и социально-\u00ADэкономических правах elec-\u00ADted';
    const paragraphs = plain(text);
    const remains = findPageRemains(paragraphs);
    expect(applyPageRemains(paragraphs, remains)[0]?.text).toBe(
      'о самоуправлении и социально-экономических правах elected',
    );
    expect(applyPageRemains(paragraphs, remains.slice(1))[0]?.text).toBe(
      'о само-\u00ADуправлении и социально-экономических правах elected',
    );
  });
});

describe('the rule is reversible', () => {
  const [first, second] = cut.ru;
  const paragraphs = plain(first, '', '131', '', second, '', about(), '', 'x само-', 'управление.');
  function about(): string {
    return 'Received: 10.09.2024; Accepted: 25.11.2025';
  }

  test('nothing applied changes nothing', () => {
    expect(applyPageRemains(paragraphs, [])).toEqual(paragraphs);
  });

  test('each remain undone gives back exactly its own part', () => {
    const remains = findPageRemains(paragraphs);
    expect(remains.map(({ kind }) => kind).sort()).toEqual([
      'brokenParagraph',
      'editorialDates',
      'hyphenation',
      'pageNumber',
    ]);
    const without = (kind: PageRemain['kind']): string[] =>
      applyPageRemains(
        paragraphs,
        remains.filter((remain) => remain.kind !== kind),
      ).map(({ text }) => text);
    const joined = `${first} ${second}`;
    expect(without('pageNumber')).toEqual([joined, '131', 'x самоуправление.']);
    expect(without('brokenParagraph')).toEqual([first, second, 'x самоуправление.']);
    expect(without('editorialDates')).toEqual([joined, about(), 'x самоуправление.']);
    expect(without('hyphenation')).toEqual([joined, 'x само-', 'управление.']);
  });

  test('no letter is lost but those of lines set aside, whatever the text', () => {
    const line = fc.constantFrom(
      ...Object.values(cut).flat(),
      ...['', '', '131', '132', '– 5 –', 'само-', 'управления и др.', 'Статья 5', '1) пункт;'],
      ...['Received: 10.09.2024; Accepted: 25.11.2025', 'A\tB', 'социально-', 'x-\u00ADy'],
    );
    const letters = (items: readonly Paragraph[]): string =>
      items.map(({ text }) => text.replace(/[^\p{L}\d]/gu, '')).join('');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const given = plain(...lines);
        const remains = findPageRemains(given);
        const aside = new Set(
          remains.flatMap((remain) => ('next' in remain ? [] : [remain.paragraph])),
        );
        const rest = given.filter((_, index) => !aside.has(index));
        expect(letters(applyPageRemains(given, remains))).toBe(letters(rest));
        for (const remain of remains) {
          if (!('next' in remain)) expect(remain.text).toBe(given[remain.paragraph]?.text);
        }
      }),
    );
  });
});

const corpora = new URL('../../../../shared/corpora/', import.meta.url);
describe.skipIf(!existsSync(corpora))('real texts (skipped where ../shared is absent)', () => {
  const read = (name: string): readonly Paragraph[] =>
    plain(readFileSync(new URL(name, corpora), 'utf8'));

  test('the article of 2025 comes in with three whole abstracts', () => {
    const paragraphs = read('akim-elections-article-2025/article.txt');
    const applied = applyPageRemains(paragraphs, findPageRemains(paragraphs));
    const abstracts = applied.filter(({ text }) => /^(?:Аннотация|Аңдатпа|Abstract)\./.test(text));
    expect(abstracts).toHaveLength(3);
    for (const { text } of abstracts) {
      expect(text).toMatch(/\.$/);
      expect(text.length).toBeGreaterThan(2000);
      expect(text).not.toMatch(/131|Поступила|корреспонденции/);
    }
    expect(applied.some(({ text }) => text.includes('в разных странах.'))).toBe(true);
    expect(applied).toHaveLength(paragraphs.length - 10);
  });

  it.each([
    ...['kk', 'ru', 'en'].map((language) => `constitution-kz-1995/${language}.txt`),
    ...['kk', 'ru', 'en'].map((language) => `udhr/${language}.txt`),
    ...['kk', 'ru'].map((language) => `election-law-kz-chapter-13-1/${language}.txt`),
  ])('nothing in %s is taken for a remain of a page', (name) => {
    expect(findPageRemains(read(name))).toEqual([]);
  });
});
