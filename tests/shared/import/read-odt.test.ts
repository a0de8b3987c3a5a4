import { describe, expect, test } from 'vitest';
import { readOdt } from '../../../shared/import/read-odt.ts';
import { odtFile } from '../../support/office-files.ts';

function readAs(body: string, automatic = ''): unknown[] {
  const read = readOdt(odtFile(body, automatic));
  return read.ok ? read.value.map(({ text, role, level }) => [text, role, level]) : [read.error];
}
function textsOf(body: string, automatic = ''): string[] {
  const read = readOdt(odtFile(body, automatic));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.map(({ text }) => text);
}

const number = (level: number, format: string, more: string): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${more}/>`;
const styles =
  `<text:list-style style:name="L1">${number(1, '1', 'style:num-suffix="."')}` +
  `${number(2, '1', 'style:num-suffix=")" text:display-levels="2"')}</text:list-style>` +
  `<text:list-style style:name="L2">${number(1, 'I', 'style:num-prefix="Раздел "')}</text:list-style>` +
  `<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>` +
  `<text:list-style style:name="L4">${number(1, 'а, б, .., аа, аб, ... (ru)', 'style:num-suffix=")" text:start-value="2"')}</text:list-style>`;
const item = (inside: string, attributes = ''): string =>
  `<text:list-item ${attributes}>${inside}</text:list-item>`;
const p = (text: string): string => `<text:p>${text}</text:p>`;
const list = (style: string, inside: string, attributes = ''): string =>
  `<text:list text:style-name="${style}" ${attributes}>${inside}</text:list>`;

describe('text', () => {
  test('white space is what the elements say, not what the file shows', () => {
    const body =
      '<text:p>\n  Қазақстан\n  <text:span>Республикасы</text:span><text:s text:c="2"/>бар<text:tab/>я</text:p>' +
      '<text:p>один<text:line-break/>два</text:p>';
    expect(textsOf(body)).toEqual(['Қазақстан Республикасы  бар\tя', 'один', 'два']);
  });

  test('deleted text, comments and contents lists are left out; notes and boxes follow', () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>удалено</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:table-of-content><text:index-body><text:p>Статья 1 3</text:p></text:index-body></text:table-of-content>' +
      '<text:p>Текст<office:annotation><dc:creator>Я</dc:creator><text:p>заметка</text:p></office:annotation>' +
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Сноска.</text:p></text:note-body></text:note>' +
      '<draw:frame><draw:text-box><text:p>рамка</text:p></draw:text-box></draw:frame> дальше</text:p>';
    expect(readAs(body)).toEqual([
      ['Текст дальше', 'text', null],
      ['Сноска.', 'footnote', null],
      ['рамка', 'text', null],
    ]);
  });

  test('headings have levels, table rows tabs; a table of one column is plain text', () => {
    const cell = (text: string, more = ''): string =>
      `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
    const body =
      '<text:h text:outline-level="2">Глава 1</text:h>' +
      `<table:table><table:table-row>${cell('а')}${cell('', 'table:number-columns-repeated="2"')}${cell('б')}</table:table-row></table:table>` +
      `<table:table><table:table-row>${cell('абзац')}</table:table-row></table:table>`;
    expect(readAs(body)).toEqual([
      ['Глава 1', 'heading', 2],
      ['а\t\t\tб', 'tableRow', null],
      ['абзац', 'text', null],
    ]);
  });
});

describe('generated numbers', () => {
  test('levels nest; later paragraphs of an item have no number', () => {
    const inner = list('L1', item(p('x')) + item(p('y')));
    const body = list(
      'L1',
      item(p('a') + p('a2') + inner) + item(p('b') + list('L1', item(p('z')))),
    );
    expect(textsOf(body, styles)).toEqual(['1. a', 'a2', '1.1) x', '1.2) y', '2. b', '2.1) z']);
  });

  test('a list begins anew unless it says that it continues', () => {
    const body =
      list('L1', item(p('a')), 'xml:id="one"') +
      list('L1', item(p('b'))) +
      list('L1', item(p('c')), 'text:continue-numbering="true"') +
      list('L1', item(p('d')), 'text:continue-list="one"') +
      list('L1', item(p('e'), 'text:start-value="9"'));
    expect(textsOf(body, styles)).toEqual(['1. a', '1. b', '2. c', '2. d', '9. e']);
  });

  test('Roman numbers, Russian letters, prefixes, bullets', () => {
    const body =
      list('L2', item(p('a')) + item(p('b'))) + list('L4', item(p('c'))) + list('L3', item(p('d')));
    expect(textsOf(body, styles)).toEqual(['Раздел I a', 'Раздел II b', 'б) c', 'd']);
  });
});

test('a cut file is damaged', () => {
  const whole = odtFile(p('Текст'));
  expect(readOdt(whole.subarray(0, whole.length - 10))).toEqual({
    ok: false,
    error: { code: 'damaged', format: 'odt' },
  });
});
