import type { CoderId } from '../base/identifiers.ts';
import type { Change } from './change.ts';
import { appended } from './list-edits.ts';
import type { Project } from './project.ts';

/** Adds a coder at the end of the list. */
export function addCoder(id: CoderId, name: string): Change {
  return { kind: 'addCoders', coders: appended([{ id, name }]) };
}

/** Renames a coder; `null` when the coder has the name already or is not there. */
export function renameCoder(project: Project, id: CoderId, name: string): Change | null {
  const coder = project.coders.find((candidate) => candidate.id === id);
  if (coder === undefined || coder.name === name) return null;
  return { kind: 'replaceCoder', coder: { id, name } };
}

/**
 * Removes a coder with all annotations by that coder, in one step. `null` for the last coder of a
 * project, who stays, and for one that is not there.
 */
export function removeCoder(project: Project, id: CoderId): Change | null {
  if (project.coders.length < 2 || !project.coders.some((coder) => coder.id === id)) return null;
  const ids = project.annotations.filter((a) => a.coderId === id).map((a) => a.id);
  return {
    kind: 'batch',
    changes: [
      { kind: 'removeAnnotations', ids },
      { kind: 'removeCoders', ids: [id] },
    ],
  };
}
