import type { DocumentId, IdSource } from '../base/identifiers.ts';
import { failure, type Result, success } from '../base/result.ts';
import {
  type Document,
  type DocumentSource,
  type Segment,
  toSegments,
  type Work,
  type WorkKind,
} from '../document/document.ts';
import { type Language, languages } from '../language/language.ts';
import { byteHash, contentHash } from '../text/content-hash.ts';
import type { TextEncoding } from '../text/decode-bytes.ts';
import { normalizeText } from '../text/normalize-text.ts';
import type { ImportFormat } from './detect-format.ts';
import type { ImportError } from './import-error.ts';
import type { PageRemain } from './page-remain.ts';
import { applyPageRemains, findPageRemains } from './page-remains.ts';
import type { Paragraph } from './paragraph.ts';
import {
  type ExpressionProposal,
  type ProposedExpression,
  proposeExpressions,
} from './propose-expressions.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { segmentExpression } from './segment-expression.ts';

type Detect = (text: string) => Language | null;

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
  readonly format: ImportFormat;
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
  detectLanguage: Detect,
): Promise<Result<ImportedFile, ImportError>> {
  const read = await readParagraphs(input.bytes, input.fileName, { encoding: input.encoding });
  if (!read.ok) return read;
  const pageRemains = findPageRemains(read.value.paragraphs);
  const paragraphs = input.keepPageRemains
    ? read.value.paragraphs
    : applyPageRemains(read.value.paragraphs, pageRemains);
  const proposal = proposeInLanguage(paragraphs, input.language, detectLanguage);
  if (proposal === null) return failure({ code: 'unknownLanguage' });
  const source: DocumentSource = {
    fileName: input.fileName,
    mediaType: mediaTypes[read.value.format],
    byteHash: byteHash(input.bytes),
    importedAt: input.at,
    reader: read.value.format,
  };
  const work = toWork(proposal, input, ids);
  const imported = proposal.expressions.map((expression) =>
    toDocument(expression, { paragraphs, proposal, work, source }, ids),
  );
  return success({
    work,
    documents: imported.map(({ document }) => document),
    segments: imported.flatMap(({ segments }) => segments),
    report: {
      format: read.value.format,
      encoding: read.value.encoding,
      pageRemains,
      arePageRemainsApplied: !input.keepPageRemains,
      paragraphs: countLanguages(proposal),
    },
  });
}

/** Paragraphs shorter than this say nothing about whether the language of a text is known. */
const tellingLength = 60;

function proposeInLanguage(
  paragraphs: readonly Paragraph[],
  language: Language | 'detect',
  detectLanguage: Detect,
): ExpressionProposal | null {
  const proposal = proposeExpressions(paragraphs, detectLanguage);
  const isSplit = proposal.expressions.some((expression) => expression.role !== 'whole');
  if (language !== 'detect') {
    if (!isSplit) return proposeExpressions(paragraphs, () => language);
    const expressions = proposal.expressions.map((expression) =>
      expression.role === 'body' ? { ...expression, language } : expression,
    );
    return { ...proposal, expressions };
  }
  let known = 0;
  let unknown = 0;
  proposal.languages.forEach((own, index) => {
    const { length } = paragraphs[index]?.text ?? '';
    if (own !== null) known += length;
    else if (length >= tellingLength) unknown += length;
  });
  if (known > unknown && proposal.expressions.length > 0) return proposal;
  const whole = detectLanguage(paragraphs.map((paragraph) => paragraph.text).join('\n'));
  return whole === null ? null : proposeExpressions(paragraphs, () => whole);
}

function toWork(proposal: ExpressionProposal, input: ImportInput, ids: IdSource): Work {
  const id = `work_${ids()}` as const;
  const kind = input.kind === 'detect' ? proposal.kind : input.kind;
  const isNamed = languages.some((language) => proposal.title[language] !== '');
  const main = proposal.expressions[0]?.language ?? 'ru';
  const title = isNamed ? proposal.title : { ...proposal.title, [main]: stemOf(input.fileName) };
  return { id, kind, title };
}

/** The name of a file without folders and extension. */
function stemOf(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? fileName;
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

type Context = {
  readonly paragraphs: readonly Paragraph[];
  readonly proposal: ExpressionProposal;
  readonly work: Work;
  readonly source: DocumentSource;
};

function toDocument(
  expression: ProposedExpression,
  { paragraphs, proposal, work, source }: Context,
  ids: IdSource,
): { readonly document: Document; readonly segments: Segment[] } {
  const { role, language, keywords } = expression;
  const lines = expression.paragraphs.map((index) => paragraphs[index]?.text ?? '');
  const text = normalizeText(lines.join('\n'));
  const id: DocumentId = `doc_${ids()}`;
  const { title } = work;
  const document: Document = {
    id,
    workId: work.id,
    role,
    title:
      [expression.title, title[language], title.ru, title.kk, title.en].find((one) => one !== '') ??
      '',
    language,
    editionDate: null,
    keywords,
    identifiers: proposal.identifiers,
    text,
    textHash: contentHash(text),
    variables: {},
    source,
    replacesDocumentId: null,
  };
  const drafts = segmentExpression(text, { kind: work.kind, role, language });
  return { document, segments: toSegments(id, drafts) };
}

function countLanguages({ languages: all }: ExpressionProposal): ImportReport['paragraphs'] {
  const counts = { kk: 0, ru: 0, en: 0, unknown: 0 };
  for (const language of all) counts[language ?? 'unknown'] += 1;
  return counts;
}
