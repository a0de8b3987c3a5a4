import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { detectFormat } from '../../../shared/import/detect-format.ts';
import { docxFile, odtFile, wordParagraph } from '../../support/office-files.ts';
import { pdfFile } from '../../support/pdf-file.ts';

const docx = docxFile(wordParagraph('Текст'));
const odt = odtFile('<text:p>Текст</text:p>');
const text = strToU8('Статья 1. Текст');
const html = strToU8('\n<!-- x --><!DOCTYPE html><p>x');

describe('what a file holds counts before its name', () => {
  it.each([
    ['docx', docx, 'a.txt'],
    ['docx', docx, 'no-ending'],
    ['odt', odt, 'a.docx'],
    ['pdf', pdfFile([]), 'a.docx'],
    ['rtf', strToU8('{\\rtf1 x}'), 'a.doc'],
    ['html', html, 'saved.txt'],
    ['html', html, 'saved'],
    ['plain-text', text, 'a.txt'],
    ['plain-text', text, 'LAW'],
    ['plain-text', text, 'law.v2.kz'],
    ['markdown', text, 'A.MD'],
    ['html', text, 'a.htm'],
    ['plain-text', strToU8('PK – пункт контроля'), 'a.txt'],
  ] as const)('%s', (format, bytes, name) => {
    expect(detectFormat(bytes, name)).toBe(format);
  });
});

test('a cut or empty archive keeps the format of its name, so that its reader can refuse it', () => {
  expect(detectFormat(docx.subarray(0, 200), 'a.docx')).toBe('docx');
  expect(detectFormat(odt.subarray(0, 200), 'a.odt')).toBe('odt');
  expect(detectFormat(new Uint8Array(), 'a.docx')).toBe('docx');
});

test('a Word document with a password is a Word document, an old one is not', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  expect(detectFormat(Uint8Array.from([...ole, ...name]), 'a.docx')).toBe('docx');
  expect(detectFormat(Uint8Array.from(ole), 'a.doc')).toBeNull();
});

it.each([
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'a.txt'],
  ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'a.pdf'],
  ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03), 'a.exe'],
  ['unknown bytes', Uint8Array.of(0, 1, 2, 3), 'a.bin'],
  ['another archive', zipSync({ 'a.txt': text }), 'a.docx'],
  ['a spreadsheet', zipSync({ '[Content_Types].xml': text, 'xl/workbook.xml': text }), 'a.docx'],
  [
    'an OpenDocument table',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    'a.odt',
  ],
  ['other XML', strToU8('<?xml version="1.0"?><x/>'), 'a.xml'],
])('%s is no document of words', (_, bytes, name) => {
  expect(detectFormat(bytes, name)).toBeNull();
});
