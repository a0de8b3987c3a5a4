import { join } from 'node:path';
import { defaultCoding, type AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import { runAnalysis } from '../../shared/analysis/run-analysis.ts';
import { success, type Result } from '../../shared/base/result.ts';
import { codebookToCsv } from '../../shared/codebook/codebook-csv.ts';
import { codebookToJson } from '../../shared/codebook/codebook-json.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import { corpusOf } from './analysis-corpus.ts';
import { annotationTable } from './annotation-table.ts';
import type { CliError } from './cli-error.ts';
import type { ExportFormat } from './command.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';
import { readProject } from './project-session.ts';
import { writeUserFile } from './user-files.ts';
import { writeTable } from './write-table.ts';

/** Writes all tables, the codebook and the coded passages into a folder. */
export async function runExport(
  command: { readonly formats: readonly ExportFormat[]; readonly output: string | null },
  context: CommandContext,
): Promise<CommandResult> {
  const opened = await readProject(context);
  if (!opened.ok) return opened;
  const folder = command.output ?? 'talda-export';
  const written = await exportProject(opened.value.project, folder, command.formats, context);
  if (!written.ok) return written;
  if (context.common.isJson) printJson(context, { files: written.value });
  else printFiles(written.value, context);
  return success(0);
}

export function printFiles(files: readonly string[], context: CommandContext): void {
  printLine(context, context.t('export.title'));
  for (const path of files) printLine(context, `  ${path}`);
}

/** Writes everything there is to export and gives the paths of the files. */
export async function exportProject(
  project: Project,
  folder: string,
  formats: readonly ExportFormat[],
  context: CommandContext,
): Promise<Result<string[], CliError>> {
  const corpus = await corpusOf(project, () => {});
  const paths: string[] = [];
  const keep = (written: Result<string[] | string, CliError>): CliError | null => {
    if (!written.ok) return written.error;
    paths.push(...[written.value].flat());
    return null;
  };
  const requests = Object.entries(exportRequests(context.language));
  const total = requests.length + 2;
  for (const [index, [name, request]] of requests.entries()) {
    context.progress.step(index + 1, total, name);
    const answered = runAnalysis(request, corpus);
    // The only thing these requests can lack is documents.
    if (!answered.ok) return { ok: false, error: { code: 'noDocuments' } };
    for (const format of formats) {
      const file = { path: join(folder, `${name}.${format}`), format, hasEvidence: false };
      const error = keep(
        await writeTable({ table: answered.value, answers: { request, project } }, file, context),
      );
      if (error !== null) return { ok: false, error };
    }
  }
  context.progress.step(total - 1, total, 'passages');
  const passages = annotationTable(project, context.language);
  for (const format of formats) {
    const file = { path: join(folder, `passages.${format}`), format, hasEvidence: false };
    const error = keep(await writeTable({ table: passages, answers: null }, file, context));
    if (error !== null) return { ok: false, error };
  }
  context.progress.step(total, total, 'codebook');
  const codebooks = {
    'codebook.csv': `\uFEFF${codebookToCsv(project.codebook)}`,
    'codebook.json': codebookToJson(project.codebook),
  };
  for (const [name, text] of Object.entries(codebooks)) {
    const error = keep(await writeUserFile(join(folder, name), text, context));
    if (error !== null) return { ok: false, error };
  }
  context.progress.end();
  return success(paths);
}

/** The tables of a study, by the names of their files. */
function exportRequests(labelLanguage: Language): { readonly [name: string]: AnalysisRequest } {
  const coding = { ...defaultCoding, labelLanguage, recordingUnit: 'paragraph' } as const;
  const frequencies = { ...coding, kind: 'conceptFrequencies', leavesOutZeroRows: true } as const;
  const matrix = {
    ...coding,
    kind: 'conceptMatrix',
    counting: 'occurrences',
    isRelative: false,
    rows: 'concepts',
  } as const;
  const words = {
    kind: 'wordFrequencies',
    documentIds: null,
    leaveOut: defaultCoding.leaveOut,
    labelLanguage,
    leavesOutStopWords: true,
    minimumFrequency: 1,
    limit: 1000,
    groupBy: { by: 'language' },
  } as const;
  return {
    concepts: { ...frequencies, leavesOutZeroRows: false, groupBy: null },
    'concepts-by-language': { ...frequencies, groupBy: { by: 'language' } },
    'concepts-by-work': { ...frequencies, groupBy: { by: 'work' } },
    'concepts-by-document': { ...frequencies, groupBy: { by: 'document' } },
    'concepts-by-article': {
      ...frequencies,
      recordingUnit: 'article',
      groupBy: { by: 'article' },
    },
    'concept-document-matrix': { ...matrix, groupBy: { by: 'document' } },
    'concept-language-matrix': { ...matrix, groupBy: { by: 'language' } },
    words: { ...words, countBy: 'form' },
    lemmas: { ...words, countBy: 'lemma' },
  };
}
