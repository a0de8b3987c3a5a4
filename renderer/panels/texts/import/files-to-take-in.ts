import { withoutTexts } from '../../../../shared/alignment/alignment-texts.ts';
import type { Alignment } from '../../../../shared/alignment/alignment.ts';
import type { OriginalBytes } from '../../../../shared/bridge/bridge-api.ts';
import type { FileToTakeIn } from '../../../../shared/project/take-in-files.ts';
import { wantedDocuments, type Duplicates } from './duplicates.ts';
import { outcomeOf, type ImportFile, type ImportRun } from './import-run.ts';

/** What of the run comes in, with the files it came from. */
export function filesToTakeIn(
  run: ImportRun,
  duplicates: Duplicates,
): { readonly files: readonly FileToTakeIn[]; readonly originals: readonly OriginalBytes[] } {
  const taken = run.files.filter((file) => wantedDocuments(file, duplicates).length > 0);
  const variables = Object.fromEntries(
    run.variables
      .map(({ name, value }) => [name.trim(), value.trim()] as const)
      .filter(([name, value]) => name !== '' && value !== ''),
  );
  const files = taken.flatMap((file): FileToTakeIn[] => {
    const outcome = outcomeOf(file);
    if (outcome === null) return [];
    const alignment = alignmentToTakeIn(file, duplicates);
    const wanted = new Set(wantedDocuments(file, duplicates).map(({ id }) => id));
    return [
      {
        imported: {
          work: outcome.work,
          report: outcome.report,
          documents: outcome.documents.filter(({ id }) => wanted.has(id)),
          segments: outcome.segments.filter(({ documentId }) => wanted.has(documentId)),
        },
        target: targetAmong(file, taken),
        editionDate: file.editionDate === '' ? null : file.editionDate,
        variables,
        replacesDocumentId: run.replacesDocumentId,
        ...(alignment === null ? {} : { alignment }),
      },
    ];
  });
  const originals = taken.flatMap(({ fileName, bytes }) =>
    bytes === null ? [] : [{ fileName, bytes }],
  );
  return { files, originals };
}

/** The alignment that comes in with a file of aligned text: of those of its texts that come in; `null` for none. */
export function alignmentToTakeIn(file: ImportFile, duplicates: Duplicates): Alignment | null {
  if (file.state.kind !== 'aligned') return null;
  const { alignment, documents } = file.state.outcome;
  const wanted = new Set(wantedDocuments(file, duplicates).map(({ id }) => id));
  const gone = documents.map(({ id }) => id).filter((id) => !wanted.has(id));
  return gone.length === 0 ? alignment : withoutTexts(alignment, new Set(gone));
}

/** Files that were to be versions of a file that does not come in are versions of the first of them. */
function targetAmong(file: ImportFile, taken: readonly ImportFile[]): FileToTakeIn['target'] {
  const { target } = file;
  if (target.kind !== 'file') return target;
  const index = taken.findIndex(
    (other) =>
      other.id === target.fileId ||
      (other.target.kind === 'file' && other.target.fileId === target.fileId),
  );
  return index === -1 || taken[index] === file ? { kind: 'new' } : { kind: 'file', index };
}
