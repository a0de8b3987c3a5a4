import type { Annotation } from '../annotation/annotation.ts';
import type { AlignmentId } from '../base/identifiers.ts';
import type { Change } from './change.ts';
import { insertedItems } from './list-edits.ts';
import {
  findBrokenAlignmentIn,
  findBrokenAnnotationIn,
  findBrokenReference,
} from './project-references.ts';
import type { Project } from './project.ts';

/**
 * Where the project would no longer hold together after the change, as a path, or `null` when it
 * does. `after` is the project with the change applied, sound before it. Acts of coding and of
 * aligning, which are the many, cost the size of the change; all others one look over the whole
 * project.
 */
export function findReferenceBrokenBy(after: Project, change: Change): string | null {
  const touched = touchedBy(change);
  if (touched === null) return findBrokenReference(after);
  const edited = new Set(touched.alignments);
  return (
    findBrokenAnnotationIn(after, touched.annotations) ??
    findBrokenAlignmentIn(
      after,
      after.alignments.filter(({ id }) => edited.has(id)),
    )
  );
}

type Touched = {
  readonly annotations: readonly Annotation[];
  readonly alignments: readonly AlignmentId[];
};

const nothing: Touched = { annotations: [], alignments: [] };

/** What the change brings or edits, `null` when it touches more than annotations and beads. */
function touchedBy(change: Change): Touched | null {
  switch (change.kind) {
    case 'addAnnotations':
      return { ...nothing, annotations: insertedItems(change.annotations) };
    case 'replaceAnnotations':
      return { ...nothing, annotations: change.annotations };
    case 'editAlignment':
      return { ...nothing, alignments: [change.id] };
    case 'replaceAlignment':
      return { ...nothing, alignments: [change.alignment.id] };
    case 'setAnnotationStatus':
    case 'removeAnnotations':
    case 'removeAlignments':
    case 'renameProject':
    case 'setWordForms':
    case 'setStopWords':
      return nothing;
    case 'batch': {
      const touched = change.changes.map(touchedBy);
      if (!touched.every((part) => part !== null)) return null;
      return {
        annotations: touched.flatMap(({ annotations }) => annotations),
        alignments: touched.flatMap(({ alignments }) => alignments),
      };
    }
    default:
      return null;
  }
}
