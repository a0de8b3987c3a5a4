import { codePageTables, type CodePage } from '../../shared/text/code-pages.ts';

/** The bytes of a text in an 8-bit code page; a character that it lacks throws. */
export function codePageBytes(text: string, page: CodePage): Uint8Array {
  const table = [...codePageTables[page]];
  return Uint8Array.from(text, (character) => {
    const byte = table.indexOf(character.charCodeAt(0));
    if (byte < 0) throw new RangeError(`${character} is not in ${page}`);
    return byte;
  });
}
