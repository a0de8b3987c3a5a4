import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { applyPageRemains, findPageRemains } from '../../../shared/import/page-remains.ts';
import { readParagraphs } from '../../../shared/import/read-paragraphs.ts';
import { codePageBytes } from '../../support/code-page-bytes.ts';
import { docxFile, odtFile, wordParagraph } from '../../support/office-files.ts';
import { pdfFile } from '../../support/pdf-file.ts';

const detect = { encoding: 'detect' } as const;
const words = 'Әкім – жергілікті атқарушы органның басшысы.';
const rtfWords = [...words].map((letter) => `\\u${letter.charCodeAt(0)}?`).join('');
const files = {
  'a.txt': strToU8(words),
  'a.md': strToU8(`**${words}**`),
  'a.html': strToU8(`<p>${words}`),
  'a.docx': docxFile(wordParagraph(words)),
  'a.rtf': strToU8(`{\\rtf1\\ansi ${rtfWords}\\par}`),
  'a.odt': odtFile(`<text:p>${words}</text:p>`),
  'a.pdf': pdfFile([[{ x: 60, y: 780, text: words }]]),
};

it.each(Object.entries(files))('the same words come out of %s', async (name, bytes) => {
  const read = await readParagraphs(bytes, name, detect);
  expect(read.ok && read.value.paragraphs.map(({ text }) => text)).toEqual([words]);
});

test('text formats name their encoding, others have none', async () => {
  const kazakh = codePageBytes(words, 'kz-1048');
  expect(await readParagraphs(kazakh, 'a.txt', detect)).toMatchObject({
    value: { format: 'plain-text', encoding: 'kz-1048' },
  });
  expect(await readParagraphs(kazakh, 'a.txt', { encoding: 'utf-8' })).toEqual({
    ok: false,
    error: { code: 'undecodable', encoding: 'utf-8', byteOffset: 0 },
  });
  expect(await readParagraphs(files['a.docx'], 'a.docx', detect)).toMatchObject({
    value: { format: 'docx', encoding: null },
  });
});

describe('refusal', () => {
  it.each([
    ['no bytes', new Uint8Array(), 'a.docx', { code: 'empty' }],
    ['white space', strToU8(' \r\n\t\u00A0\n'), 'a.txt', { code: 'empty' }],
    ['a page without words', strToU8('<html><script>x</script>'), 'a.html', { code: 'empty' }],
    ['a Word document without words', docxFile(wordParagraph(' ')), 'a.docx', { code: 'empty' }],
    ['pictures of pages', pdfFile([[]]), 'a.pdf', { code: 'noText', format: 'pdf' }],
    ['an unknown format', Uint8Array.of(0, 1, 2), 'a.bin', { code: 'unknownFormat' }],
  ])('%s', async (_, bytes, name, error) => {
    expect(await readParagraphs(bytes, name, detect)).toEqual({ ok: false, error });
  });
});

describe('whatever the bytes, there is a result or a closed error', () => {
  const codes = [
    'empty',
    'undecodable',
    'unknownFormat',
    'damaged',
    'encrypted',
    'tooLarge',
    'noText',
  ];

  async function check(bytes: Uint8Array, name: string): Promise<void> {
    const read = await readParagraphs(bytes, name, detect);
    if (!read.ok) {
      expect(codes).toContain(read.error.code);
      return;
    }
    const { paragraphs } = read.value;
    for (const { text } of paragraphs) expect(text).toMatch(/^[^\n\r]*\S[^\n\r]*$/);
    applyPageRemains(paragraphs, findPageRemains(paragraphs));
  }

  it.each(Object.entries(files))('every cut of %s', async (name, bytes) => {
    const step = Math.max(1, Math.floor(bytes.length / 150));
    for (let length = 0; length < bytes.length; length += step) {
      await check(bytes.subarray(0, length), name);
    }
  });

  it.each(Object.entries(files))('changed bytes in %s', async (name, bytes) => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = bytes.slice();
        for (const [index, value] of changes) changed[index] = value;
        await check(changed, name);
      }),
      { numRuns: 120 },
    );
  });

  it.each(Object.keys(files))('random bytes named %s', async (name) => {
    const starts = ['', '{\\rtf1 ', '%PDF-1.4\n', 'PK\u0003\u0004', '<html>'].map((start) =>
      strToU8(start),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 400 }),
        async (start, rest) => {
          await check(Uint8Array.from([...start, ...rest, ...strToU8('\n%%EOF')]), name);
        },
      ),
      { numRuns: 60 },
    );
  });
});
