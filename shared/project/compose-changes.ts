import type { ConceptId, DocumentId } from '../base/identifiers.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Document, Segment, Work } from '../document/document.ts';
import { alignmentsWithout } from './alignment-changes.ts';
import type { Change } from './change.ts';
import { appended } from './list-edits.ts';
import { metadataOf } from './project-changes.ts';
import type { Project } from './project.ts';

/** What one import brings. */
export type NewTexts = {
  readonly works: readonly Work[];
  readonly documents: readonly Document[];
  readonly segments: readonly Segment[];
};

/** The change that adds texts at the end of the project. */
export function addTexts({ works, documents, segments }: NewTexts): Change {
  return {
    kind: 'batch',
    changes: [
      { kind: 'addWorks', works: appended(works) },
      { kind: 'addDocuments', documents: appended(documents), segments: appended(segments) },
    ],
  };
}

/**
 * The change that removes documents with all that hangs on them: their annotations, their
 * part in alignments, and works that have no other document. Documents that replaced a removed one no longer say so.
 */
export function removeDocumentsWhole(project: Project, ids: readonly DocumentId[]): Change {
  const gone = new Set<DocumentId>(ids);
  const staying = project.documents.filter((document) => !gone.has(document.id));
  const worksInUse = new Set<string>(staying.map((document) => document.workId));
  const worksTouched = new Set(
    project.documents.filter(({ id }) => gone.has(id)).map(({ workId }) => workId),
  );
  return {
    kind: 'batch',
    changes: [
      {
        kind: 'removeAnnotations',
        ids: project.annotations.filter((a) => gone.has(a.documentId)).map(({ id }) => id),
      },
      ...alignmentsWithout(project, gone),
      ...staying
        .filter(
          ({ replacesDocumentId }) => replacesDocumentId !== null && gone.has(replacesDocumentId),
        )
        .map((document): Change => ({
          kind: 'updateDocument',
          id: document.id,
          metadata: { ...metadataOf(document), replacesDocumentId: null },
        })),
      { kind: 'removeDocuments', ids },
      { kind: 'removeWorks', ids: [...worksTouched].filter((id) => !worksInUse.has(id)) },
    ],
  };
}

/** The change that removes concepts with all concepts below them and their annotations. */
export function removeConceptsWhole(project: Project, ids: readonly ConceptId[]): Change {
  const gone = new Set<string>(ids);
  // Parents precede children, so one pass finds all descendants.
  for (const { id, parentId } of project.codebook.concepts) {
    if (parentId !== null && gone.has(parentId)) gone.add(id);
  }
  const concepts = project.codebook.concepts.filter(({ id }) => gone.has(id));
  return {
    kind: 'batch',
    changes: [
      removeAnnotationsOf(project, (conceptId) => gone.has(conceptId)),
      { kind: 'removeConcepts', ids: concepts.map(({ id }) => id) },
    ],
  };
}

/**
 * The change that puts another codebook in place. Annotations with a concept that it lacks are
 * removed in the same step; they come back when the step is undone.
 */
export function replaceCodebookWhole(project: Project, codebook: Codebook): Change {
  const kept = new Set<string>(codebook.concepts.map(({ id }) => id));
  return {
    kind: 'batch',
    changes: [
      removeAnnotationsOf(project, (conceptId) => !kept.has(conceptId)),
      { kind: 'replaceCodebook', codebook },
    ],
  };
}

function removeAnnotationsOf(project: Project, isGone: (id: ConceptId) => boolean): Change {
  const ids = project.annotations.filter((a) => isGone(a.conceptId)).map(({ id }) => id);
  return { kind: 'removeAnnotations', ids };
}
