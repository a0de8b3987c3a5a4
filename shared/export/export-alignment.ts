import type { DocumentVersion } from '../alignment/align-documents.ts';
import type { Alignment } from '../alignment/alignment.ts';
import type { Language } from '../language/language.ts';
import { alignmentToHtml } from './alignment-to-html.ts';
import { alignmentToJson } from './alignment-to-json.ts';
import { alignmentToTmx } from './alignment-to-tmx.ts';
import { alignmentToTsv } from './alignment-to-tsv.ts';
import { alignmentToXlsx } from './alignment-to-xlsx.ts';
import { viewedAlignment, type AlignmentView } from './viewed-alignment.ts';
import type { TableWords } from './table-words.ts';

/** What an alignment can be written as. */
export const alignmentExportKinds = ['tmx', 'tsv', 'xlsx', 'json', 'html'] as const;
export type AlignmentExportKind = (typeof alignmentExportKinds)[number];

export type AlignmentExport = {
  readonly kind: AlignmentExportKind;
  /** The language of the interface, and its words for tables. */
  readonly language: Language;
  readonly words: TableWords;
  readonly view: AlignmentView;
};

/** An alignment with its documents in the order of its texts. */
export type ExportedAlignment = {
  readonly alignment: Alignment;
  readonly documents: readonly DocumentVersion[];
};

/** The alignment as the bytes of a file. */
export async function exportAlignment(
  exported: ExportedAlignment,
  { kind, language, words, view }: AlignmentExport,
): Promise<Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const viewed = viewedAlignment(exported, view);
  switch (kind) {
    case 'tmx':
      return encode(alignmentToTmx(viewed));
    case 'tsv':
      return encode(alignmentToTsv(viewed));
    case 'xlsx':
      return await alignmentToXlsx(viewed, words);
    case 'json':
      return encode(alignmentToJson(viewed));
    case 'html':
      return encode(alignmentToHtml(viewed, { language, words }));
  }
}
