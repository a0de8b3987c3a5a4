import type { CoderId, DocumentId } from '../base/identifiers.ts';
import { keepValues } from '../base/kept-values.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { Alignment } from '../alignment/alignment.ts';
import type { CodedPlace } from '../annotation/annotation.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { regroupIndex, type TokenIndex } from '../codebook/index-tokens.ts';
import type { Document, Segment, Work } from '../document/document.ts';
import type { TokenTable } from '../document/token-table.ts';
import type { StopWordsByHand } from '../language/stop-word-edits.ts';
import type { WordForms } from '../language/word-forms.ts';
import type { Span } from '../text/span.ts';
import type { AnalysisError, TextSelection } from './analysis-request.ts';
import type { EvidenceSpan } from './analysis-table.ts';
import type { RunningWords } from './counted-text.ts';
import { countedText, runningWords } from './counted-text.ts';
import { partSpans } from './part-spans.ts';
import { intersectSpans } from './text-pieces.ts';

/**
 * What analyses are made of. `tokenIndex` is asked once for each document of an analysis; whoever
 * keeps what it gave (texts never change) makes the next analysis faster. Words are grouped by
 * `wordForms` whatever the index was made with.
 */
export type Corpus = {
  readonly works: readonly Work[];
  readonly documents: readonly Document[];
  readonly segments: readonly Segment[];
  readonly codebook: Codebook;
  readonly annotations: readonly CodedPlace[];
  readonly alignments: readonly Alignment[];
  readonly coders: readonly { readonly id: CoderId; readonly name: string }[];
  readonly wordForms: WordForms;
  readonly stopWords: StopWordsByHand;
  readonly tokenIndex: (document: Document) => TokenIndex;
};

/** One document of an analysis, with its text measured. */
export type DocumentView = {
  readonly document: Document;
  readonly segments: readonly Segment[];
  readonly index: TokenIndex;
  readonly table: TokenTable;
  readonly words: RunningWords;
  /** The text that counts, as disjoint spans in order. */
  readonly counted: readonly Span[];
};

/** The chosen documents in the order of the project; with `within`, those that have such a part. */
export function viewDocuments(
  corpus: Corpus,
  selection: TextSelection,
): Result<readonly DocumentView[], AnalysisError> {
  const { documentIds, leaveOut, within } = selection;
  const { documents, segments, wordForms, tokenIndex } = corpus;
  const key = JSON.stringify([documentIds, leaveOut, within]);
  return kept(documents, key, [segments, wordForms, tokenIndex], () =>
    makeViews(corpus, selection),
  );
}

/** The same texts are looked at the same way again and again. */
const kept = keepValues<readonly Document[], Result<readonly DocumentView[], AnalysisError>>();

function makeViews(
  corpus: Corpus,
  { documentIds, leaveOut, within }: TextSelection,
): Result<readonly DocumentView[], AnalysisError> {
  const known = new Set(corpus.documents.map((document) => document.id));
  const unknown = documentIds?.find((id) => !known.has(id));
  if (unknown !== undefined) return failure({ code: 'unknownDocument', documentId: unknown });
  const wanted = new Set<DocumentId>(documentIds ?? known);
  if (wanted.size === 0) return failure({ code: 'noDocuments' });
  const segments = new Map<DocumentId, Segment[]>([...wanted].map((id) => [id, []]));
  for (const segment of corpus.segments) segments.get(segment.documentId)?.push(segment);
  const views = corpus.documents
    .filter((document) => wanted.has(document.id))
    .map((document) => {
      const own = segments.get(document.id) ?? [];
      const index = regroupIndex(corpus.tokenIndex(document), corpus.wordForms);
      const counted = countedText(document, own, leaveOut);
      return {
        document,
        segments: own,
        index,
        table: index.table,
        words: runningWords(index.table),
        counted: within === undefined ? counted : intersectSpans(partSpans(own, within), counted),
      };
    });
  if (within === undefined) return success(views);
  const holding = views.filter(({ counted }) => counted.length > 0);
  return holding.length === 0 ? failure({ code: 'noText' }) : success(holding);
}

/** A stretch of the text of document number `view` of the analysis. */
export type Passage = Span & { readonly view: number };

/** Passages in the order of documents and text. */
export function comparePassages(a: Passage, b: Passage): number {
  return a.view - b.view || a.start - b.start || b.end - a.end;
}

/** Passages with their words. */
export function toEvidence(
  passages: readonly Passage[],
  views: readonly DocumentView[],
): EvidenceSpan[] {
  return passages.flatMap(({ view, start, end }) => {
    const document = views[view]?.document;
    if (document === undefined) return [];
    const quote = document.text.slice(start, end);
    return [{ documentId: document.id, span: { start, end }, quote }];
  });
}
