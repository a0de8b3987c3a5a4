import { basename, resolve } from 'node:path';
import { failure, success } from '../../shared/base/result.ts';
import { createProject } from '../../shared/project/new-project.ts';
import { createProjectFolder } from '../files/project-folder.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';

/** Makes a project folder with an empty project in it. */
export async function runInit(
  command: { readonly folder: string; readonly projectName: string | null },
  context: CommandContext,
): Promise<CommandResult> {
  const { io, t, common } = context;
  const folder = resolve(io.cwd, command.folder);
  const name = command.projectName ?? basename(folder).replace(/\.talda$/i, '');
  const coder = { id: `coder_${io.ids()}`, name: t('project.firstCoder') } as const;
  const project = createProject(`proj_${io.ids()}`, name, coder);
  const created = await createProjectFolder(folder, project);
  if (!created.ok) return failure({ code: 'project', path: folder, error: created.error });
  if (common.isJson) printJson(context, { folder, id: project.id, name });
  else printLine(context, t('init.done', { name, folder }));
  return success(0);
}
