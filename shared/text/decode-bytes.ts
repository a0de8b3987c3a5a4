import { failure, success, type Result } from '../base/result.ts';
import { codePageTables, isKazakhCodePage, type CodePage } from './code-pages.ts';
import { findBadUtf16, findBadUtf8, guessUtf16, isDamagedUtf8 } from './unicode-bytes.ts';

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'kz-1048'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** `byteOffset` counts from the start of the file, byte order mark included. */
export type DecodeError = {
  readonly code: 'undecodable';
  readonly encoding: TextEncoding;
  readonly byteOffset: number;
};
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/**
 * The text that `bytes` stand for, without byte order mark, and the encoding used. With `detect`
 * the order of evidence is: byte order mark, the pattern of zero bytes of UTF-16, strict UTF-8, and
 * at last windows-1251 or KZ-1048 by how likely their letters are; 8-bit text that reads as
 * neither is refused. Nothing is replaced: the first byte that does not belong to the
 * encoding (malformed or overlong UTF-8, half a surrogate pair, an unassigned byte) is refused with
 * its offset. So is the first NUL, and the first other control character where there are too many
 * for text: conversions leave a few behind, programs and pictures are full of them.
 */
export function decodeBytes(
  bytes: Uint8Array,
  encoding: TextEncoding | 'detect',
): Result<DecodedText, DecodeError> {
  const marked = markedEncoding(bytes);
  if (encoding === 'detect') {
    if (marked !== null) return decodeAs(bytes, marked, true);
    return decodeDetected(bytes);
  }
  return decodeAs(bytes, encoding, marked === encoding);
}

/** The Unicode encoding that a byte order mark at the start names, `null` without one. */
export function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeDetected(bytes: Uint8Array): Result<DecodedText, DecodeError> {
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return decodeAs(bytes, utf16, false);
  const badUtf8 = findBadUtf8(bytes);
  if (badUtf8 === null || isDamagedUtf8(bytes)) return decodeAs(bytes, 'utf-8', false);
  const control = findControl(bytes);
  const page: CodePage = isKazakhCodePage(bytes) ? 'kz-1048' : 'windows-1251';
  if (control !== null) return undecodable(page, control);
  const decoded = decodeAs(bytes, page, false);
  if (decoded.ok && !isPlausibleCyrillic(decoded.value.text)) return undecodable(page, badUtf8);
  return decoded;
}

function decodeAs(
  bytes: Uint8Array,
  encoding: TextEncoding,
  hasMark: boolean,
): Result<DecodedText, DecodeError> {
  switch (encoding) {
    case 'utf-8':
      return decodeUtf8(bytes, hasMark ? 3 : 0);
    case 'utf-16le':
    case 'utf-16be':
      return decodeUtf16(bytes, encoding, hasMark ? 2 : 0);
    case 'windows-1251':
    case 'kz-1048':
      return decodeCodePage(bytes, encoding);
  }
}

function decodeUtf8(bytes: Uint8Array, start: number): Result<DecodedText, DecodeError> {
  const bad = findBadUtf8(bytes) ?? findControl(bytes);
  if (bad !== null) return undecodable('utf-8', bad);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start));
  return success({ text, encoding: 'utf-8' });
}

function decodeUtf16(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  start: number,
): Result<DecodedText, DecodeError> {
  const units = new Uint16Array((bytes.length - start) >> 1);
  const high = encoding === 'utf-16le' ? 1 : 0;
  for (let index = 0; index < units.length; index += 1) {
    const offset = start + index * 2;
    units[index] = ((bytes[offset + high] ?? 0) << 8) | (bytes[offset + 1 - high] ?? 0);
  }
  const bad = findBadUtf16(units) ?? findControl(units);
  if (bad !== null) return undecodable(encoding, start + bad * 2);
  if ((bytes.length - start) % 2 === 1) return undecodable(encoding, bytes.length - 1);
  return success({ text: textOfUnits(units), encoding });
}

function decodeCodePage(bytes: Uint8Array, page: CodePage): Result<DecodedText, DecodeError> {
  const table = codePageTables[page];
  const units = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) {
    const unit = table[bytes[index] ?? 0] ?? 0xfffd;
    if (unit === 0xfffd) return undecodable(page, index);
    units[index] = unit;
  }
  const control = findControl(bytes);
  if (control !== null) return undecodable(page, control);
  return success({ text: textOfUnits(units), encoding: page });
}

/** Code units without half surrogate pairs as text; the platform's decoder is the quick way there. */
function textOfUnits(units: Uint16Array): string {
  const bytes = new Uint8Array(units.length * 2);
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    bytes[index * 2] = unit & 0xff;
    bytes[index * 2 + 1] = unit >> 8;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
}

/** Texts have fewer control characters than one in this many units. */
const controlShare = 500;

/**
 * Index of the first NUL or, where control characters (other than tab, line feed, vertical tab, form
 * feed and return) are too many for text, of the first of them; `null` for text.
 */
function findControl(units: Uint8Array | Uint16Array): number | null {
  let first: number | null = null;
  let count = 0;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    if (unit >= 0x20 ? unit !== 0x7f : unit >= 0x09 && unit <= 0x0d) continue;
    if (unit === 0) return index;
    first ??= index;
    count += 1;
  }
  return count * controlShare > units.length ? first : null;
}

/**
 * Whether text read through a Cyrillic code page looks written in it. Files in another 8-bit
 * encoding show as symbols (CP866), as words with inner capitals (KOI8-R) or as
 * Latin words with single Cyrillic letters (windows-1252).
 */
function isPlausibleCyrillic(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const letters = count(sample, /[А-яЁёІіҚқҢңҒғҮүҰұӨөӘәҺһЎўЇїЄєҐґЈјЉљЊњЋћЂђЏџЌќЃѓЅѕ]/g);
  const signs = count(sample, /[^\u0020-\u007E\s\p{L}«»“”„‘’‚–—…№§°•·\u00AD©®™±]/gu);
  const words = count(sample, /\p{Script=Cyrillic}+/gu);
  const inverted = count(sample, /(?=\p{Script=Cyrillic})\p{Ll}(?=\p{Lu})/gu);
  const mixed = count(sample, /[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z]/g);
  const inside = count(sample, /[¤¦©¬®±](?=[\p{L}\u00AD])|\p{L}[§«‘„“](?=\p{L})/gu);
  if (inside > 2 && inside * 10 > words) return false;
  if (signs > 2 && signs * 5 > letters + signs) return false;
  if (inverted > 2 && inverted * 5 > words) return false;
  return !(mixed > 2 && mixed * 3 > words);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function undecodable(encoding: TextEncoding, byteOffset: number): Result<never, DecodeError> {
  return failure({ code: 'undecodable', encoding, byteOffset });
}
