import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { Annotation, ProjectionSource } from '../../../shared/annotation/annotation.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Project } from '../../../shared/project/project.ts';
import type { Sureness } from '../../components/sureness.ts';
import { annotationsById, documentsById } from '../../session/project-views.ts';
import { rowAtPlace } from '../../session/row-places.ts';

/** Where a projected code came from; what is gone by now is `null`. */
export type ProjectedFromPlace = Omit<ProjectionSource, 'alignmentId' | 'annotationId'> & {
  readonly source: Annotation | null;
  readonly document: Document | null;
  readonly alignment: Alignment | null;
  /** The row of the alignment in which it stands, from 0. */
  readonly row: number | null;
};

/** `null` for a code that was not projected. */
export function projectedFrom(
  project: Pick<Project, 'annotations' | 'documents' | 'alignments'>,
  { documentId, anchor, projection }: Annotation,
): ProjectedFromPlace | null {
  if (projection === null) return null;
  const { alignmentId, annotationId, ...rest } = projection;
  const source = annotationsById(project.annotations).get(annotationId) ?? null;
  const document = source && (documentsById(project.documents).get(source.documentId) ?? null);
  const alignment = project.alignments.find(({ id }) => id === alignmentId) ?? null;
  const version = alignment?.texts.findIndex((text) => text.documentId === documentId) ?? -1;
  const row =
    alignment === null || version < 0
      ? null
      : rowAtPlace(alignment, { version, offset: anchor.span.start });
  return { ...rest, source, document, alignment, row };
}

/** From here on one may mostly rely on what the machine has found. */
const highFrom = 0.85;
/** Below this the machine is often wrong: what it has found is to be looked at. */
const middleFrom = 0.7;

export function surenessOf(confidence: number): Sureness {
  return confidence >= highFrom ? 'high' : confidence >= middleFrom ? 'middle' : 'low';
}
