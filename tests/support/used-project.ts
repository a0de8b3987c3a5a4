import type { ProjectFolder } from '../../shared/bridge/bridge-api.ts';
import { serializeProject } from '../../shared/project/project-file.ts';
import type { Project } from '../../shared/project/project.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { newProject, opened, putInFolder, rename } from './opened-project.ts';

/** A memory like the window's, for what it remembers of earlier openings. */
export function createMemory(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

/** Another program, or another machine, puts a state into the folder. */
export function changeElsewhere(fake: FakeBridge, folder: ProjectFolder, project: Project): void {
  const kept = fake.folderOf(folder);
  kept.previous = kept.json;
  kept.json = serializeProject(project).json;
}

/** A project in a folder that has been opened, changed and closed. */
export async function usedProject(
  fake: FakeBridge,
): Promise<{ folder: ProjectFolder; project: Project }> {
  const folder = putInFolder(fake, newProject());
  const { store } = await opened(fake, folder);
  await rename(store, 'Сайлау');
  const { project } = store.snapshot();
  await store.close();
  return { folder, project };
}

/** The project as it was when the window died with a change that no folder has. */
export async function unsaved(
  fake: FakeBridge,
  folder: ProjectFolder,
  name: string,
): Promise<Project> {
  const { store } = await opened(fake, folder);
  await rename(store, name);
  return store.snapshot().project;
}
