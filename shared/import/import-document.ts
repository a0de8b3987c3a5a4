import type { DocumentId, IdSource } from '../base/identifiers.ts';
import { type Result, success } from '../base/result.ts';
import {
  type Document,
  type DocumentSource,
  type Segment,
  toSegments,
  type Work,
  type WorkKind,
} from '../document/document.ts';
import { type Language, languages } from '../language/language.ts';
import { contentHash } from '../text/content-hash.ts';
import type { TextEncoding } from '../text/decode-bytes.ts';
import { normalizeText } from '../text/normalize-text.ts';
import type { ImportFormat } from './detect-format.ts';
import type { ImportError } from './import-error.ts';
import type { PageRemain } from './page-remain.ts';
import { type PreparedImport, prepareImport } from './prepare-import.ts';
import type { ProposedExpression } from './propose-expressions.ts';
import { segmentExpression } from './segment-expression.ts';

export type ImportInput = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly encoding: TextEncoding | 'detect';
  /** A named language holds for the whole text; of an article with abstracts, for its body. */
  readonly language: Language | 'detect';
  readonly kind: WorkKind | 'detect';
  /** Whether page numbers, running lines and broken paragraphs stay as they are in the file. */
  readonly keepPageRemains: boolean;
  /** When the import happens, ISO 8601 UTC. */
  readonly at: string;
};

/** What the import did, for the user to see and to undo. */
export type ImportReport = {
  /** `tmx`: a file of aligned text (`importTmx`). */
  readonly format: ImportFormat | 'tmx';
  readonly encoding: TextEncoding | null;
  /** Page remains found, by paragraph and line of the source. */
  readonly pageRemains: readonly PageRemain[];
  readonly arePageRemainsApplied: boolean;
  /** Paragraphs of the result by language; `unknown` are those too short to tell. */
  readonly paragraphs: { readonly [language in Language | 'unknown']: number };
};

export type ImportedFile = {
  readonly work: Work;
  readonly documents: readonly Document[];
  readonly segments: readonly Segment[];
  readonly report: ImportReport;
};

const mediaTypes: { readonly [format in ImportFormat]: string } = {
  'plain-text': 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
};

/**
 * Brings one file in as one work with its documents and their segments. A title that the text does
 * not give is taken from another language of the work, else from the name of the file.
 * `unknownLanguage` when most of the text is in none of the three languages and none is named.
 */
export async function importFile(
  input: ImportInput,
  ids: IdSource,
  detectLanguage: (text: string) => Language | null,
): Promise<Result<ImportedFile, ImportError>> {
  const { encoding, language, kind, keepPageRemains } = input;
  const keptRemains = keepPageRemains ? 'all' : [];
  const choices = { encoding, language, kind, keptRemains } as const;
  const prepared = await prepareImport(input, choices, detectLanguage);
  return prepared.ok ? success(completeImport(prepared.value, input.at, ids)) : prepared;
}

/** The work, documents and segments of a prepared file, with whatever the user corrected in it. */
export function completeImport(prepared: PreparedImport, at: string, ids: IdSource): ImportedFile {
  const source: DocumentSource = {
    fileName: prepared.fileName,
    mediaType: mediaTypes[prepared.format],
    byteHash: prepared.byteHash,
    importedAt: at,
    reader: prepared.format,
  };
  const work = toWork(prepared, ids);
  const imported = prepared.parts.map((part) => toDocument(part, { prepared, work, source }, ids));
  return {
    work,
    documents: imported.map(({ document }) => document),
    segments: imported.flatMap(({ segments }) => segments),
    report: {
      format: prepared.format,
      encoding: prepared.encoding,
      pageRemains: prepared.remains,
      arePageRemainsApplied: prepared.keptRemains !== 'all',
      paragraphs: countLanguages(prepared.languages),
    },
  };
}

function toWork({ title, kind, parts, fileName }: PreparedImport, ids: IdSource): Work {
  const id = `work_${ids()}` as const;
  const isNamed = languages.some((language) => title[language] !== '');
  const main = parts[0]?.language ?? 'ru';
  return { id, kind, title: isNamed ? title : { ...title, [main]: stemOf(fileName) } };
}

/** The name of a file without folders and extension. */
function stemOf(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? fileName;
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

type Context = {
  readonly prepared: PreparedImport;
  readonly work: Work;
  readonly source: DocumentSource;
};

function toDocument(
  part: ProposedExpression,
  { prepared, work, source }: Context,
  ids: IdSource,
): { readonly document: Document; readonly segments: Segment[] } {
  const { role, language, keywords } = part;
  const lines = part.paragraphs.map((index) => prepared.paragraphs[index]?.text ?? '');
  const text = normalizeText(lines.join('\n'));
  const id: DocumentId = `doc_${ids()}`;
  const { title } = work;
  const document: Document = {
    id,
    workId: work.id,
    role,
    title:
      [part.title, title[language], title.ru, title.kk, title.en].find((one) => one !== '') ?? '',
    language,
    editionDate: null,
    keywords,
    identifiers: prepared.identifiers,
    text,
    textHash: contentHash(text),
    variables: {},
    source,
    replacesDocumentId: null,
  };
  const drafts = segmentExpression(text, { kind: work.kind, role, language });
  return { document, segments: toSegments(id, drafts) };
}

function countLanguages(all: PreparedImport['languages']): ImportReport['paragraphs'] {
  const counts = { kk: 0, ru: 0, en: 0, unknown: 0 };
  for (const language of all) counts[language ?? 'unknown'] += 1;
  return counts;
}
