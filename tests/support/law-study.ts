import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { taldaIn, type Talda } from './run-talda.ts';
import { writeSmallLaws } from './small-laws.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An empty project in a folder with three small laws to import, and the command line there. */
export async function study(): Promise<{ folder: string; talda: Talda }> {
  const folder = await temporaryFolder();
  await writeSmallLaws(folder);
  const talda = taldaIn(folder);
  expect(await talda('init', 'law.talda')).toMatchObject({ code: 0 });
  return { folder, talda };
}

/** The record of that project as it stands on disk. */
export async function projectFile(folder: string): Promise<string> {
  return await readFile(join(folder, 'law.talda', 'project.json'), 'utf8');
}
