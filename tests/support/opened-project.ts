import 'fake-indexeddb/auto';
import type { ProjectFolder } from '../../shared/bridge/bridge-api.ts';
import type { ProjectId } from '../../shared/base/identifiers.ts';
import { openProjectFile, serializeProject } from '../../shared/project/project-file.ts';
import type { Project } from '../../shared/project/project.ts';
import {
  openProjectStore,
  type OpenedProject,
  type OpeningNeeds,
} from '../../renderer/store/open-project-store.ts';
import type { ActionTitle, ProjectStore } from '../../renderer/store/project-store.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { createManualTimers } from './manual-timers.ts';
import { sampleProject } from './sample-project.ts';

let projects = 0;

/** The sample project under an id of its own, so that tests do not share a database. */
export function newProject(): Project {
  const id: ProjectId = `proj_test${++projects}`;
  return { ...sampleProject(), id };
}

export function putInFolder(fake: FakeBridge, project: Project): ProjectFolder {
  const { json, texts } = serializeProject(project);
  return fake.addFolder(project.name, { json, texts: Object.fromEntries(texts), originals: [] });
}

/** The project that is in the folder; a folder that does not open fails the test. */
export function inFolder(fake: FakeBridge, folder: ProjectFolder): Project {
  const { json, texts } = fake.folderOf(folder);
  const opened = openProjectFile(json, (hash) => texts.get(hash) ?? null);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** Opens the folder as after a start of the program; time stands still. */
export async function opened(
  fake: FakeBridge,
  folder: ProjectFolder,
  more: Partial<OpeningNeeds> = {},
): Promise<OpenedProject> {
  const result = await tryOpening(fake, folder, more);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function tryOpening(
  fake: FakeBridge,
  folder: ProjectFolder,
  more: Partial<OpeningNeeds> = {},
): ReturnType<typeof openProjectStore> {
  const { bridge } = fake;
  const now = (): string => '2026-01-02T03:04:05.000Z';
  return openProjectStore({ bridge, folder, now, timers: createManualTimers(), ...more });
}

export const anAct: ActionTitle = { key: 'test', values: {} };

export async function rename(store: ProjectStore, name: string): Promise<void> {
  await store.commit(() => ({ kind: 'renameProject', name }), { key: 'test', values: { name } });
}
