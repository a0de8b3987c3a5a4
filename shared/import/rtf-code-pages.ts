import { codePageTables } from '../text/code-pages.ts';

/** Characters of the 256 bytes of a code page. */
export type ByteTable = readonly string[];

/** Names of the encodings behind Windows code page numbers, as the platform's decoder knows them. */
const labels: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [1250, 'windows-1250'],
  [1252, 'windows-1252'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1257, 'windows-1257'],
  [1258, 'windows-1258'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
]);

/** Code pages behind `\fcharset`; 0 (ANSI) and 1 (default) mean the code page of the document. */
export const charsetPages: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [89, 10007],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [255, 866],
]);

/** Fonts of signs (Symbol, Wingdings): their bytes are no letters. */
export const symbolCharset = 2;

/**
 * The characters of a code page; windows-1252 for one that is not known. With `isKazakh`, 1251 is
 * read as KZ-1048, which RTF has no way to declare.
 */
export function byteTable(page: number, isKazakh: boolean): ByteTable {
  if (page === 1251) {
    return [...codePageTables[isKazakh ? 'kz-1048' : 'windows-1251']].map((unit) =>
      String.fromCharCode(unit),
    );
  }
  const decoder = new TextDecoder(labels.get(page) ?? 'windows-1252');
  return Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
}
