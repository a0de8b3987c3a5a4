import { Parser } from 'htmlparser2';
import { success, type Result } from '../base/result.ts';
import {
  decodeBytes,
  type DecodedText,
  type DecodeError,
  type TextEncoding,
} from '../text/decode-bytes.ts';
import { findBadUtf8 } from '../text/unicode-bytes.ts';
import { htmlStory } from './html-story.ts';
import type { ImportError } from './import-error.ts';
import { createParagraphList } from './paragraph-list.ts';
import type { Paragraph } from './paragraph.ts';
import { addBlock } from './story-blocks.ts';

/** Open elements at one time; no page of words comes near. */
const maxOpen = 5_000;

/**
 * The paragraphs of an HTML page as plain text: headings, list items with the numbers a browser
 * would generate, table rows with tabs between cells. Scripts, styles, navigation, forms' controls
 * and hidden elements are left out. Any input gives a result; nothing in it is run or kept as
 * markup. Pages nested deeper than 5,000 elements are `damaged`.
 */
export function readHtml(text: string): Result<readonly Paragraph[], ImportError> {
  const list = createParagraphList();
  const story = htmlStory((block) => {
    addBlock(list, block);
  });
  let open = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open += 1;
      story.onOpen(name, attributes);
    },
    onclosetag: (name) => {
      open -= 1;
      story.onClose(name);
    },
    ontext: story.onText,
  });
  const step = 65_536;
  for (let start = 0; start < text.length; start += step) {
    parser.write(text.slice(start, start + step));
    if (open > maxOpen) return { ok: false, error: { code: 'damaged', format: 'html' } };
  }
  parser.end();
  story.onEnd();
  return success(list.paragraphs);
}

/**
 * Decodes a page. With `detect`, UTF-8 and byte order marks come first; bytes that are neither are
 * read in the encoding that a `meta` element near the start declares, if it is a known one, and
 * otherwise by the letters.
 */
export function decodeHtml(
  bytes: Uint8Array,
  encoding: TextEncoding | 'detect',
): Result<DecodedText, DecodeError> {
  if (encoding !== 'detect' || findBadUtf8(bytes) === null) return decodeBytes(bytes, encoding);
  const declared = declaredEncoding(bytes);
  if (declared === 'windows-1251' || declared === 'kz-1048') return decodeBytes(bytes, declared);
  return decodeBytes(bytes, 'detect');
}

function declaredEncoding(bytes: Uint8Array): TextEncoding | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,400}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  if (['windows-1251', 'cp1251', 'cp-1251', 'win-1251', 'x-cp1251'].includes(label)) {
    return 'windows-1251';
  }
  if (['kz-1048', 'strk1048-2002', 'strk1048', 'rk1048', 'kz1048'].includes(label)) {
    return 'kz-1048';
  }
  return null;
}
