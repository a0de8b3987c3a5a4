import type { Annotation, CodedPlace } from '../annotation/annotation.ts';
import type { AnnotationId, ConceptId, DocumentId } from '../base/identifiers.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { TokenIndex } from '../codebook/index-tokens.ts';
import type { Document, Segment } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import type { StemLexicon } from './stem-lexicon.ts';

/** An annotation as far as projection needs it. */
export type ProjectedPlace = CodedPlace & Pick<Annotation, 'id'>;

/** The part of a project that projection looks at. Languages of the documents must be loaded. */
export type ProjectionMaterial = {
  readonly documents: readonly Document[];
  readonly segments: readonly Segment[];
  readonly codebook: Codebook;
  readonly annotations: readonly ProjectedPlace[];
  readonly tokenIndex: (document: Document) => TokenIndex;
  readonly lexicon: StemLexicon;
};

export type ProjectionRequest = {
  /** Versions of the alignment by their places in it. */
  readonly from: number;
  readonly to: readonly number[];
  /** `null`: all accepted ones of the source version. Those named are taken whatever their status. */
  readonly annotationIds: readonly AnnotationId[] | null;
  /** `null`: all concepts that are in use. */
  readonly conceptIds: readonly ConceptId[] | null;
  /** Only annotations that touch these beads, from the first to before the second. */
  readonly beadRange: Span | null;
};

/**
 * Why an annotation was not proposed in a version: `noCounterpart`, the other side of its beads is
 * empty; `deleted`, its words are gone from the other edition; `notAligned`, it touches no bead;
 * `otherText`, it or the alignment is of another text; `coded` and `rejected`, the concept stands or
 * was turned down there already; `repeated`, another annotation is proposed at the same place.
 */
export type NotProjectedReason =
  'noCounterpart' | 'deleted' | 'notAligned' | 'otherText' | 'coded' | 'rejected' | 'repeated';

export type NotProjected = {
  readonly annotationId: AnnotationId;
  readonly conceptId: ConceptId;
  /** The version in which it has no place. */
  readonly documentId: DocumentId;
  /** The first bead it lies in, `null` when in none. */
  readonly bead: number | null;
  readonly reason: NotProjectedReason;
};

export type Projection = {
  /** By version as requested, in text order. */
  readonly proposals: readonly Annotation[];
  readonly notProjected: readonly NotProjected[];
};
