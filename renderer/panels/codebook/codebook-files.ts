import { codebookToCsv, parseCodebookCsv } from '../../../shared/codebook/codebook-csv.ts';
import type { CodebookError } from '../../../shared/codebook/codebook-error.ts';
import { codebookToJson, parseCodebookJson } from '../../../shared/codebook/codebook-json.ts';
import type { Codebook } from '../../../shared/codebook/codebook.ts';
import { failure, type Result } from '../../../shared/base/result.ts';
import type { Language } from '../../../shared/language/language.ts';
import { decodeBytes } from '../../../shared/text/decode-bytes.ts';

export type CodebookFileError = CodebookError | { readonly code: 'undecodable'; readonly path: '' };

/** Reads a codebook file: JSON where it begins like one, else a table. `fallbackId` names a codebook that has no id. */
export function readCodebookFile(
  bytes: Uint8Array,
  fallbackId: string,
): Result<Codebook, CodebookFileError> {
  const decoded = decodeBytes(bytes, 'detect');
  if (!decoded.ok) return failure({ code: 'undecodable', path: '' });
  const { text } = decoded.value;
  return text.trimStart().startsWith('{')
    ? parseCodebookJson(text)
    : parseCodebookCsv(text, fallbackId);
}

/**
 * The codebook as bytes of a file. Tables get a byte order mark and, where the comma is the decimal
 * sign, semicolons: so spreadsheet programs open them as they are.
 */
export function writeCodebookFile(
  codebook: Codebook,
  kind: 'csv' | 'json',
  language: Language,
): Uint8Array {
  const text =
    kind === 'json'
      ? codebookToJson(codebook)
      : `\uFEFF${codebookToCsv(codebook, language === 'en' ? ',' : ';')}`;
  return new TextEncoder().encode(text);
}
