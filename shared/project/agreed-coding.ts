import { createAnchor } from '../annotation/anchoring.ts';
import type { Annotation, AnnotationStatus } from '../annotation/annotation.ts';
import type { AnnotationId, CoderId, ConceptId, DocumentId } from '../base/identifiers.ts';
import type { Segment } from '../document/document.ts';
import { spanContains, spansOverlap, type Span } from '../text/span.ts';
import type { Change } from './change.ts';
import { addCoder } from './coder-changes.ts';
import { appended } from './list-edits.ts';
import type { Project } from './project.ts';

/**
 * Whose codes the agreed ones are. They are kept apart from those of the people who agreed, so that
 * how far they had agreed before can still be computed; the same in every copy of a project.
 */
export const agreedCoderId = 'coder_agreed' satisfies CoderId;

/** What was agreed about a concept on a passage that coders differ about. */
export type Settlement = {
  readonly documentId: DocumentId;
  readonly conceptId: ConceptId;
  /** All that any of them has there. */
  readonly passage: Span;
  /** Where the concept is; empty: it is not there. */
  readonly spans: readonly Span[];
  /** The name of the agreed coding in the language of the interface, for when it is made. */
  readonly name: string;
  readonly at: string;
  readonly newId: () => AnnotationId;
};

/**
 * Puts the agreement in the place of what was agreed on the passage before, as one step. That the
 * concept is not there is kept as a rejection, so that the passage counts as settled. `null` when
 * just this was agreed already. Throws for a document that is not there.
 */
export function settleDisagreement(project: Project, settlement: Settlement): Change | null {
  const { documentId, conceptId, passage, spans, name, at, newId } = settlement;
  const document = project.documents.find(({ id }) => id === documentId);
  if (document === undefined) throw new Error(`Invariant broken: no document ${documentId}`);
  const before = settledOn(project, { documentId, conceptId, passage });
  const [status, wanted]: [AnnotationStatus, readonly Span[]] =
    spans.length > 0 ? ['accepted', spans] : ['rejected', [passage]];
  if (isSame(before, status, wanted)) return null;
  const segments = project.segments.filter((segment) => segment.documentId === documentId);
  const added = wanted.map(
    (span): Annotation => ({
      ...{ id: newId(), documentId, conceptId, coderId: agreedCoderId },
      anchor: createAnchor(document.text, document.textHash, span, innermost(segments, span)),
      ...{ origin: 'manual', projection: null, status, note: '', createdAt: at, modifiedAt: at },
    }),
  );
  const isThere = project.coders.some(({ id }) => id === agreedCoderId);
  const ids = before.map(({ id }) => id);
  return {
    kind: 'batch',
    changes: [
      ...(isThere ? [] : [addCoder(agreedCoderId, name)]),
      ...(ids.length === 0 ? [] : [{ kind: 'removeAnnotations', ids } as const]),
      { kind: 'addAnnotations', annotations: appended(added) },
    ],
  };
}

/** What was agreed about a concept on a passage; empty when nothing was. */
export function settledOn(
  { annotations }: Pick<Project, 'annotations'>,
  { documentId, conceptId, passage }: Pick<Settlement, 'documentId' | 'conceptId' | 'passage'>,
): readonly Annotation[] {
  return annotations.filter(
    (own) =>
      own.coderId === agreedCoderId &&
      own.documentId === documentId &&
      own.conceptId === conceptId &&
      spansOverlap(own.anchor.span, passage),
  );
}

function isSame(
  before: readonly Annotation[],
  status: AnnotationStatus,
  spans: readonly Span[],
): boolean {
  return (
    before.length === spans.length &&
    before.every(
      (own) =>
        own.status === status &&
        spans.some(({ start, end }) => start === own.anchor.span.start && end === own.anchor.span.end),
    )
  );
}

function innermost(segments: readonly Segment[], span: Span): string | null {
  // Parents precede children, so the last one that holds the span is the innermost.
  return segments.findLast((segment) => spanContains(segment.span, span))?.eId ?? null;
}
