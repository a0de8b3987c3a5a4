/**
 * The one entry through which text comes into a project. Byte order marks and soft hyphens are
 * removed, line ends (CRLF, CR, NEL, U+2028, U+2029) and form feeds become `\n`, and the rest is put
 * into Unicode normal form C. Nothing else is changed: look-alike letters, double spaces and slips
 * of the author stay as they are. Idempotent.
 */
export function normalizeText(text: string): string {
  return text
    .replace(/[\uFEFF\u00AD]/g, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\f]/g, '\n')
    .normalize('NFC');
}
