import type { DocumentId } from '../base/identifiers.ts';
import type { Language } from '../language/language.ts';
import type { StopWordEdits } from '../language/stop-words.ts';
import type { WordForms } from '../language/word-forms.ts';
import type { Span } from '../text/span.ts';

export type ColumnRole = 'dimension' | 'measure';

/** `key` is stable and not for people; interfaces translate it. */
export type AnalysisColumn = {
  readonly key: string;
  /** A title that comes from the data, such as a document's, for columns made of data; else `null`. */
  readonly label: string | null;
  readonly role: ColumnRole;
  readonly type: 'text' | 'number';
  /** What a measure counts: `occurrences`, `units`, `words`, `characters`, `documents` …; `null` for dimensions. */
  readonly unit: string | null;
  /** What a relative measure is relative to: `1000 words`, `recording units`; `null` for absolute numbers. */
  readonly denominator: string | null;
  /** Digits after the decimal point when shown; stored values are not rounded. */
  readonly digits: number;
};

/** A cell: text, a number, or `null` where the value is undefined (a rate over nothing). */
export type AnalysisValue = string | number | null;

/** A passage behind a number. `quote` is the text of the span. */
export type EvidenceSpan = {
  readonly documentId: DocumentId;
  readonly span: Span;
  readonly quote: string;
};

/** What people changed about groupings of word forms and about stop words, where a table depends on it. */
export type WordEdits = {
  readonly wordForms: WordForms;
  /** Languages whose list was changed. */
  readonly stopWords: readonly (StopWordEdits & { readonly language: Language })[];
};

/** What the table was computed from: enough to compute it again and see whether anything changed. */
export type Provenance = {
  /** The request as given, plain data. */
  readonly request: object;
  readonly documents: readonly {
    readonly id: DocumentId;
    readonly title: string;
    readonly language: string;
    readonly textHash: string;
  }[];
  readonly codebook: { readonly id: string; readonly version: number } | null;
  /** `null`: nothing was changed by hand that the numbers depend on. */
  readonly wordEdits: WordEdits | null;
  /** Names and versions of what made the numbers: tokeniser, lemmatiser, stop list. */
  readonly methods: { readonly [name: string]: string };
};

/** The result of an analysis. */
export type AnalysisTable = {
  readonly columns: readonly AnalysisColumn[];
  readonly rows: readonly (readonly AnalysisValue[])[];
  readonly provenance: Provenance;
  /** The passages behind one cell, in document and text order; empty for dimensions. */
  readonly evidence: (row: number, column: number) => readonly EvidenceSpan[];
};
