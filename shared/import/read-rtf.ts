import { failure, success, type Result } from '../base/result.ts';
import { isKazakhCodePage } from '../text/code-pages.ts';
import type { ImportError } from './import-error.ts';
import { createParagraphList } from './paragraph-list.ts';
import type { Paragraph } from './paragraph.ts';
import { rtfStory } from './rtf-story.ts';
import { scanRtf } from './rtf-tokens.ts';
import { addBlock } from './story-blocks.ts';

/** Bytes that decide between Russian and Kazakh. */
const sampleSize = 500_000;

/**
 * The paragraphs of an RTF file (specification 1.9.1): text in the code pages of its fonts and in
 * Unicode, headings by style or outline level, list numbers as the file carries them, table rows
 * with tabs between cells, notes after their paragraph. Bytes declared as 1251 that read as
 * Kazakh are taken for KZ-1048. Hidden and deleted text, pictures, headers and
 * footers are left out. A file whose groups do not close (cut, or nested beyond 1,000) is `damaged`.
 */
export function readRtf(bytes: Uint8Array): Result<readonly Paragraph[], ImportError> {
  const cyrillic: number[] = [];
  const first = readWith(bytes, false, (byte) => {
    if (cyrillic.length < sampleSize) cyrillic.push(byte);
  });
  if (first === null) return failure({ code: 'damaged', format: 'rtf' });
  if (!isKazakhCodePage(Uint8Array.from(cyrillic))) return success(first);
  const second = readWith(bytes, true, () => undefined);
  return second === null ? failure({ code: 'damaged', format: 'rtf' }) : success(second);
}

function readWith(
  bytes: Uint8Array,
  isKazakh: boolean,
  onCyrillic: (byte: number) => void,
): readonly Paragraph[] | null {
  const list = createParagraphList();
  const story = rtfStory(
    isKazakh,
    (block) => {
      addBlock(list, block);
    },
    onCyrillic,
  );
  scanRtf(bytes, story.accept);
  return story.end() ? list.paragraphs : null;
}
