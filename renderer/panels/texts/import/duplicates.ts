import type { Document } from '../../../../shared/document/document.ts';
import { outcomeOf, type ImportFile, type ImportRun } from './import-run.ts';

/** Where the same text is already: in the project, or in a file before this one. */
export type Duplicate =
  | { readonly kind: 'project'; readonly document: Document }
  | { readonly kind: 'file'; readonly fileName: string };

/** For each file, the texts of it that are there already, by their hash. */
export type Duplicates = ReadonlyMap<string, ReadonlyMap<string, Duplicate>>;

export function findDuplicates(run: ImportRun, documents: readonly Document[]): Duplicates {
  const known = new Map<string, Duplicate>();
  for (const document of documents) {
    if (!known.has(document.textHash)) known.set(document.textHash, { kind: 'project', document });
  }
  const found = new Map<string, ReadonlyMap<string, Duplicate>>();
  for (const file of run.files) {
    const own = new Map<string, Duplicate>();
    for (const { textHash } of documentsOf(file)) {
      const duplicate = known.get(textHash);
      if (duplicate !== undefined) own.set(textHash, duplicate);
      else known.set(textHash, { kind: 'file', fileName: file.fileName });
    }
    found.set(file.id, own);
  }
  return found;
}

/** The documents that will come in from the file: none when it is left out. */
export function wantedDocuments(file: ImportFile, duplicates: Duplicates): readonly Document[] {
  if (file.isWanted === false) return [];
  const own = duplicates.get(file.id);
  return documentsOf(file).filter(
    ({ textHash }) => own?.has(textHash) !== true || file.takenDuplicates.includes(textHash),
  );
}

function documentsOf(file: ImportFile): readonly Document[] {
  return outcomeOf(file)?.documents ?? [];
}
