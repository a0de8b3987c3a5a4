import type { Document, Work } from '../../../shared/document/document.ts';
import type { Project } from '../../../shared/project/project.ts';

export type WorkWithDocuments = { readonly work: Work; readonly documents: readonly Document[] };

/** Works that have documents, each with its own, in the order of the project. */
export function worksWithDocuments(project: Project): readonly WorkWithDocuments[] {
  return project.works.flatMap((work) => {
    const documents = project.documents.filter(({ workId }) => workId === work.id);
    return documents.length === 0 ? [] : [{ work, documents }];
  });
}
