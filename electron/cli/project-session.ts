import { lstat, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { failure, success, type Result } from '../../shared/base/result.ts';
import type { Change } from '../../shared/project/change.ts';
import { applyChange } from '../../shared/project/project-changes.ts';
import type { Project } from '../../shared/project/project.ts';
import { withProjectLock, type OriginalFile } from '../files/project-files.ts';
import {
  openProjectFolder,
  recoverProjectFolder,
  saveProjectFolder,
} from '../files/project-folder.ts';
import type { CliError } from './cli-error.ts';
import type { CommandContext } from './command-context.ts';

/** What a command that changes the project hands back: the change, `null` for none, and its own result. */
export type Outcome<Value> = {
  readonly change: Change | null;
  readonly originals: readonly OriginalFile[];
  readonly value: Value;
};

type ProjectFailure = Extract<CliError, { code: 'project' }>['error'];

export type OpenedProject = { readonly folder: string; readonly project: Project };

/** The project that the command is about, for reading. */
export async function readProject(
  context: CommandContext,
): Promise<Result<OpenedProject, CliError>> {
  const located = await locateProject(context);
  if (!located.ok) return located;
  const folder = located.value;
  const state = context.common.usesPrevious ? 'previous' : 'current';
  const opened = await openProjectFolder(folder, state);
  if (!opened.ok) return failure({ code: 'project', path: folder, error: opened.error });
  return success({ folder, project: opened.value });
}

/**
 * Opens the project under its lock, lets `work` decide on a change, applies and saves it. When
 * `work` fails nothing is saved.
 */
export async function changeProject<Value>(
  context: CommandContext,
  work: (opened: OpenedProject) => Promise<Result<Outcome<Value>, CliError>>,
): Promise<Result<Value, CliError>> {
  const located = await locateProject(context);
  if (!located.ok) return located;
  const folder = located.value;
  const wrap = (error: ProjectFailure): CliError => ({ code: 'project', path: folder, error });
  const locked = await withProjectLock<Result<Value, CliError>, never>(folder, async (lock) => {
    const opened = await (context.common.usesPrevious
      ? recoverProjectFolder(lock)
      : openProjectFolder(folder));
    if (!opened.ok) return success(failure(wrap(opened.error)));
    const project = opened.value;
    const outcome = await work({ folder, project });
    if (!outcome.ok) return success(outcome);
    const { change, originals, value } = outcome.value;
    if (change === null) return success(success(value));
    const saved = await saveProjectFolder(lock, applyChange(project, change), originals);
    return success(saved.ok ? success(value) : failure(wrap(saved.error)));
  });
  return locked.ok ? locked.value : failure(wrap(locked.error));
}

/**
 * Where the project is: the folder named by `--project`, else the current folder if it is one, else
 * the only project folder in it.
 */
async function locateProject({ io, common }: CommandContext): Promise<Result<string, CliError>> {
  if (common.project !== null) return success(resolve(io.cwd, common.project));
  if (await holdsProject(io.cwd)) return success(io.cwd);
  const found: string[] = [];
  for (const entry of await readdir(io.cwd, { withFileTypes: true })) {
    const path = join(io.cwd, entry.name);
    if (entry.isDirectory() && (entry.name.endsWith('.talda') || (await holdsProject(path)))) {
      found.push(entry.name);
    }
  }
  const [only, ...others] = found;
  if (only === undefined) return failure({ code: 'noProject' });
  if (others.length > 0) return failure({ code: 'severalProjects', folders: found });
  return success(join(io.cwd, only));
}

async function holdsProject(folder: string): Promise<boolean> {
  const isThere = (name: string) =>
    lstat(join(folder, name)).then(
      () => true,
      () => false,
    );
  return (await isThere('project.json')) && (await isThere('texts'));
}
