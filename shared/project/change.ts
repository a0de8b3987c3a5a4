import type { AlignmentEdit } from '../alignment/alignment-edit.ts';
import type { Alignment } from '../alignment/alignment.ts';
import type { Annotation, AnnotationStatus } from '../annotation/annotation.ts';
import type {
  AlignmentId,
  AnnotationId,
  CoderId,
  ConceptId,
  DocumentId,
  SavedRequestId,
  WorkId,
} from '../base/identifiers.ts';
import type { Codebook, Concept } from '../codebook/codebook.ts';
import type { Document, Segment, Work } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import type { StopWordEdits } from '../language/stop-words.ts';
import type { WordForms } from '../language/word-forms.ts';
import type { Insertion } from './list-edits.ts';
import type { Coder, SavedRequest } from './project.ts';

/** What may be changed about a document after it came in: everything but its text and source. */
export type DocumentMetadata = Pick<
  Document,
  | 'workId'
  | 'role'
  | 'title'
  | 'language'
  | 'editionDate'
  | 'keywords'
  | 'identifiers'
  | 'variables'
  | 'replacesDocumentId'
>;

export type StatusSetting = {
  readonly id: AnnotationId;
  readonly status: AnnotationStatus;
  /** ISO 8601 in UTC */
  readonly modifiedAt: string;
};

/**
 * Everything that can happen to a project, as plain JSON: the same value is the undo step, the
 * line of the audit trail and what two copies of a project exchange. No change removes more than
 * it names: what hangs on a removed record is removed by the changes of a `batch` before it (see
 * `compose-changes.ts`).
 */
export type Change =
  | { readonly kind: 'renameProject'; readonly name: string }
  | { readonly kind: 'addWorks'; readonly works: readonly Insertion<Work>[] }
  | { readonly kind: 'replaceWork'; readonly work: Work }
  | { readonly kind: 'removeWorks'; readonly ids: readonly WorkId[] }
  | {
      readonly kind: 'addDocuments';
      readonly documents: readonly Insertion<Document>[];
      readonly segments: readonly Insertion<Segment>[];
    }
  | {
      readonly kind: 'updateDocument';
      readonly id: DocumentId;
      readonly metadata: DocumentMetadata;
    }
  /** Removes the documents and their segments. */
  | { readonly kind: 'removeDocuments'; readonly ids: readonly DocumentId[] }
  | { readonly kind: 'replaceCodebook'; readonly codebook: Codebook }
  | { readonly kind: 'addConcepts'; readonly concepts: readonly Insertion<Concept>[] }
  | { readonly kind: 'replaceConcept'; readonly concept: Concept }
  | { readonly kind: 'removeConcepts'; readonly ids: readonly ConceptId[] }
  | { readonly kind: 'addCoders'; readonly coders: readonly Insertion<Coder>[] }
  | { readonly kind: 'replaceCoder'; readonly coder: Coder }
  | { readonly kind: 'removeCoders'; readonly ids: readonly CoderId[] }
  | { readonly kind: 'addAnnotations'; readonly annotations: readonly Insertion<Annotation>[] }
  | { readonly kind: 'replaceAnnotations'; readonly annotations: readonly Annotation[] }
  | { readonly kind: 'setAnnotationStatus'; readonly settings: readonly StatusSetting[] }
  | { readonly kind: 'removeAnnotations'; readonly ids: readonly AnnotationId[] }
  | { readonly kind: 'addAlignments'; readonly alignments: readonly Insertion<Alignment>[] }
  | { readonly kind: 'replaceAlignment'; readonly alignment: Alignment }
  | { readonly kind: 'editAlignment'; readonly id: AlignmentId; readonly edit: AlignmentEdit }
  | { readonly kind: 'removeAlignments'; readonly ids: readonly AlignmentId[] }
  | { readonly kind: 'addSavedRequests'; readonly requests: readonly Insertion<SavedRequest>[] }
  | { readonly kind: 'replaceSavedRequest'; readonly request: SavedRequest }
  | { readonly kind: 'removeSavedRequests'; readonly ids: readonly SavedRequestId[] }
  | { readonly kind: 'setWordForms'; readonly wordForms: WordForms }
  | { readonly kind: 'setStopWords'; readonly language: Language; readonly edits: StopWordEdits }
  /** Several changes that count, and are undone, as one. */
  | { readonly kind: 'batch'; readonly changes: readonly Change[] };
