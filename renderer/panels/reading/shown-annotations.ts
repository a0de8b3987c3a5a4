import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { CoderId } from '../../../shared/base/identifiers.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Coder } from '../../../shared/project/project.ts';
import { compareSpans } from '../../../shared/text/span.ts';
import type { ShownAnnotation } from '../../document-view/document-view.ts';
import { initialsOf } from '../../session/project-views.ts';

/**
 * The annotations of the document that are shown, in text order, longer ones first where they begin
 * together. Gives `before` back when nothing about them has changed, so that the page is not drawn
 * again for work on other documents.
 */
export function shownAnnotations(
  annotations: readonly Annotation[],
  document: Pick<Document, 'id' | 'textHash'>,
  isCoderShown: (coderId: CoderId) => boolean,
  before: readonly Annotation[],
): readonly Annotation[] {
  const shown = annotations.filter(
    (annotation) =>
      annotation.documentId === document.id &&
      annotation.status !== 'rejected' &&
      annotation.anchor.textHash === document.textHash &&
      isCoderShown(annotation.coderId),
  );
  shown.sort((a, b) => compareSpans(a.anchor.span, b.anchor.span));
  const isSame =
    shown.length === before.length && shown.every((item, index) => item === before[index]);
  return isSame ? before : shown;
}

/** Codes of the document whose place in the text is lost: they keep their words and are listed. */
export function orphans(
  annotations: readonly Annotation[],
  document: Pick<Document, 'id' | 'textHash'>,
): readonly Annotation[] {
  return annotations.filter(
    ({ documentId, anchor }) => documentId === document.id && anchor.textHash !== document.textHash,
  );
}

/** Turns annotations into what the page draws; the same annotation gives the same object. */
export function createPageCodes(
  coders: readonly Coder[],
  ownId: CoderId,
): (annotation: Annotation) => ShownAnnotation | null {
  const initials = new Map(coders.map(({ id, name }) => [id, initialsOf(name)]));
  const known = new WeakMap<Annotation, ShownAnnotation>();
  return (annotation) => {
    const { id, anchor, conceptId, coderId, status, origin, note } = annotation;
    if (status === 'rejected') return null;
    const present = known.get(annotation);
    if (present !== undefined) return present;
    const made: ShownAnnotation = {
      id,
      start: anchor.span.start,
      end: anchor.span.end,
      conceptId,
      status,
      origin,
      coderInitials: coderId === ownId ? null : (initials.get(coderId) ?? ''),
      hasNote: note !== '',
    };
    known.set(annotation, made);
    return made;
  };
}
