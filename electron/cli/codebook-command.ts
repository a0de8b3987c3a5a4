import { extname } from 'node:path';
import { failure, success, type Result } from '../../shared/base/result.ts';
import type { Codebook } from '../../shared/codebook/codebook.ts';
import { codebookToCsv, parseCodebookCsv } from '../../shared/codebook/codebook-csv.ts';
import { codebookToJson, parseCodebookJson } from '../../shared/codebook/codebook-json.ts';
import { replaceCodebookWhole } from '../../shared/project/compose-changes.ts';
import { decodeBytes } from '../../shared/text/decode-bytes.ts';
import type { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';
import { starterCodebookPath } from './embedded-corpora.ts';
import { changeProject, readProject } from './project-session.ts';
import { readUserFile, writeUserFile } from './user-files.ts';

/** Puts a codebook into the project, or gives the one it has. */
export async function runCodebook(
  command: Extract<Command, { name: 'codebook' }>,
  context: CommandContext,
): Promise<CommandResult> {
  switch (command.action) {
    case 'starter':
      return await replaceCodebook(starterCodebookPath, context);
    case 'import':
      return await replaceCodebook(command.file, context);
    case 'export':
      return await exportCodebook(command, context);
  }
}

async function replaceCodebook(path: string, context: CommandContext): Promise<CommandResult> {
  const replaced = await changeProject(context, async ({ project }) => {
    const read = await readCodebook(path, project.codebook.id, context);
    if (!read.ok) return read;
    const codebook = read.value;
    const change = replaceCodebookWhole(project, codebook);
    const kept = new Set(codebook.concepts.map(({ id }) => id));
    const removed = project.annotations.filter(({ conceptId }) => !kept.has(conceptId)).length;
    return success({ change, originals: [], value: { codebook, removed } });
  });
  if (!replaced.ok) return replaced;
  const { codebook, removed } = replaced.value;
  const { t, common } = context;
  if (common.isJson) {
    const { id, version, concepts } = codebook;
    printJson(context, { id, version, concepts: concepts.length, annotationsRemoved: removed });
    return success(0);
  }
  printLine(context, t('codebook.imported', { count: codebook.concepts.length }));
  if (removed > 0) printLine(context, t('codebook.annotationsRemoved', { count: removed }));
  return success(0);
}

/** A codebook from a JSON file by its ending, else from CSV in any encoding the program reads. */
export async function readCodebook(
  path: string,
  fallbackId: string,
  context: CommandContext,
): Promise<Result<Codebook, CliError>> {
  const bytes = await readUserFile(path, context);
  if (!bytes.ok) return bytes;
  const isJson = extname(path).toLowerCase() === '.json';
  const decoded = decodeBytes(bytes.value, 'detect');
  if (!decoded.ok) {
    const code = isJson ? 'notJson' : 'notCsv';
    return failure({ code: 'codebook', path, error: { code, path: '' } });
  }
  const { text } = decoded.value;
  const parsed = isJson ? parseCodebookJson(text) : parseCodebookCsv(text, fallbackId);
  return parsed.ok ? parsed : failure({ code: 'codebook', path, error: parsed.error });
}

async function exportCodebook(
  command: Extract<Command, { action: 'export' }>,
  context: CommandContext,
): Promise<CommandResult> {
  const opened = await readProject(context);
  if (!opened.ok) return opened;
  const { codebook } = opened.value.project;
  const isCsv = command.format === 'csv' && !context.common.isJson;
  const text = isCsv ? codebookToCsv(codebook) : codebookToJson(codebook);
  if (command.output === null) {
    context.io.stdout.write(text);
    return success(0);
  }
  // Spreadsheets take a CSV file without the mark for one in the old encoding of the computer.
  const written = await writeUserFile(command.output, isCsv ? `\uFEFF${text}` : text, context);
  if (!written.ok) return written;
  if (context.common.isJson) printJson(context, { output: written.value });
  else printLine(context, context.t('output.written', { path: written.value }));
  return success(0);
}
