import { describe, expect, test } from 'vitest';
import { readRtf } from '../../../shared/import/read-rtf.ts';
import { codePageBytes } from '../../support/code-page-bytes.ts';
import type { CodePage } from '../../../shared/text/code-pages.ts';

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
const hex = (text: string, page: CodePage = 'windows-1251'): string =>
  [...codePageBytes(text, page)].map((byte) => `\\'${byte.toString(16)}`).join('');

function rolesOf(body: string, head = '\\ansi\\ansicpg1251\\deff0'): unknown[] {
  const read = readRtf(bytesOf(`{\\rtf1${head} ${body}}`));
  return read.ok ? read.value.map(({ text, role, level }) => [text, role, level]) : [read.error];
}
const textsOf = (body: string, head?: string): unknown[] =>
  rolesOf(body, head).map((found) => (Array.isArray(found) ? (found[0] as unknown) : found));

describe('characters', () => {
  test('bytes are read in the code page of the document or of the font', () => {
    expect(textsOf(`${hex('Закон')} law\\par`)).toEqual(['Закон law']);
    const head =
      '\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\froman\\fcharset204{\\*\\fname x;}Times;}{\\f2\\fcharset2 Symbol;}}';
    expect(
      textsOf(`caf\\'e9 {\\f1 ${hex('әлем'.replace('ә', 'е'))}} \\'e9 {\\f2\\'b7}\\par`, head),
    ).toEqual(['café елем é']);
  });

  test('Kazakh bytes that only KZ-1048 has are read as KZ-1048', () => {
    const text = 'Қазақстан Республикасының әкімдері';
    expect(textsOf(`${hex(text, 'kz-1048')}\\par`)).toEqual([text]);
  });

  test('\\u gives any letter and skips what repeats it for old readers', () => {
    expect(textsOf("\\u1241?\\u1211\\'3f\\uc2\\u1178ab\\uc0\\u1187 x\\u-3913?\\par")).toEqual([
      'әһҚңx?',
    ]);
    expect(textsOf('\\uc1\\u55357 ?\\u56832 ?\\par')).toEqual(['😀']);
    expect(textsOf('{\\uc1\\u1241}x\\par')).toEqual(['әx']);
  });

  test('signs, spaces and hyphens', () => {
    expect(textsOf('a\\~b\\_c\\-d\\emdash e\\{\\}\\\\ \\ldblquote f\\rdblquote\\par')).toEqual([
      'a\u00A0b-cd—e{}\\ “f”',
    ]);
  });
});

describe('structure', () => {
  test('paragraphs, lines, gaps; the last one needs no end', () => {
    expect(textsOf('a\\par b\\line c\\par\\par d')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('list numbers stand as the file carries them, bullets go', () => {
    const body =
      '{\\listtext\\pard\\plain 1.\\tab}one\\par{\\pntext\\f1 3-1)\\tab}two\\par{\\listtext\\bullet\\tab}three\\par';
    expect(rolesOf(body)).toEqual([
      ['1. one', 'listItem', null],
      ['3-1) two', 'listItem', null],
      ['three', 'text', null],
    ]);
  });

  test('headings come from the style sheet and from outline levels', () => {
    const head = '\\ansi{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 x;}{\\s2 heading 2;}}';
    expect(
      rolesOf('\\pard\\s1 A\\par\\pard\\s2 B\\par\\pard\\outlinelevel2 C\\par\\pard D\\par', head),
    ).toEqual([
      ['A', 'heading', 1],
      ['B', 'heading', 2],
      ['C', 'heading', 3],
      ['D', 'text', null],
    ]);
  });

  test('table rows have tabs; a table of one column is plain text', () => {
    const body =
      '\\trowd\\pard\\intbl a\\par b\\cell c\\cell\\row\\trowd\\pard\\intbl d\\cell\\row\\pard e\\par';
    expect(rolesOf(body)).toEqual([
      ['a b\tc', 'tableRow', null],
      ['d', 'text', null],
      ['e', 'text', null],
    ]);
  });

  test('notes follow their paragraph; pictures, headers, codes and hidden text are left out', () => {
    const body =
      'a{\\footnote\\pard\\plain {\\chftn} note\\par}b{\\pict 0102}{\\header h}{\\*\\unknown x}' +
      '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}{\\v hid}{\\deleted gone}c{\\bin3 }}}\\par';
    expect(rolesOf(body.replace('\\bin3 }}}', '\\bin3 }}}}'))).toEqual([
      ['ablinkc', 'text', null],
      ['note', 'footnote', null],
    ]);
  });
});

describe('refusal', () => {
  test('a cut file and one nested without end are damaged', () => {
    const damaged = { ok: false, error: { code: 'damaged', format: 'rtf' } };
    expect(readRtf(bytesOf('{\\rtf1 a\\par {\\b b'))).toEqual(damaged);
    expect(readRtf(bytesOf(`{\\rtf1 ${'{'.repeat(100_000)}`))).toEqual(damaged);
  });
});
