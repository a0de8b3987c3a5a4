import { createAnchor } from '../annotation/anchoring.ts';
import type { Anchor } from '../annotation/annotation.ts';
import type { DocumentId } from '../base/identifiers.ts';
import { innermostSegment } from '../document/innermost-segment.ts';
import type { Span } from '../text/span.ts';
import type { Project } from './project.ts';

/** The anchor of a passage in a document of the project as it is now. Throws when there is no such document. */
export function anchorPassage(
  { documents, segments }: Pick<Project, 'documents' | 'segments'>,
  documentId: DocumentId,
  span: Span,
): Anchor {
  const document = documents.find(({ id }) => id === documentId);
  if (document === undefined) throw new Error(`Invariant broken: no document ${documentId}`);
  const eId = innermostSegment(documentId, span, segments);
  return createAnchor(document.text, document.textHash, span, eId);
}
