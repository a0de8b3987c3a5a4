import { describe, expect, it } from 'vitest';
import {
  readCodebookFile,
  writeCodebookFile,
} from '../../../../renderer/panels/codebook/codebook-files.ts';
import { readStarterCodebook } from '../../../../renderer/panels/codebook/starter-codebook.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a codebook file', () => {
  it('comes back as it was written, as table and as JSON, in every language of the interface', () => {
    const starter = readStarterCodebook();
    for (const kind of ['csv', 'json'] as const) {
      for (const language of ['kk', 'ru', 'en'] as const) {
        const read = readCodebookFile(writeCodebookFile(starter, kind, language), 'x');
        expect(read).toEqual({ ok: true, value: starter });
      }
    }
  });

  it('is a table with semicolons and byte order mark where the comma is the decimal sign', () => {
    const starter = readStarterCodebook();
    const text = new TextDecoder('utf-8', { ignoreBOM: true });
    expect(text.decode(writeCodebookFile(starter, 'csv', 'kk'))).toMatch(/^\uFEFFid;parent;/);
    expect(text.decode(writeCodebookFile(starter, 'csv', 'en'))).toMatch(/^\uFEFFid,parent,/);
  });

  it('of a spreadsheet in a Russian code page is read', () => {
    const table = [...'name_ru;parent\r\nВласть;\r\nАким;Власть\r\n'].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x410 ? code - 0x410 + 0xc0 : code;
    });
    const read = readCodebookFile(new Uint8Array(table), 'codebook_1');
    expect(read.ok && read.value.concepts.map(({ name }) => name.ru)).toEqual(['Власть', 'Аким']);
  });

  it('that is none is refused with its reason', () => {
    const codeOf = (file: Uint8Array): string => {
      const read = readCodebookFile(file, 'x');
      return read.ok ? 'ok' : read.error.code;
    };
    expect(codeOf(bytes('{"format": "other"}'))).toBe('notACodebook');
    expect(codeOf(bytes('{"format": '))).toBe('notJson');
    expect(codeOf(bytes('a;b\n1;2\n'))).toBe('missingColumn');
    expect(codeOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2]))).toBe('undecodable');
  });
});
