import type {
  AlignmentId,
  AnnotationId,
  CoderId,
  ConceptId,
  DocumentId,
} from '../base/identifiers.ts';
import type { Span } from '../text/span.ts';

/**
 * How an annotation finds its place again. Field names of `quote` follow the W3C Web Annotation
 * TextQuoteSelector; `span` counts UTF-16 code units in the text with hash `textHash`.
 */
export type Anchor = {
  readonly textHash: string;
  readonly span: Span;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly segmentEId: string | null;
};

export const annotationOrigins = ['manual', 'indicator', 'projection', 'import'] as const;
export type AnnotationOrigin = (typeof annotationOrigins)[number];

export const annotationStatuses = ['proposed', 'accepted', 'rejected'] as const;
export type AnnotationStatus = (typeof annotationStatuses)[number];

/**
 * Where a projected annotation came from. What it names may be gone by now; `alignmentId` and
 * `annotationId` then only say that it was there.
 */
export type ProjectionSource = {
  readonly alignmentId: AlignmentId;
  readonly annotationId: AnnotationId;
  /** From 0 to 1: that the passage says what the source says. */
  readonly confidence: number;
  /** `words`: words inside the aligned segments were found; `segments`: all of them stand for the passage. */
  readonly extent: 'words' | 'segments';
  /** Between editions of one language, whether the words under the code are the same; `null` between languages. */
  readonly isTextChanged: boolean | null;
};

/** A concept applied to a passage by a coder. Times are ISO 8601 in UTC. */
export type Annotation = {
  readonly id: AnnotationId;
  readonly documentId: DocumentId;
  readonly conceptId: ConceptId;
  readonly coderId: CoderId;
  readonly anchor: Anchor;
  readonly origin: AnnotationOrigin;
  /** Only with origin `projection`. */
  readonly projection: ProjectionSource | null;
  readonly status: AnnotationStatus;
  readonly note: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
};

/** What counting needs to know of an annotation. Quotes and memos need not go where numbers are made. */
export type CodedPlace = Pick<
  Annotation,
  'documentId' | 'conceptId' | 'coderId' | 'origin' | 'status'
> & { readonly anchor: Pick<Anchor, 'textHash' | 'span'> };
