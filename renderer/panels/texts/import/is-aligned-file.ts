import type { ImportError } from '../../../../shared/import/import-error.ts';
import type { ImportFile } from './import-run.ts';

/** Bytes in which the root of an XML file is looked for. */
const headLength = 4096;
const tmxRoot =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*(?:<!DOCTYPE\s+tmx\b[^>]*>\s*)?<tmx[\s>]/u;

/**
 * Whether a file is one of aligned text (TMX): by the ending of its name or, where text was pasted or
 * the file has another name, by how it begins. An empty file is none.
 */
export function isAlignedFile({
  fileName,
  bytes,
}: Pick<ImportFile, 'fileName' | 'bytes'>): boolean {
  if (bytes === null || bytes.length === 0) return false;
  return /\.tmx$/iu.test(fileName) || tmxRoot.test(headOf(bytes));
}

function headOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, headLength));
}

/** What can be wrong with a file of aligned text only; there are sentences of their own for these. */
const failures: ReadonlySet<ImportError['code']> = new Set([
  'damaged',
  'unknownFormat',
  'noText',
  'unknownLanguage',
]);

export function isAlignedFailure(code: ImportError['code']): boolean {
  return failures.has(code);
}
