import type { AlignmentId, ConceptId, DocumentId } from '../base/identifiers.ts';
import type { PatternError } from '../codebook/indicator-pattern.ts';
import type { Language } from '../language/language.ts';
import type { AgreementRequest, DisagreementsRequest } from './agreement-request.ts';
import type { CitationsRequest } from './citations-request.ts';
import type { ClustersRequest } from './clusters-request.ts';
import type { CodeQueryRequest } from './code-query-request.ts';
import type { CompareRequest } from './compare-request.ts';
import type { CooccurrenceRequest } from './cooccurrence-request.ts';
import type { CorrespondenceRequest, CrossTableRequest } from './cross-table-request.ts';
import type { CollocatesRequest } from './collocates-request.ts';
import type { ConceptQuery, ConcordanceQuery } from './concordance-query.ts';
import type { DispersionRequest } from './dispersion-request.ts';
import type { FormalLegalRequest } from './formal-legal-request.ts';
import type { KeynessRequest } from './keyness-request.ts';
import type { LexicalDiversityRequest } from './lexical-diversity-request.ts';
import type {
  KeywordPairsRequest,
  ParityBeadsRequest,
  ParityRequest,
  TermPairsRequest,
} from './parity-request.ts';
import type { NgramsRequest } from './ngrams-request.ts';
import type { CodingSelection, GroupBy, TextSelection } from './selection.ts';
import type { SequencesRequest } from './sequences-request.ts';
import type { TfIdfRequest } from './tf-idf-request.ts';
import type { TrendRequest } from './trend-request.ts';
import type { WordLists } from './word-lists.ts';

export {
  defaultCoding,
  defaultLeaveOut,
  recordingUnitKinds,
  structuralGroups,
} from './selection.ts';
export type { ConcordanceQuery } from './concordance-query.ts';
export type {
  CodingSelection,
  GroupBy,
  RecordingUnitKind,
  StructuralGroup,
  TextSelection,
} from './selection.ts';

export const countings = ['occurrences', 'units', 'words', 'characters'] as const;
export type Counting = (typeof countings)[number];

export type ConceptFrequenciesRequest = CodingSelection & {
  readonly kind: 'conceptFrequencies';
  readonly groupBy: GroupBy | null;
  /** Leaves out rows of concepts that do not occur in their group; denominators stay the same. */
  readonly leavesOutZeroRows: boolean;
};

export type ConceptMatrixRequest = CodingSelection & {
  readonly kind: 'conceptMatrix';
  readonly counting: Counting;
  /** Occurrences per 1,000 words; units, words and characters as a share of all of them. */
  readonly isRelative: boolean;
  readonly groupBy: GroupBy;
  readonly rows: 'concepts' | 'groups';
};

export type WordFrequenciesRequest = TextSelection & {
  readonly kind: 'wordFrequencies';
  readonly countBy: 'form' | 'lemma';
  readonly leavesOutStopWords: boolean;
  /** Words that occur less often in their group are left out. */
  readonly minimumFrequency: number;
  /** At most so many words for each group and language; `null`: all. */
  readonly limit: number | null;
  readonly groupBy: GroupBy | null;
  readonly lists?: WordLists;
  /** Parts of which the table says how many hold the word; absent: it does not. */
  readonly rangeOver?: GroupBy;
};

/** The forms that count under a lemma, and those that were taken away from it. */
export type LemmaFormsRequest = TextSelection & {
  readonly kind: 'lemmaForms';
  readonly lemma: string;
  /** `null`: of the lemma in each language. */
  readonly language: Language | null;
  /** Forms that word tables leave out are then left out here. */
  readonly leavesOutStopWords: boolean;
  readonly groupBy: GroupBy | null;
};

/** Words left of the hit counted from it, the hit, words right of it, or the order of the corpus. */
export const concordanceSortKeys = ['L1', 'L2', 'L3', 'hit', 'R1', 'R2', 'R3', 'document'] as const;
export type ConcordanceSortKey = (typeof concordanceSortKeys)[number];

export type ConcordanceRequest = TextSelection & {
  readonly kind: 'concordance';
  readonly query: ConcordanceQuery;
  /** Only hits that share text with a passage coded so; absent: all. */
  readonly codedWith?: ConceptQuery;
  /** Words shown on each side, never beyond the paragraph. */
  readonly contextWords: number;
  /** The first decides, the next where it leaves lines equal; then the order of the corpus. */
  readonly sortBy: readonly ConcordanceSortKey[];
};

export type AnalysisRequest =
  | ConceptFrequenciesRequest
  | ConceptMatrixRequest
  | WordFrequenciesRequest
  | LemmaFormsRequest
  | ConcordanceRequest
  | NgramsRequest
  | LexicalDiversityRequest
  | TfIdfRequest
  | CollocatesRequest
  | KeynessRequest
  | DispersionRequest
  | AgreementRequest
  | DisagreementsRequest
  | CooccurrenceRequest
  | CrossTableRequest
  | CorrespondenceRequest
  | ClustersRequest
  | CodeQueryRequest
  | SequencesRequest
  | TrendRequest
  | FormalLegalRequest
  | CitationsRequest
  | CompareRequest
  | ParityRequest
  | ParityBeadsRequest
  | TermPairsRequest
  | KeywordPairsRequest;

/** Why a request cannot be answered. */
export type AnalysisError =
  | { readonly code: 'noDocuments' }
  /** What was chosen of the documents, or one of the two sides compared, holds no text. */
  | { readonly code: 'noText' }
  /** Words are compared within a language, and the two sides have none in common. */
  | { readonly code: 'noCommonLanguage' }
  /** Agreement needs two coders; `found` took part. */
  | { readonly code: 'tooFewCoders'; readonly found: number }
  | { readonly code: 'tooManyCoders'; readonly found: number; readonly most: number }
  /** No document of the selection was coded by two coders. */
  | { readonly code: 'nothingCodedTwice' }
  | { readonly code: 'noCodeGroups' }
  /** Too few rows or columns with anything in them. */
  | {
      readonly code: 'tableTooSmall';
      readonly rows: number;
      readonly columns: number;
      readonly needed: number;
    }
  /** A trend needs more dates. */
  | { readonly code: 'tooFewDates'; readonly found: number; readonly needed: number }
  /** A trend is not drawn further ahead than half the time observed: `most` years. */
  | { readonly code: 'horizonTooFar'; readonly asked: number; readonly most: number }
  | { readonly code: 'unknownAlignment'; readonly alignmentId: AlignmentId }
  /** Versions are compared, and fewer than two of the alignment were chosen. */
  | { readonly code: 'tooFewVersions' }
  | { readonly code: 'unknownDocument'; readonly documentId: DocumentId }
  | { readonly code: 'unknownConcept'; readonly conceptId: ConceptId }
  | { readonly code: 'unknownVariable'; readonly name: string }
  | { readonly code: 'badPattern'; readonly reason: PatternError };
