import type { Annotation } from '../annotation/annotation.ts';
import { insertedItems } from './list-edits.ts';
import type { Change } from './change.ts';
import { findBrokenAnnotationIn, findBrokenReference } from './project-references.ts';
import type { Project } from './project.ts';

/**
 * Where the project would no longer hold together after the change, as a path, or `null` when it
 * does. `after` is the project with the change applied, sound before it. Acts of coding, which are
 * the many, cost the size of the change; all others one look over the whole project.
 */
export function findReferenceBrokenBy(after: Project, change: Change): string | null {
  const coded = codedBy(change);
  return coded === null ? findBrokenReference(after) : findBrokenAnnotationIn(after, coded);
}

/** The annotations that the change brings, `null` when it touches more than annotations. */
function codedBy(change: Change): readonly Annotation[] | null {
  switch (change.kind) {
    case 'addAnnotations':
      return insertedItems(change.annotations);
    case 'replaceAnnotations':
      return change.annotations;
    case 'setAnnotationStatus':
    case 'removeAnnotations':
    case 'renameProject':
    case 'setWordForms':
    case 'setStopWords':
      return [];
    case 'batch': {
      const coded = change.changes.map(codedBy);
      return coded.every((part) => part !== null) ? coded.flat() : null;
    }
    default:
      return null;
  }
}
