import { extname } from 'node:path';

/** Formats that the program reads. Any other ending is not repeated in the project folder. */
export const readableExtensions = [
  'txt',
  'md',
  'markdown',
  'html',
  'htm',
  'docx',
  'rtf',
  'odt',
  'pdf',
  'tmx',
];

/**
 * The name under which an imported file is kept: the hash of its bytes and its own ending when it
 * is one of a known format, else `.bin`, so that nothing in the folder can be started by a click.
 */
export function originalName(byteHash: string, fileName: string): string {
  const extension = extname(fileName).slice(1).toLowerCase();
  return `${byteHash}.${readableExtensions.includes(extension) ? extension : 'bin'}`;
}
