import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeHtml, readHtml } from '../../../shared/import/read-html.ts';
import { codePageBytes } from '../../support/code-page-bytes.ts';

function textsOf(html: string): string[] {
  const read = readHtml(html);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.map(({ text }) => text);
}
function rolesOf(html: string): unknown[] {
  const read = readHtml(html);
  return read.ok ? read.value.map(({ text, role, level }) => [text, role, level]) : [read.error];
}

describe('text', () => {
  test('blocks are paragraphs, inline elements are not; breaks end a line', () => {
    const html = '<div>Текст <b>жирный</b>\n и&nbsp;<i>др.</i><p>Абзац<br>строка</div>конец';
    expect(textsOf(html)).toEqual(['Текст жирный и\u00A0др.', 'Абзац', 'строка', 'конец']);
  });

  test('entities become characters and never markup', () => {
    expect(
      textsOf('<p>&lt;script&gt;alert(1)&lt;/script&gt; &laquo;&#1241;&raquo; &amp;lt;'),
    ).toEqual(['<script>alert(1)</script> «ә» &lt;']);
  });

  test('scripts, styles, navigation, hidden and never closed ones are left out', () => {
    const html =
      '<head><title>t</title></head><nav><p>меню</p></nav><p>а<script>if (a<b) "</p>"</script>б' +
      '<style>p{}</style><template><p>x</p></template><noscript>y</noscript>' +
      '<div hidden>z<div>z</div></div><svg><text>s</text></svg><p>в<script>конец';
    expect(textsOf(html)).toEqual(['аб', 'в']);
  });

  test('preformatted text keeps its lines', () => {
    expect(textsOf('<pre>первая  строка\nвторая</pre>')).toEqual(['первая  строка', 'вторая']);
  });
});

describe('structure', () => {
  test('headings have levels and stay in one piece', () => {
    expect(rolesOf('<h1>КОНСТИТУЦИЯ<br>РЕСПУБЛИКИ</h1><h3>Статья 1</h3><p>Текст')).toEqual([
      ['КОНСТИТУЦИЯ РЕСПУБЛИКИ', 'heading', 1],
      ['Статья 1', 'heading', 3],
      ['Текст', 'text', null],
    ]);
  });

  test('list items have the numbers that a browser shows', () => {
    const html =
      '<ol start=3><li>три<li value=7>семь<ol type=a><li>а<li>б</ol><li>восемь</ol>' +
      '<ol type=I><li>x</ol><ol reversed start=2><li>x<li>y</ol><ul><li>нет</ul>после';
    expect(rolesOf(html)).toEqual([
      ['3. три', 'listItem', null],
      ['7. семь', 'listItem', null],
      ['a. а', 'listItem', null],
      ['b. б', 'listItem', null],
      ['8. восемь', 'listItem', null],
      ['I. x', 'listItem', null],
      ['2. x', 'listItem', null],
      ['1. y', 'listItem', null],
      ['нет', 'listItem', null],
      ['после', 'text', null],
    ]);
  });

  test('the number stands before the first paragraph of an item only', () => {
    expect(textsOf('<ol><li><p>один</p><p>ещё</p></li><li><p>два</p></ol>')).toEqual([
      '1. один',
      'ещё',
      '2. два',
    ]);
  });

  test('table rows have tabs between cells; layout tables are plain text', () => {
    const html =
      '<table><tr><th>A<th>B<tr><td>1<p>2<td></table><table><td><p>один<p>два</table>' +
      '<table><tr><td>внешняя<table><tr><td>x<td>y</table><td>z</table>';
    expect(rolesOf(html)).toEqual([
      ['A\tB', 'tableRow', null],
      ['1 2\t', 'tableRow', null],
      ['один', 'text', null],
      ['два', 'text', null],
      ['внешняя x y\tz', 'tableRow', null],
    ]);
  });
});

describe('encoding', () => {
  const page = '<meta charset="windows-1251"><p>Закон';
  test('the declared encoding counts when the bytes are not UTF-8', () => {
    expect(decodeHtml(codePageBytes(page, 'windows-1251'), 'detect')).toMatchObject({
      value: { text: page, encoding: 'windows-1251' },
    });
    expect(decodeHtml(new TextEncoder().encode(page), 'detect')).toMatchObject({
      value: { text: page, encoding: 'utf-8' },
    });
  });

  test('without a declaration the letters decide', () => {
    const text = '<p>Қазақстан Республикасы';
    expect(decodeHtml(codePageBytes(text, 'kz-1048'), 'detect')).toMatchObject({
      value: { text, encoding: 'kz-1048' },
    });
  });
});

describe('hostile pages', () => {
  test('deep nesting, endless attributes and entities end in a result or a closed error', () => {
    for (const html of [
      '<div>'.repeat(200_000),
      '<table><tr><td>'.repeat(50_000),
      '<ol><li>'.repeat(100_000),
      `<p ${'a '.repeat(200_000)}>x`,
      `<p>${'&amp;'.repeat(300_000)}`,
      '<'.repeat(200_000),
      '<!--'.repeat(200_000),
      '<script>'.repeat(100_000),
    ]) {
      const read = readHtml(html);
      if (!read.ok) expect(read.error).toEqual({ code: 'damaged', format: 'html' });
    }
  });

  test('any text gives paragraphs of one line each', () => {
    const pieces = fc.constantFrom(
      ...['<p>', '</p>', '<table>', '<td>', '</tr>', '</table>', '<ol>', '<li>', '</ol>', '<br>'],
      ...['<h1>', '<pre>', 'текст ', '\n', '&#10;', '&lt;b&gt;', '<script>', '</script>', '<'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        for (const text of textsOf(parts.join(''))) {
          expect(text).not.toMatch(/[\n\r]/);
          expect(text.trim()).not.toBe('');
        }
      }),
    );
  });
});
