import type { Annotation } from '../annotation/annotation.ts';
import type { Change } from './change.ts';
import { addProposals } from './coding-changes.ts';
import { newProposals } from './new-proposals.ts';
import type { Project } from './project.ts';

/**
 * Adds the projections (`projectAnnotations`) that still fit the project as it is now; `null` when
 * none does. Undone, it takes them all away again.
 */
export function addProjections(project: Project, proposals: readonly Annotation[]): Change | null {
  return addProposals(newProposals(project, proposals));
}
