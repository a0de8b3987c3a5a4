import type { Alignment } from '../alignment/alignment.ts';
import type { DocumentId, WorkId } from '../base/identifiers.ts';
import { isSameValue } from '../base/same-value.ts';
import type { Document, Work } from '../document/document.ts';
import { assignToWork, overrideImport } from '../import/adjust-import.ts';
import type { ImportedFile } from '../import/import-document.ts';
import type { Change } from './change.ts';
import { addTexts } from './compose-changes.ts';
import { appended } from './list-edits.ts';
import type { Project } from './project.ts';

/** What a file becomes a version of: a work of its own, a work of the project, or the work of a file before it. */
export type FileTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'work'; readonly workId: WorkId }
  | { readonly kind: 'file'; readonly index: number };

/** A file as it is to come in, with what the user said about it. */
export type FileToTakeIn = {
  readonly imported: ImportedFile;
  readonly target: FileTarget;
  /** `null` leaves what the text says. */
  readonly editionDate: string | null;
  /** Set in all its documents. */
  readonly variables: Document['variables'];
  /** The document that those of its language and role replace as a new edition. */
  readonly replacesDocumentId: DocumentId | null;
  /** Of a file of aligned text: how its documents are aligned. */
  readonly alignment?: Alignment;
};

/**
 * The change that takes files in, all at once; `null` when they hold no document. A target that is
 * not there (any more) makes a work of its own. An existing work gets titles that it lacks, and a
 * kind if it had none.
 */
export function takeInFiles(project: Project, files: readonly FileToTakeIn[]): Change | null {
  const works = new Map<WorkId, Work>(project.works.map((work) => [work.id, work]));
  const worksOfFiles: WorkId[] = [];
  const taken = files.map((file): ImportedFile => {
    const target = works.get(targetOf(file, worksOfFiles) ?? 'work_');
    const own = dress(project, file);
    const assigned = target === undefined ? own : assignToWork(own, target);
    const kind = assigned.work.kind === 'other' ? own.work.kind : assigned.work.kind;
    const work = { ...assigned.work, kind };
    works.set(work.id, work);
    worksOfFiles.push(work.id);
    return { ...assigned, work };
  });
  const documents = taken.flatMap((file) => file.documents);
  if (documents.length === 0) return null;
  const known = new Map(project.works.map((work) => [work.id, work]));
  const touched = [...new Set(worksOfFiles)].flatMap((id) => works.get(id) ?? []);
  const updates = touched
    .filter((work) => known.has(work.id) && !isSameValue(work, known.get(work.id)))
    .map((work): Change => ({ kind: 'replaceWork', work }));
  const added = addTexts({
    works: touched.filter(({ id }) => !known.has(id)),
    documents,
    segments: taken.flatMap((file) => file.segments),
  });
  const alignments = files.flatMap(({ alignment }, index): Alignment[] => {
    const workId = worksOfFiles[index];
    return alignment === undefined || workId === undefined ? [] : [{ ...alignment, workId }];
  });
  const aligned: readonly Change[] =
    alignments.length === 0 ? [] : [{ kind: 'addAlignments', alignments: appended(alignments) }];
  return { kind: 'batch', changes: [...updates, added, ...aligned] };
}

function targetOf({ target }: FileToTakeIn, worksOfFiles: readonly WorkId[]): WorkId | null {
  switch (target.kind) {
    case 'new':
      return null;
    case 'work':
      return target.workId;
    case 'file':
      return worksOfFiles[target.index] ?? null;
  }
}

function dress(project: Project, file: FileToTakeIn): ImportedFile {
  const { imported, editionDate, variables, replacesDocumentId } = file;
  const dated = overrideImport(imported, { title: null, editionDate });
  const replaced = project.documents.find(({ id }) => id === replacesDocumentId);
  const documents = dated.documents.map((document): Document => {
    const isReplacing = replaced?.language === document.language && replaced.role === document.role;
    return {
      ...document,
      variables: { ...document.variables, ...variables },
      replacesDocumentId: isReplacing ? replaced.id : document.replacesDocumentId,
    };
  });
  return { ...dated, documents };
}
