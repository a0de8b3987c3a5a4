import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openProjectFolder } from '../../../electron/files/project-folder.ts';
import type { Project } from '../../../shared/project/project.ts';
import type { User } from './start-talda.ts';

/** The project as it lies on the disk; throws when it cannot be opened. */
export async function savedProject(folder: string): Promise<Project> {
  const opened = await openProjectFolder(folder);
  if (!opened.ok) throw new Error(`${folder}: ${JSON.stringify(opened.error)}`);
  return opened.value;
}

/** Folder of the sample project that the user opened last. */
export async function sampleFolder({ userData }: User): Promise<string> {
  const samples = join(userData, 'samples');
  const folders = (await readdir(samples)).filter((name) => name.endsWith('.talda'));
  const [last] = folders.toSorted().toReversed();
  if (last === undefined) throw new Error('No sample project has been opened');
  return join(samples, last);
}
