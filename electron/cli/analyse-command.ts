import type { AnalysisError, AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';
import { needsAnnotations } from '../../shared/analysis/needs-annotations.ts';
import { runAnalysis } from '../../shared/analysis/run-analysis.ts';
import { tableCaution } from '../../shared/analysis/table-caution.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { plainCsv, tableToCsv } from '../../shared/export/table-to-csv.ts';
import { tableToJson } from '../../shared/export/table-to-json.ts';
import type { Project } from '../../shared/project/project.ts';
import { corpusOf } from './analysis-corpus.ts';
import { analysisRequestOf } from './analysis-request-of.ts';
import type { CliError } from './cli-error.ts';
import type { AnalyseCommand } from './command.ts';
import {
  printJson,
  printLine,
  printText,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';
import { readProject } from './project-session.ts';
import { writeUserFile } from './user-files.ts';
import { renderEvidence, renderTable, writeTable } from './write-table.ts';

/** Counts something and gives the table in the form asked for. */
export async function runAnalyse(
  command: AnalyseCommand,
  context: CommandContext,
): Promise<CommandResult> {
  const opened = await readProject(context);
  if (!opened.ok) return opened;
  const { project } = opened.value;
  const analysed = await analyse(project, command, context);
  if (!analysed.ok) return analysed;
  const { table, request } = analysed.value;
  if (project.annotations.length === 0 && needsAnnotations(request)) {
    context.io.stderr.write(`${context.t('analyse.nothingCoded')}\n`);
  }
  sayWordEdits(table, context);
  const caution = tableCaution(request, table);
  if (caution !== null) context.io.stderr.write(`${context.t(`analyse.${caution}`)}\n`);
  const { format, output, hasEvidence } = command;
  if (output !== null && format !== 'table') {
    const written = await writeTable(
      { table, answers: { request, project } },
      { path: output, format, hasEvidence },
      context,
    );
    if (!written.ok) return written;
    if (context.common.isJson) printJson(context, { output: written.value });
    else
      for (const path of written.value) printLine(context, context.t('output.written', { path }));
    return success(0);
  }
  return await printTable(analysed.value, command, context);
}

/** Numbers that depend on what people changed about words say so. */
function sayWordEdits({ provenance }: AnalysisTable, { io, t }: CommandContext): void {
  const { wordEdits } = provenance;
  if (wordEdits === null) return;
  const { wordForms, stopWords } = wordEdits;
  const forms = wordForms.assigned.length + wordForms.merged.length;
  const changed = stopWords.reduce((sum, own) => sum + own.added.length + own.removed.length, 0);
  io.stderr.write(`${t('analyse.wordEdits', { forms, stopWords: changed })}\n`);
}

export type Analysed = {
  readonly request: AnalysisRequest;
  readonly table: AnalysisTable;
  /** How many rows there were before a limit was applied. */
  readonly rowCount: number;
};

/** The table that the command asks for. */
export async function analyse(
  project: Project,
  command: AnalyseCommand,
  { language, progress }: CommandContext,
): Promise<Result<Analysed, CliError>> {
  const request = analysisRequestOf(command, project, language);
  if (!request.ok) return request;
  const total = request.value.documentIds?.length ?? project.documents.length;
  let done = 0;
  const corpus = await corpusOf(project, ({ title }) => progress.step((done += 1), total, title));
  const answered = runAnalysis(request.value, corpus);
  progress.end();
  if (!answered.ok) return failure(describeFailure(answered.error, command));
  const { limit } = command;
  const table = answered.value;
  const rowCount = table.rows.length;
  // The limit of words holds for each group, and is part of the request.
  const isCut = limit === null || 'limit' in request.value;
  const rows = isCut ? table.rows : table.rows.slice(0, limit);
  return success({ request: request.value, table: { ...table, rows }, rowCount });
}

function describeFailure(error: AnalysisError, { query }: AnalyseCommand): CliError {
  switch (error.code) {
    case 'noDocuments':
    case 'noText':
    case 'noCommonLanguage':
      return error;
    case 'tooFewCoders':
    case 'tooManyCoders':
    case 'nothingCodedTwice':
    case 'noCodeGroups':
    case 'tableTooSmall':
    case 'tooFewDates':
    case 'horizonTooFar':
    case 'tooFewVersions':
      return { code: 'analysis', error };
    case 'badPattern':
      return { code: 'badPattern', given: query ?? '', reason: error.reason };
    case 'unknownVariable':
      return { code: 'unknownGrouping', given: error.name, known: [] };
    case 'unknownDocument':
    case 'unknownConcept':
    case 'unknownAlignment':
      // The request was made of records of this very project.
      throw new Error(`Invariant broken: ${error.code}`);
  }
}

async function printTable(
  { table, rowCount }: Analysed,
  { format, hasEvidence, isWide, output }: AnalyseCommand,
  context: CommandContext,
): Promise<CommandResult> {
  const { io, t } = context;
  if (format === 'csv') io.stdout.write(tableToCsv(table, (key) => key, plainCsv));
  else if (format === 'json') io.stdout.write(tableToJson(table, hasEvidence));
  else {
    const shown = table.rows.length;
    const limited = shown < rowCount ? `\n${t('table.limited', { shown, count: rowCount })}\n` : '';
    const evidence = hasEvidence
      ? `\n${t('table.evidence')}\n${renderEvidence(table, context)}`
      : '';
    const text = renderTable(table, context, isWide) + limited + evidence;
    if (output === null) printText(context, text);
    else {
      const written = await writeUserFile(output, text, context);
      if (!written.ok) return written;
      printLine(context, t('output.written', { path: written.value }));
    }
  }
  return success(0);
}
