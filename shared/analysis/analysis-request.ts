import type { CoderId, ConceptId, DocumentId } from '../base/identifiers.ts';
import type { AnnotationOrigin, AnnotationStatus } from '../annotation/annotation.ts';
import type { Matching } from '../codebook/codebook.ts';
import type { PatternError } from '../codebook/indicator-pattern.ts';
import type { SegmentKind } from '../document/document.ts';
import type { Language } from '../language/language.ts';

/** What annotations are counted in: see `recording-units.ts`. */
export const recordingUnitKinds = [
  'document',
  'part',
  'section',
  'chapter',
  'article',
  'clause',
  'subclause',
  'paragraph',
  'sentence',
] as const;
export type RecordingUnitKind = (typeof recordingUnitKinds)[number];

/**
 * What the rows (or columns) of a table stand for. `part` is the outermost division of each
 * document, whatever it is called; the others below it are segments of that kind.
 */
export type GroupBy =
  | { readonly by: 'document' | 'language' | 'work' }
  | { readonly by: StructuralGroup }
  | { readonly by: 'variable'; readonly name: string };
export const structuralGroups = ['part', 'section', 'chapter', 'article', 'clause'] as const;
export type StructuralGroup = (typeof structuralGroups)[number];

/** Which text is looked at. */
export type TextSelection = {
  /** `null`: all documents of the project. */
  readonly documentIds: readonly DocumentId[] | null;
  /** Segments of these kinds do not count as text: {@link defaultLeaveOut}. */
  readonly leaveOut: readonly SegmentKind[];
  /** The language in which works and concepts are named in the table. */
  readonly labelLanguage: Language;
};

/** Which annotations are counted, and in what. */
export type CodingSelection = TextSelection & {
  /** `null`: all concepts of the codebook. */
  readonly conceptIds: readonly ConceptId[] | null;
  /** Whether an annotation with a concept also counts for the concepts above it. */
  readonly includesDescendants: boolean;
  readonly statuses: readonly AnnotationStatus[];
  /** `null`: all. */
  readonly origins: readonly AnnotationOrigin[] | null;
  /** `null`: all. */
  readonly coderIds: readonly CoderId[] | null;
  readonly recordingUnit: RecordingUnitKind;
};

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

/** What a concordance looks for: a pattern in texts of one language (`null`: in all), or a concept. */
export type ConcordanceQuery =
  | {
      readonly by: 'pattern';
      readonly pattern: string;
      readonly matching: Matching;
      readonly isCaseSensitive: boolean;
      readonly language: Language | null;
    }
  | {
      readonly by: 'concept';
      readonly conceptId: ConceptId;
      readonly includesDescendants: boolean;
      readonly statuses: readonly AnnotationStatus[];
    };

/** Words left of the hit counted from it, the hit, words right of it, or the order of the corpus. */
export const concordanceSortKeys = ['L1', 'L2', 'L3', 'hit', 'R1', 'R2', 'R3', 'document'] as const;
export type ConcordanceSortKey = (typeof concordanceSortKeys)[number];

export type ConcordanceRequest = TextSelection & {
  readonly kind: 'concordance';
  readonly query: ConcordanceQuery;
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
  | ConcordanceRequest;

/** Editorial notes are not the text, and reference lists are the words of other people. */
export const defaultLeaveOut = ['note', 'reference'] as const satisfies readonly SegmentKind[];

/** Every document without notes and references; all concepts, each for itself; all but what was rejected. */
export const defaultCoding = {
  documentIds: null,
  leaveOut: defaultLeaveOut,
  conceptIds: null,
  includesDescendants: false,
  statuses: ['proposed', 'accepted'],
  origins: null,
  coderIds: null,
} as const satisfies Partial<CodingSelection>;

/** Why a request cannot be answered. */
export type AnalysisError =
  | { readonly code: 'noDocuments' }
  | { readonly code: 'unknownDocument'; readonly documentId: DocumentId }
  | { readonly code: 'unknownConcept'; readonly conceptId: ConceptId }
  | { readonly code: 'unknownVariable'; readonly name: string }
  | { readonly code: 'badPattern'; readonly reason: PatternError };
