import type { DocumentId, WorkId } from '../base/identifiers.ts';
import type { Work, WorkKind } from '../document/document.ts';
import { groupByDocument } from '../document/group-by-document.ts';
import type { ByLanguage } from '../language/language.ts';
import { alignmentsMoved } from './alignment-changes.ts';
import type { Change, DocumentMetadata } from './change.ts';
import { appended } from './list-edits.ts';
import { metadataOf } from './project-changes.ts';
import type { Project } from './project.ts';

/** Gives a work other titles; an untouched work is `null`. */
export function renameWork(project: Project, id: WorkId, title: ByLanguage<string>): Change | null {
  const work = project.works.find((candidate) => candidate.id === id);
  if (work === undefined || sameJson(work.title, title)) return null;
  return { kind: 'replaceWork', work: { ...work, title } };
}

/** Sets what kind of text a work is. Segments stay as they were recognised. */
export function setWorkKind(project: Project, id: WorkId, kind: WorkKind): Change | null {
  const work = project.works.find((candidate) => candidate.id === id);
  if (work === undefined || work.kind === kind) return null;
  return { kind: 'replaceWork', work: { ...work, kind } };
}

/** Changes metadata of a document; `null` when nothing would differ. */
export function editDocument(
  project: Project,
  id: DocumentId,
  edits: Partial<DocumentMetadata>,
): Change | null {
  const document = project.documents.find((candidate) => candidate.id === id);
  if (document === undefined) return null;
  const present = metadataOf(document);
  const metadata = { ...present, ...edits };
  return sameJson(present, metadata) ? null : { kind: 'updateDocument', id, metadata };
}

/**
 * Makes documents expressions of one work: of one that is there, or of `target` as a new one. Works
 * left without documents go in the same step; `null` when nothing moves.
 */
export function moveDocumentsToWork(
  project: Project,
  ids: readonly DocumentId[],
  target: Work,
): Change | null {
  const chosen = new Set<string>(ids);
  const moved = project.documents.filter(
    (document) => chosen.has(document.id) && document.workId !== target.id,
  );
  if (moved.length === 0) return null;
  const gone = new Set(moved.map(({ id }) => id));
  const worksInUse = new Set(
    project.documents.filter(({ id }) => !gone.has(id)).map(({ workId }) => workId),
  );
  const left = new Set(moved.map(({ workId }) => workId).filter((id) => !worksInUse.has(id)));
  const isThere = project.works.some(({ id }) => id === target.id);
  const changes: Change[] = isThere ? [] : [{ kind: 'addWorks', works: appended([target]) }];
  for (const document of moved) {
    const metadata = { ...metadataOf(document), workId: target.id };
    changes.push({ kind: 'updateDocument', id: document.id, metadata });
  }
  changes.push(...alignmentsMoved(project, gone, target.id));
  if (left.size > 0) changes.push({ kind: 'removeWorks', ids: [...left] });
  return { kind: 'batch', changes };
}

/** A cell of the table of variables. An empty value takes the variable from the document. */
export type VariableSetting = {
  readonly documentId: DocumentId;
  readonly name: string;
  readonly value: string;
};

/** Sets any number of cells in one step, as a paste from a spreadsheet does; `null` when none differs. */
export function setVariables(
  project: Project,
  settings: readonly VariableSetting[],
): Change | null {
  const byDocument = groupByDocument(settings);
  return updateVariables(project, (variables, id) => {
    const edited = new Map(Object.entries(variables));
    for (const { name, value } of byDocument.get(id) ?? []) {
      if (value === '') edited.delete(name);
      else edited.set(name, value);
    }
    return Object.fromEntries(edited);
  });
}

/** Renames a variable in all documents. A name that another variable has is refused with `null`. */
export function renameVariable(project: Project, name: string, newName: string): Change | null {
  const isTaken = project.documents.some((document) => newName in document.variables);
  if (isTaken || newName === '') return null;
  return updateVariables(project, (variables) =>
    Object.fromEntries(
      Object.entries(variables).map(([key, value]) => [key === name ? newName : key, value]),
    ),
  );
}

/** Takes a variable from all documents. */
export function removeVariable(project: Project, name: string): Change | null {
  return updateVariables(project, (variables) =>
    Object.fromEntries(Object.entries(variables).filter(([key]) => key !== name)),
  );
}

type Variables = DocumentMetadata['variables'];

function updateVariables(
  project: Project,
  edit: (variables: Variables, id: DocumentId) => Variables,
): Change | null {
  const changes = project.documents.flatMap((document): Change[] => {
    const variables = edit(document.variables, document.id);
    if (sameJson(variables, document.variables)) return [];
    const metadata = { ...metadataOf(document), variables };
    return [{ kind: 'updateDocument', id: document.id, metadata }];
  });
  return changes.length === 0 ? null : { kind: 'batch', changes };
}

function sameJson(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
