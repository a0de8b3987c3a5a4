import { failure, type Result, success } from '../base/result.ts';
import type { WorkKind } from '../document/document.ts';
import type { ByLanguage, Language } from '../language/language.ts';
import { byteHash } from '../text/content-hash.ts';
import type { TextEncoding } from '../text/decode-bytes.ts';
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

type Detect = (text: string) => Language | null;

/** How a file is to be read; `detect` leaves it to the program. */
export type ImportChoices = {
  readonly encoding: TextEncoding | 'detect';
  /** A named language holds for the whole text; of an article with abstracts, for its body. */
  readonly language: Language | 'detect';
  readonly kind: WorkKind | 'detect';
  /**
   * Page numbers, running lines and broken paragraphs that stay as they are in the file: all, or
   * those of these numbers in the list of remains.
   */
  readonly keptRemains: 'all' | readonly number[];
};

/** A file read and recognised, before anything is taken in: plain data, for the user to correct. */
export type PreparedImport = {
  readonly fileName: string;
  readonly byteHash: string;
  readonly format: ImportFormat;
  readonly encoding: TextEncoding | null;
  /** The paragraphs as they are in the file. */
  readonly source: readonly Paragraph[];
  /** Found in the file, by paragraph and line of the source. */
  readonly remains: readonly PageRemain[];
  readonly keptRemains: ImportChoices['keptRemains'];
  /** The text without the remains that were taken out; parts name paragraphs by their index here. */
  readonly paragraphs: readonly Paragraph[];
  /** The language of each paragraph, `null` where it cannot be told. */
  readonly languages: readonly (Language | null)[];
  readonly kind: WorkKind;
  readonly title: ByLanguage<string>;
  readonly identifiers: { readonly [scheme: string]: string };
  /** The documents to be, at least one. */
  readonly parts: readonly ProposedExpression[];
};

/**
 * Reads a file and says what was recognised in it. `unknownLanguage` when most of the text is in
 * none of the three languages and none is named.
 */
export async function prepareImport(
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  choices: ImportChoices,
  detectLanguage: Detect,
): Promise<Result<PreparedImport, ImportError>> {
  const read = await readParagraphs(file.bytes, file.fileName, { encoding: choices.encoding });
  if (!read.ok) return read;
  const { keptRemains } = choices;
  const source = read.value.paragraphs;
  const remains = findPageRemains(source);
  const paragraphs = applyPageRemains(source, takenOut({ remains, keptRemains }));
  const proposal = proposeInLanguage(paragraphs, choices.language, detectLanguage);
  if (proposal === null) return failure({ code: 'unknownLanguage' });
  return success({
    fileName: file.fileName,
    byteHash: byteHash(file.bytes),
    format: read.value.format,
    encoding: read.value.encoding,
    source,
    remains,
    keptRemains,
    paragraphs,
    languages: proposal.languages,
    kind: choices.kind === 'detect' ? proposal.kind : choices.kind,
    title: proposal.title,
    identifiers: proposal.identifiers,
    parts: proposal.expressions,
  });
}

/** The remains that are taken out: all but the kept ones. */
export function takenOut({
  remains,
  keptRemains,
}: Pick<PreparedImport, 'remains' | 'keptRemains'>): readonly PageRemain[] {
  return keptRemains === 'all' ? [] : remains.filter((_, index) => !keptRemains.includes(index));
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
    if (!isSplit) return proposeWhole(paragraphs, language);
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
  return whole === null ? null : proposeWhole(paragraphs, whole);
}

/** All of it in one language; a text without words is one document like any other. */
function proposeWhole(paragraphs: readonly Paragraph[], language: Language): ExpressionProposal {
  const proposal = proposeExpressions(paragraphs, () => language);
  if (proposal.expressions.length > 0) return proposal;
  const all = paragraphs.map((_, index) => index);
  return {
    ...proposal,
    expressions: [{ role: 'whole', language, title: '', keywords: [], paragraphs: all }],
  };
}
