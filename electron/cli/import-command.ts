import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { success, type Result } from '../../shared/base/result.ts';
import type { Work } from '../../shared/document/document.ts';
import type { ImportReport } from '../../shared/import/import-document.ts';
import { applyChange } from '../../shared/project/project-changes.ts';
import type { Project } from '../../shared/project/project.ts';
import { errorCode } from '../files/atomic-write.ts';
import type { CliError } from './cli-error.ts';
import type { ImportCommand } from './command.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';
import { findCatalogEntry, type CatalogEntry } from './corpus-catalog.ts';
import { describeError, describeImportError } from './describe-error.ts';
import { findWorkIfAny } from './find-record.ts';
import {
  changeOf,
  newWork,
  nothingGathered,
  takeText,
  type TakenText,
  type TextError,
  type TextSource,
} from './import-texts.ts';
import { changeProject, type Outcome } from './project-session.ts';
import { summarizeTexts } from './project-summary.ts';
import { visible } from './visible-text.ts';

/** A file that could not be read at all, or whose text did not come in. */
type FileError = TextError | Extract<CliError, { code: 'unreadable' }>;

type FileOutcome =
  | { readonly file: string; readonly taken: TakenText }
  | { readonly file: string; readonly error: FileError };

type Imported = {
  readonly project: Project;
  readonly outcomes: readonly FileOutcome[];
  readonly entry: CatalogEntry | null;
};

/**
 * Imports the files. One that does not come in stops no other; the exit code is 1 then. All that
 * came in is saved in one step.
 */
export async function runImport(
  command: ImportCommand,
  context: CommandContext,
): Promise<CommandResult> {
  const changed = await changeProject(context, async ({ project }) =>
    importAll(command, project, context),
  );
  if (!changed.ok) return changed;
  const { outcomes } = changed.value;
  for (const outcome of outcomes) {
    for (const line of noticesOf(outcome, changed.value, context)) {
      context.io.stderr.write(`${visible(line)}\n`);
    }
  }
  if (context.common.isJson) printImportJson(changed.value, context);
  else printImport(changed.value, context);
  return success(outcomes.every((outcome) => 'taken' in outcome) ? 0 : 1);
}

async function importAll(
  command: ImportCommand,
  project: Project,
  context: CommandContext,
): Promise<Result<Outcome<Imported>, CliError>> {
  const entry = command.catalogId === null ? null : await findCatalogEntry(command.catalogId);
  if (entry !== null && !entry.ok) return entry;
  const named = targetWork(command, entry?.value ?? null, project, context);
  if (!named.ok) return named;
  let target = named.value;
  let gathered = nothingGathered;
  const outcomes: FileOutcome[] = [];
  for (const [index, file] of command.files.entries()) {
    context.progress.step(index + 1, command.files.length, file);
    const taken = await importOne(command, index, { target, project, gathered }, context);
    if (!taken.ok) {
      outcomes.push({ file, error: taken.error });
      continue;
    }
    gathered = taken.value.gathered;
    if (target !== null || command.isSameWork) target = taken.value.work;
    outcomes.push({ file, taken: taken.value });
  }
  context.progress.end();
  const change = changeOf(project, gathered);
  const after = change === null ? project : applyChange(project, change);
  return success({
    change,
    originals: gathered.originals,
    value: { project: after, outcomes, entry: entry?.value ?? null },
  });
}

/** The work that the options name: one of the project, one of the catalogue, or a new one. */
function targetWork(
  { work, catalogId }: ImportCommand,
  entry: CatalogEntry | null,
  project: Project,
  { io }: CommandContext,
): Result<Work | null, CliError> {
  if (catalogId !== null && entry !== null) {
    return success(project.works.find(({ id }) => id === entry.work.id) ?? entry.work);
  }
  if (work === null) return success(null);
  const found = findWorkIfAny(project.works, work);
  if (!found.ok) return found;
  return success(found.value ?? newWork(work, io));
}

async function importOne(
  command: ImportCommand,
  index: number,
  state: {
    readonly target: Work | null;
    readonly project: Project;
    readonly gathered: typeof nothingGathered;
  },
  { io }: CommandContext,
): Promise<Result<TakenText, FileError>> {
  const path = command.files[index] ?? '';
  const absolute = resolve(io.cwd, path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(absolute);
  } catch (error) {
    const reason = errorCode(error);
    if (reason === null) throw error;
    return { ok: false, error: { code: 'unreadable', path: absolute, reason } };
  }
  const { encoding, keepPageRemains, editionDate, variables, languages } = command;
  const source: TextSource = {
    path,
    fileName: basename(absolute),
    bytes,
    language: languages[languages.length === 1 ? 0 : index] ?? null,
    ...{ encoding, keepPageRemains, editionDate, variables },
  };
  return await takeText(source, state.target, state.project, state.gathered, io);
}

/** What is to be said about a file on stderr: why it failed, or that it is not what was expected. */
function noticesOf(
  outcome: FileOutcome,
  { entry }: Imported,
  { t }: CommandContext,
): readonly string[] {
  const { file } = outcome;
  if ('error' in outcome) {
    return [t('import.failed', { file, reason: describeFileError(outcome.error, t) })];
  }
  const expected = entry?.articles ?? null;
  const { segments } = outcome.taken.imported;
  const found = segments.filter(({ kind }) => kind === 'article').length;
  if (expected === null || found === expected) return [];
  return [t('import.expected', { file, found, expected })];
}

function describeFileError(error: FileError, t: CommandContext['t']): string {
  if (error.code === 'unreadable') return describeError(error, t);
  if (error.code !== 'duplicate') return describeImportError(error, t);
  return t('error.import.duplicate', { title: error.title, id: error.id });
}

function printImportJson({ project, outcomes }: Imported, context: CommandContext): void {
  const documents = outcomes.flatMap((o) => ('taken' in o ? o.taken.imported.documents : []));
  const report: (ImportReport & { readonly file: string })[] = [];
  const errors: object[] = [];
  for (const outcome of outcomes) {
    const { file } = outcome;
    if ('taken' in outcome) report.push({ file, ...outcome.taken.imported.report });
    else {
      const message = describeFileError(outcome.error, context.t);
      errors.push({ file, ...outcome.error, message });
    }
  }
  const ids = new Set<string>(documents.map(({ id }) => id));
  printJson(context, { ...summarizeTexts(project, ids), report, errors });
}

function printImport({ outcomes }: Imported, context: CommandContext): void {
  const { t } = context;
  for (const outcome of outcomes) {
    if (!('taken' in outcome)) continue;
    const { documents, report } = outcome.taken.imported;
    printLine(context, t('import.file', { file: outcome.file, count: documents.length }));
    for (const { id, title, language, role } of documents) {
      const facts = [t(`language.${language}`), ...(role === 'whole' ? [] : [t(`role.${role}`)])];
      printLine(context, `  ${id}  ${title} · ${facts.join(' · ')}`);
    }
    const { alignment } = outcome.taken;
    if (alignment !== null) {
      printLine(
        context,
        `  ${t('align.made', { id: alignment.id, count: alignment.beads.length })}`,
      );
    }
    const remains = report.arePageRemainsApplied ? report.pageRemains.length : 0;
    if (remains > 0) printLine(context, `  ${t('import.remains', { count: remains })}`);
  }
  if (!outcomes.some((outcome) => 'taken' in outcome)) printLine(context, t('import.none'));
}
