import type { AnnotationOrigin, AnnotationStatus } from '../annotation/annotation.ts';
import type { CoderId, ConceptId, DocumentId } from '../base/identifiers.ts';
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
 * document, whatever it is called; the others below it are segments of that kind. `year` is that of
 * the edition.
 */
export type GroupBy =
  | { readonly by: 'document' | 'language' | 'work' | 'year' }
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
  /** Only these segments and what lies in them, by eId, in whatever document; absent: all text. */
  readonly within?: readonly string[];
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
