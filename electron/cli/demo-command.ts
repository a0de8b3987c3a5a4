import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { createProject } from '../../shared/project/new-project.ts';
import { applyChange } from '../../shared/project/project-changes.ts';
import { replaceCodebookWhole } from '../../shared/project/compose-changes.ts';
import type { Project } from '../../shared/project/project.ts';
import { withProjectLock, type OriginalFile } from '../files/project-files.ts';
import { createProjectFolder, saveProjectFolder } from '../files/project-folder.ts';
import { analyse } from './analyse-command.ts';
import { annotateByIndicators } from './annotate-command.ts';
import { parseArguments } from './cli-arguments.ts';
import type { CliError } from './cli-error.ts';
import { readCodebook } from './codebook-command.ts';
import {
  printJson,
  printLine,
  printText,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';
import { readEmbeddedCorpora, starterCodebookPath } from './embedded-corpora.ts';
import { exportProject, printFiles } from './export-command.ts';
import { changeOf, nothingGathered, takeText } from './import-texts.ts';
import { renderTable } from './write-table.ts';

const demoFolder = 'talda-output';

/** The main job on the texts that come with the program, from an empty folder to the tables. */
export async function runDemo(
  command: { readonly output: string | null },
  context: CommandContext,
): Promise<CommandResult> {
  const { io, t, common } = context;
  const output = resolve(io.cwd, command.output ?? demoFolder);
  const folder = await freshFolder(output);
  if (folder === null) return failure({ code: 'outputNotEmpty', path: output });
  const coder = { id: `coder_${io.ids()}`, name: t('project.firstCoder') } as const;
  const empty = createProject(`proj_${io.ids()}`, 'Talda demo', coder);
  io.stderr.write(`${t('demo.importing')}\n`);
  const filled = await importEmbedded(empty, context);
  const coded = await codeWithStarter(filled.project, context);
  if (!coded.ok) return coded;
  const project = coded.value;
  const projectFolder = join(folder, 'demo.talda');
  const wrap = (error: Extract<CliError, { code: 'project' }>['error']): CommandResult =>
    failure({ code: 'project', path: projectFolder, error });
  const created = await createProjectFolder(projectFolder, empty);
  if (!created.ok) return wrap(created.error);
  const saved = await withProjectLock(projectFolder, (lock) =>
    saveProjectFolder(lock, project, filled.originals),
  );
  if (!saved.ok) return wrap(saved.error);
  const files = await exportProject(
    project,
    join(folder, 'tables'),
    ['csv', 'xlsx', 'json'],
    context,
  );
  if (!files.ok) return files;
  if (common.isJson) {
    printJson(context, { project: projectFolder, files: files.value });
    return success(0);
  }
  const shown = [
    { title: t('demo.frequencies'), line: 'analyse frequencies --unit paragraph' },
    { title: t('demo.languages'), line: 'analyse matrix --by language --relative' },
  ];
  for (const { title, line } of shown) {
    const table = await tableOf(line, project, context);
    if (!table.ok) return table;
    printText(context, `\n${title}\n\n${table.value}`);
  }
  printLine(context, `\n${t('demo.project', { path: projectFolder })}`);
  printFiles(files.value, context);
  return success(0);
}

/** The folder itself when it is new or empty, else the first free `name-2`, `name-3` … beside it. */
async function freshFolder(output: string): Promise<string | null> {
  for (let number = 1; number < 1000; number += 1) {
    const folder = number === 1 ? output : `${output}-${number}`;
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length === 0) return folder;
  }
  return null;
}

async function importEmbedded(
  project: Project,
  { io, progress }: CommandContext,
): Promise<{ readonly project: Project; readonly originals: readonly OriginalFile[] }> {
  const corpora = await readEmbeddedCorpora();
  const total = corpora.reduce((sum, { expressions }) => sum + expressions.length, 0);
  let gathered = nothingGathered;
  let done = 0;
  for (const { work, expressions } of corpora) {
    let target = work;
    for (const { path, language, editionDate } of expressions) {
      progress.step((done += 1), total, basename(path));
      const source = {
        ...{ path, fileName: basename(path), bytes: await readFile(path), language, editionDate },
        ...{ encoding: null, keepPageRemains: false, variables: {} },
      };
      const taken = await takeText(source, target, project, gathered, io);
      // These files are part of the program and tested with it.
      if (!taken.ok) throw new Error(`Embedded text ${path}: ${taken.error.code}`);
      ({ gathered, work: target } = taken.value);
    }
  }
  progress.end();
  const change = changeOf(project, gathered);
  return {
    project: change === null ? project : applyChange(project, change),
    originals: gathered.originals,
  };
}

/** The project with the starter codebook and what its indicators find, accepted. */
async function codeWithStarter(
  project: Project,
  context: CommandContext,
): Promise<Result<Project, CliError>> {
  const codebook = await readCodebook(starterCodebookPath, project.codebook.id, context);
  if (!codebook.ok) return codebook;
  const withBook = applyChange(project, replaceCodebookWhole(project, codebook.value));
  const selection = { work: null, documents: [], languages: [], concepts: [] };
  const found = await annotateByIndicators(withBook, { isAccepted: true, selection }, context);
  if (!found.ok) return found;
  const { change } = found.value;
  return success(change === null ? withBook : applyChange(withBook, change));
}

/** The table that `talda` shows for this command line. */
async function tableOf(
  line: string,
  project: Project,
  context: CommandContext,
): Promise<Result<string, CliError>> {
  const parsed = parseArguments(line.split(' '));
  if (!parsed.ok || parsed.value.command.name !== 'analyse') {
    throw new Error(`Invariant broken: "${line}" is a sound command line`);
  }
  const table = await analyse(project, parsed.value.command, context);
  return table.ok ? success(renderTable(table.value.table, context, false)) : table;
}
