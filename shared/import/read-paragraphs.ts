import { failure, success, type Result } from '../base/result.ts';
import { decodeBytes, type TextEncoding } from '../text/decode-bytes.ts';
import { detectFormat, type ImportFormat } from './detect-format.ts';
import type { ImportError } from './import-error.ts';
import type { Paragraph } from './paragraph.ts';
import { readDocx } from './read-docx.ts';
import { decodeHtml, readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readOdt } from './read-odt.ts';
import { readPdf } from './read-pdf.ts';
import { readPlainText } from './read-plain-text.ts';
import { readRtf } from './read-rtf.ts';

export type ReadOptions = { readonly encoding: TextEncoding | 'detect' };
export type ReadParagraphs = {
  readonly paragraphs: readonly Paragraph[];
  readonly format: ImportFormat;
  /** The encoding of a text format, `null` for formats that carry their own. */
  readonly encoding: TextEncoding | null;
};

/**
 * Reads a file of any known format. `encoding` counts for plain text, Markdown and HTML. `empty`
 * when the file holds nothing but white space, `noText` for a PDF of pictures.
 */
export async function readParagraphs(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReadOptions,
): Promise<Result<ReadParagraphs, ImportError>> {
  if (bytes.length === 0) return failure({ code: 'empty' });
  const format = detectFormat(bytes, fileName);
  if (format === null) return failure({ code: 'unknownFormat' });
  let used: TextEncoding | null = null;
  let paragraphs: Result<readonly Paragraph[], ImportError>;
  switch (format) {
    case 'plain-text':
    case 'markdown':
    case 'html': {
      const decode = format === 'html' ? decodeHtml : decodeBytes;
      const decoded = decode(bytes, encoding);
      if (!decoded.ok) return decoded;
      used = decoded.value.encoding;
      paragraphs = readerOf[format](decoded.value.text);
      break;
    }
    case 'docx':
      paragraphs = readDocx(bytes);
      break;
    case 'rtf':
      paragraphs = readRtf(bytes);
      break;
    case 'odt':
      paragraphs = readOdt(bytes);
      break;
    case 'pdf':
      paragraphs = await readPdf(bytes);
      break;
  }
  if (!paragraphs.ok) return paragraphs;
  if (paragraphs.value.length === 0) return failure({ code: 'empty' });
  return success({ paragraphs: paragraphs.value, format, encoding: used });
}

const readerOf = { 'plain-text': readPlainText, markdown: readMarkdown, html: readHtml } as const;
