import type { Annotation, AnnotationStatus } from '../annotation/annotation.ts';
import type { AnnotationId, CoderId, ConceptId, DocumentId } from '../base/identifiers.ts';
import type { Span } from '../text/span.ts';
import { anchorPassage } from './anchor-passage.ts';
import type { Change } from './change.ts';
import { appended } from './list-edits.ts';
import type { Project } from './project.ts';

/** A passage to be coded. `at` is the time, ISO 8601 in UTC; `id` is used when a record is made. */
export type PassageCoding = {
  readonly documentId: DocumentId;
  readonly span: Span;
  readonly conceptId: ConceptId;
  readonly coderId: CoderId;
  readonly at: string;
  readonly id: AnnotationId;
  readonly note?: string;
};

/**
 * Codes the passage by hand. `null` when the coder has the concept on exactly this span already; a
 * proposed or rejected one there becomes accepted and keeps its origin.
 */
export function codePassage(project: Project, coding: PassageCoding): Change | null {
  const { documentId, span, conceptId, coderId, at, id, note = '' } = coding;
  const same = project.annotations.find(
    (annotation) =>
      annotation.documentId === documentId &&
      annotation.anchor.span.start === span.start &&
      annotation.anchor.span.end === span.end &&
      annotation.conceptId === conceptId &&
      annotation.coderId === coderId,
  );
  if (same !== undefined) {
    if (same.status === 'accepted' && (note === '' || note === same.note)) return null;
    const kept = { ...same, status: 'accepted' as const, note: note || same.note, modifiedAt: at };
    return { kind: 'replaceAnnotations', annotations: [kept] };
  }
  const annotation: Annotation = {
    id,
    documentId,
    conceptId,
    coderId,
    anchor: anchorPassage(project, documentId, span),
    origin: 'manual',
    projection: null,
    status: 'accepted',
    note,
    createdAt: at,
    modifiedAt: at,
  };
  return { kind: 'addAnnotations', annotations: appended([annotation]) };
}

/** Adds proposals (`proposeAnnotations`); `null` when there are none. */
export function addProposals(annotations: readonly Annotation[]): Change | null {
  if (annotations.length === 0) return null;
  return { kind: 'addAnnotations', annotations: appended(annotations) };
}

/** Removes the annotations that are there; `null` when none is. */
export function removeAnnotations(project: Project, ids: ReadonlySet<AnnotationId>): Change | null {
  const present = withIds(project, ids).map(({ id }) => id);
  return present.length === 0 ? null : { kind: 'removeAnnotations', ids: present };
}

/**
 * Moves the ends of an annotation. The new bounds are the work of a person: a proposal is accepted
 * by it.
 */
export function changeBounds(
  project: Project,
  id: AnnotationId,
  span: Span,
  at: string,
): Change | null {
  const annotation = project.annotations.find((candidate) => candidate.id === id);
  if (annotation === undefined) return null;
  const { anchor } = annotation;
  const moved = anchorPassage(project, annotation.documentId, span);
  const isSame =
    anchor.textHash === moved.textHash &&
    anchor.span.start === span.start &&
    anchor.span.end === span.end;
  if (isSame) return null;
  return {
    kind: 'replaceAnnotations',
    annotations: [{ ...annotation, anchor: moved, status: 'accepted', modifiedAt: at }],
  };
}

/** Sets the memo of an annotation; `null` when it says that already. */
export function setNote(
  project: Project,
  id: AnnotationId,
  note: string,
  at: string,
): Change | null {
  const annotation = project.annotations.find((candidate) => candidate.id === id);
  if (annotation === undefined || annotation.note === note) return null;
  return { kind: 'replaceAnnotations', annotations: [{ ...annotation, note, modifiedAt: at }] };
}

/** Accepts, rejects or proposes anew; those that have the status already are left alone. */
export function setStatus(
  project: Project,
  ids: ReadonlySet<AnnotationId>,
  status: AnnotationStatus,
  at: string,
): Change | null {
  const settings = withIds(project, ids)
    .filter((annotation) => annotation.status !== status)
    .map(({ id }) => ({ id, status, modifiedAt: at }));
  return settings.length === 0 ? null : { kind: 'setAnnotationStatus', settings };
}

/**
 * Gives the annotations another concept; a proposal that is given one by a person is accepted. What
 * an indicator or a projection had proposed was wrong then: it is kept as a rejection, under an id
 * from `newId`, so that it is not proposed again.
 */
export function changeConcept(
  project: Project,
  ids: ReadonlySet<AnnotationId>,
  conceptId: ConceptId,
  at: string,
  newId: () => AnnotationId,
): Change | null {
  const changing = withIds(project, ids).filter((annotation) => annotation.conceptId !== conceptId);
  if (changing.length === 0) return null;
  const annotations = changing.map((annotation) => ({
    ...annotation,
    conceptId,
    status: 'accepted' as const,
    modifiedAt: at,
  }));
  const changed = { kind: 'replaceAnnotations', annotations } as const;
  const rejections = keepRejections(changing, at, newId);
  return rejections === null ? changed : { kind: 'batch', changes: [changed, rejections] };
}

/**
 * Adds a rejection in the place of each of the annotations that was proposed; `null` when none was.
 * What people coded by hand was never proposed.
 */
export function keepRejections(
  annotations: readonly Annotation[],
  at: string,
  newId: () => AnnotationId,
): Change | null {
  const rejections = annotations
    .filter(({ origin }) => origin === 'indicator' || origin === 'projection')
    .map((annotation) => ({
      ...annotation,
      ...{ id: newId(), status: 'rejected' as const, note: '', modifiedAt: at },
    }));
  if (rejections.length === 0) return null;
  return { kind: 'addAnnotations', annotations: appended(rejections) };
}

function withIds(project: Project, ids: ReadonlySet<AnnotationId>): Annotation[] {
  return project.annotations.filter(({ id }) => ids.has(id));
}
