import { withoutTexts } from '../alignment/alignment-texts.ts';
import type { AlignmentEdit } from '../alignment/alignment-edit.ts';
import type { Alignment } from '../alignment/alignment.ts';
import type { AlignmentId, DocumentId, WorkId } from '../base/identifiers.ts';
import type { Change } from './change.ts';
import { appended } from './list-edits.ts';
import type { Project } from './project.ts';

/** Puts an alignment in the project: anew, or in the place of the one with its id. */
export function keepAlignment(project: Project, alignment: Alignment): Change {
  return project.alignments.some(({ id }) => id === alignment.id)
    ? { kind: 'replaceAlignment', alignment }
    : { kind: 'addAlignments', alignments: appended([alignment]) };
}

/** Makes edits of one alignment; `null` when there is none to make or the alignment is not there. */
export function editAlignment(
  project: Project,
  id: AlignmentId,
  edit: AlignmentEdit | null,
): Change | null {
  if (edit === null || !project.alignments.some((alignment) => alignment.id === id)) return null;
  return { kind: 'editAlignment', id, edit };
}

/** Removes the alignments that are there; `null` when none is. What was projected along them stays. */
export function removeAlignments(project: Project, ids: ReadonlySet<AlignmentId>): Change | null {
  const present = project.alignments.map(({ id }) => id).filter((id) => ids.has(id));
  return present.length === 0 ? null : { kind: 'removeAlignments', ids: present };
}

/**
 * What becomes of alignments when documents go: they keep their other versions with all that people
 * have done to them, and go when fewer than two are left.
 */
export function alignmentsWithout(project: Project, gone: ReadonlySet<DocumentId>): Change[] {
  return project.alignments.flatMap((alignment) => without(alignment, gone));
}

/** What becomes of alignments when documents become expressions of another work: those whose documents all move move along. */
export function alignmentsMoved(
  project: Project,
  moved: ReadonlySet<DocumentId>,
  workId: WorkId,
): Change[] {
  return project.alignments.flatMap((alignment): Change[] => {
    if (alignment.workId === workId) return [];
    const isWhole = alignment.texts.every(({ documentId }) => moved.has(documentId));
    if (isWhole) return [{ kind: 'replaceAlignment', alignment: { ...alignment, workId } }];
    return without(alignment, moved);
  });
}

function without(alignment: Alignment, gone: ReadonlySet<DocumentId>): Change[] {
  if (!alignment.texts.some(({ documentId }) => gone.has(documentId))) return [];
  const left = withoutTexts(alignment, gone);
  return left === null
    ? [{ kind: 'removeAlignments', ids: [alignment.id] }]
    : [{ kind: 'replaceAlignment', alignment: left }];
}
