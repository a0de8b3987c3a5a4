import type { DocumentVersion } from '../../shared/alignment/align-documents.ts';
import type { Alignment } from '../../shared/alignment/alignment.ts';
import { success, type Result } from '../../shared/base/result.ts';
import type { Document } from '../../shared/document/document.ts';
import { exportAlignment } from '../../shared/export/export-alignment.ts';
import { tableWords } from '../../shared/export/table-words.ts';
import type { CliError } from './cli-error.ts';
import type { AlignWorkCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';
import { writeUserFile } from './user-files.ts';

/** Writes the chosen versions of an alignment to the file that the command names; gives its path. */
export async function writeAlignment(
  { format, output }: AlignWorkCommand,
  {
    alignment,
    documents,
    chosen,
  }: {
    readonly alignment: Alignment;
    readonly documents: readonly DocumentVersion[];
    readonly chosen: readonly Document[];
  },
  context: CommandContext,
): Promise<Result<string | null, CliError>> {
  if (output === null) return success(null);
  const bytes = await exportAlignment(
    { alignment, documents },
    {
      ...{ kind: format, language: context.language },
      words: tableWords(context.language),
      view: { documentIds: chosen.map(({ id }) => id), hasGaps: null },
    },
  );
  return await writeUserFile(output, bytes, context);
}
