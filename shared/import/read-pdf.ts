import { failure, success, type Result } from '../base/result.ts';
import type { ImportError } from './import-error.ts';
import { createParagraphList } from './paragraph-list.ts';
import type { Paragraph } from './paragraph.ts';
import { pdfLines, type PdfItem } from './pdf-lines.ts';
import { pdfParagraphs, type PdfPage } from './pdf-paragraphs.ts';

/** No book has more; the limit is against files that only claim pages. */
const maxPages = 10_000;

/** The part of pdfjs that is used: its own types need a window. */
type PdfTextContent = { readonly items: readonly (PdfItem | { readonly type: string })[] };
type PdfDocument = {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<{
    readonly view: readonly number[];
    readonly getTextContent: () => Promise<PdfTextContent>;
    readonly cleanup: () => unknown;
  }>;
};
type PdfJs = {
  readonly getDocument: (options: object) => {
    readonly promise: Promise<PdfDocument>;
    readonly destroy: () => Promise<void>;
  };
};

/**
 * The paragraphs of a PDF file, with pages. Text only: nothing is drawn, run or fetched. `encrypted`
 * when it opens only with a password, `noText` when its pages are pictures, `damaged` when it
 * is cut (no end mark) or cannot be read.
 */
export async function readPdf(
  bytes: Uint8Array,
): Promise<Result<readonly Paragraph[], ImportError>> {
  const pdfjs: PdfJs = await loadPdfJs();
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer over and leaves it empty.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > maxPages) {
      return failure({ code: 'tooLarge', limit: 'entries', allowed: maxPages });
    }
    const pages = await readPages(document);
    // A file that was cut may open all the same, with pages missing from its end.
    return pages.ok && !hasEndMark(bytes) ? damaged() : pages;
  } catch (error) {
    // Whatever pdfjs stumbles over lies in the file.
    return isPasswordError(error) ? failure({ code: 'encrypted', format: 'pdf' }) : damaged();
  } finally {
    await task.destroy();
  }
}

/** Loaded on first use: with its worker it is larger than everything else together. */
async function loadPdfJs(): Promise<PdfJs> {
  // Loaded into the same thread, the worker needs no address to be fetched from.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function readPages(
  document: PdfDocument,
): Promise<Result<readonly Paragraph[], ImportError>> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [, bottom = 0, , top = 0] = page.view;
    const pieces = items.filter((item) => 'str' in item);
    pages.push({ number, height: Math.abs(top - bottom), lines: pdfLines(pieces) });
    page.cleanup();
  }
  const list = createParagraphList();
  for (const { isAfterGap, ...input } of pdfParagraphs(pages)) {
    if (isAfterGap && list.paragraphs.length > 0) list.addGap();
    if (input.role === 'tableRow') list.addRow(input.text.split('\t'), input.page);
    else list.add(input);
  }
  const { paragraphs } = list;
  return paragraphs.length > 0 ? success(paragraphs) : failure({ code: 'noText', format: 'pdf' });
}

/** `%%EOF` stands near the end of every whole file; some writers leave bytes after it. */
function hasEndMark(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-4096);
  return String.fromCharCode(...tail).includes('%%EOF');
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

function damaged(): Result<never, ImportError> {
  return failure({ code: 'damaged', format: 'pdf' });
}
