import { decodeBytes, markedEncoding } from '../text/decode-bytes.ts';
import { openZip } from './read-zip.ts';

export type ImportFormat = 'plain-text' | 'markdown' | 'html' | 'docx' | 'rtf' | 'odt' | 'pdf';

/** First bytes of files that are no documents of words, whatever their name says. */
const foreign: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP, WAV, AVI
  [0x4d, 0x5a, 0x90, 0x00], // Windows program
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58], // xz
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x49, 0x44, 0x33], // MP3
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], // SQLite
  [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d], // DjVu
];

const byEnding: ReadonlyMap<string, ImportFormat> = new Map([
  ['txt', 'plain-text'],
  ['text', 'plain-text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mkd', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['dotx', 'docx'],
  ['rtf', 'rtf'],
  ['odt', 'odt'],
  ['ott', 'odt'],
  ['pdf', 'pdf'],
]);
const containers = new Set<ImportFormat>(['docx', 'odt']);

/**
 * The format of a file: by its first bytes and, for zip archives, by what they hold; then by the
 * ending of its name; then, for other names, plain text if the bytes are text at all. `null` for
 * what no reader takes: pictures, programs, other archives, Word documents of before 2007. A
 * cut archive keeps the format of its name, so that its reader can say that it is damaged.
 */
export function detectFormat(bytes: Uint8Array, fileName: string): ImportFormat | null {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = byEnding.get(ending) ?? null;
  if (startsWith(bytes, [0x50, 0x4b])) return zipFormat(bytes, named);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return isEncryptedPackage(bytes) ? 'docx' : null;
  if (foreign.some((magic) => startsWith(bytes, magic))) return null;
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (/^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(start)) return 'rtf';
  if (start.includes('%PDF-')) return 'pdf';
  const text = readableStart(bytes);
  if (named === null || named === 'plain-text') {
    if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!doctype\s+html|<html[\s>])/i.test(text)) {
      return 'html';
    }
  }
  if (named !== null) return named;
  if (/^\s*<\?xml/.test(text)) return null;
  return decodeBytes(bytes, 'detect').ok ? 'plain-text' : null;
}

/** The first characters, near enough for recognising what is written in ASCII. */
function readableStart(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  const start = bytes.subarray(0, 1024);
  if (marked === 'utf-16le' || marked === 'utf-16be') {
    return String.fromCharCode(...start.filter((byte) => byte !== 0)).slice(2);
  }
  return String.fromCharCode(...start.subarray(marked === null ? 0 : 3));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function zipFormat(bytes: Uint8Array, named: ImportFormat | null): ImportFormat | null {
  const keptName = named !== null && containers.has(named) ? named : null;
  const zip = openZip(bytes, 'zip');
  if (!zip.ok) return keptName ?? (isText(bytes) ? named : null);
  const { names, read } = zip.value;
  if (names.includes('mimetype')) {
    const type = read('mimetype');
    const written =
      type.ok && type.value !== null ? String.fromCharCode(...type.value.subarray(0, 99)) : '';
    return /^application\/vnd\.oasis\.opendocument\.text(?:-template)?\s*$/.test(written)
      ? 'odt'
      : null;
  }
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  const isPackage = names.includes('[Content_Types].xml');
  const isOther = names.some((name) => /^(?:xl|ppt|visio)\//.test(name));
  if (isPackage && !isOther && keptName === 'docx') return 'docx';
  if (names.includes('content.xml') && keptName === 'odt') return 'odt';
  return null;
}

/** A text may begin with the letters PK. */
function isText(bytes: Uint8Array): boolean {
  return decodeBytes(bytes, 'detect').ok;
}

/** Word keeps a document with a password in an OLE container with a stream of this name. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length - name.length, 2 ** 20);
  for (let start = 0; start <= last; start += 1) {
    if (bytes[start] === 0x45 && name.every((byte, index) => bytes[start + index] === byte))
      return true;
  }
  return false;
}
