import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readMarkdown } from '../../../shared/import/read-markdown.ts';

function rolesOf(text: string): unknown[] {
  const read = readMarkdown(text);
  return read.ok ? read.value.map((found) => [found.text, found.role, found.level]) : [];
}
const textsOf = (text: string): unknown[] => {
  const read = readMarkdown(text);
  return read.ok ? read.value.map((found) => found.text) : [];
};

describe('words without marks', () => {
  it.each([
    ['**Статья 1.** *Общие* __положения__ ~~нет~~', 'Статья 1. Общие положения нет'],
    ['***вместе*** и **жирный *внутри* текст**', 'вместе и жирный внутри текст'],
    ['snake_case_name и 2 * 3 * 4', 'snake_case_name и 2 * 3 * 4'],
    ['А.Т. Серикбаева*^{1}', 'А.Т. Серикбаева*^{1}'],
    ['[Закон](https://adilet.zan.kz/rus/docs/Z1 "title") и ![рисунок](a.png)', 'Закон и рисунок'],
    ['<https://doi.org/10.1/x_y_z>', 'https://doi.org/10.1/x_y_z'],
    ['https://example.kz/a_b_c*d*', 'https://example.kz/a_b_c*d*'],
    ['как в [13] и [3; 4], [13; 9]', 'как в [13] и [3; 4], [13; 9]'],
    ['1\\. Текст \\*звезда\\*', '1. Текст *звезда*'],
    ['`код *как* есть` и &laquo;ә&raquo; &#1241;', 'код *как* есть и «ә» ә'],
    ['<a name="z1"></a>Пункт<sup>1</sup>', 'Пункт1'],
    ['Текст[^1] дальше', 'Текст дальше'],
  ])('%s', (marked, plain) => {
    expect(textsOf(marked)).toEqual([plain]);
  });

  it.each(['1. Текст', '3-1. Текст', '1) текст', '10-1) текст', '5. пятый'])(
    'numbers stay as written: %s',
    (line) => {
      expect(textsOf(`${line}\n${line}`)).toEqual([line, line]);
    },
  );
});

describe('structure', () => {
  test('headings of both kinds, bullets, quotes', () => {
    const text =
      '# Закон #\n\nГлава 1\n=======\n\n### Статья 1 {#a1}\n- пункт\n* [x] ещё\n> цитата';
    expect(rolesOf(text)).toEqual([
      ['Закон', 'heading', 1],
      ['Глава 1', 'heading', 1],
      ['Статья 1', 'heading', 3],
      ['пункт', 'listItem', null],
      ['ещё', 'listItem', null],
      ['цитата', 'text', null],
    ]);
  });

  test('tables are rows with tabs', () => {
    expect(rolesOf('| A | **B** |\n|---|:-:|\n| 1 | a \\| b |\n\nтекст | с чертой')).toEqual([
      ['A\tB', 'tableRow', null],
      ['1\ta | b', 'tableRow', null],
      ['текст | с чертой', 'text', null],
    ]);
  });

  test('front matter, comments, rules and link definitions are no text; code is', () => {
    const text =
      '---\ntitle: x\n---\nа <!-- нет\n\nнет --> б\n\n***\n\n[l]: https://x.kz "t"\n```js\n# *как* есть\n```\n[ссылка][l]\n[^1]: Сноска.';
    expect(rolesOf(text)).toEqual([
      ['а', 'text', null],
      ['б', 'text', null],
      ['# *как* есть', 'text', null],
      ['ссылка', 'text', null],
      ['Сноска.', 'footnote', null],
    ]);
  });

  test('lines and gaps are those of the file', () => {
    const read = readMarkdown('a\n\n<!-- x\ny -->\nb\nc');
    expect(read.ok && read.value.map(({ line, isAfterGap }) => [line, isAfterGap])).toEqual([
      [1, false],
      [5, true],
      [6, false],
    ]);
  });
});

test('hostile lines end', () => {
  for (const piece of ['*a ', '[a](', '![', '`', '<!--', '> ', '_a*b', '\\', '|-', '# ', '<a ']) {
    expect(readMarkdown(piece.repeat(100_000)).ok).toBe(true);
  }
});

test('words and their order survive any marks around them', () => {
  const mark = fc.constantFrom('*', '**', '_', '__', '', '', '`', '~~');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(mark, fc.constantFrom('әкім', 'закон', 'law')), { minLength: 1 }),
      (words) => {
        const text = words.map(([sign, word]) => sign + word + sign).join(' ');
        expect(textsOf(text)).toEqual([words.map(([, word]) => word).join(' ')]);
      },
    ),
  );
});
