import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createOpenProjects } from '../../../electron/files/open-projects.ts';
import { createHandleTable } from '../../../electron/files/picked-files.ts';
import { defaultPreferences, parsePreferences } from '../../../electron/files/preferences.ts';
import { createProjectBackups } from '../../../electron/files/project-backups.ts';
import { parseRecentProjects } from '../../../electron/files/recent-projects.ts';
import { openStoredValue } from '../../../electron/files/stored-value.ts';
import { bridgeHandlers } from '../../../electron/main/bridge-handlers.ts';
import type { ShellServices } from '../../../electron/main/shell-services.ts';
import type { ProjectFolder, ShellResult } from '../../../shared/bridge/bridge-api.ts';
import { bridgeArguments, bridgeLimits } from '../../../shared/bridge/bridge-validation.ts';
import { serializeProject } from '../../../shared/project/project-file.ts';
import { sampleProject } from '../../support/sample-project.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const now = '2026-11-25T10:00:00.000Z';
const { json, texts } = serializeProject(sampleProject());
const project = { json, texts: Object.fromEntries(texts), originals: [] };

/** The handlers over a user's folder, with dialogs answered by `answers` and a window that only notes. */
async function shell() {
  const home = await temporaryFolder();
  const userData = join(home, 'data');
  const documents = join(home, 'documents');
  await mkdir(documents);
  const answers = { files: [] as string[], folder: '', savePath: '' };
  const asked: string[] = [];
  const noted: unknown[] = [];
  const state = { isClosing: false, isOpeningOther: false };
  const defaults = defaultPreferences(['kk']);
  const start = async () => {
    const services: ShellServices = {
      platform: 'linux',
      version: '1.2.3',
      folders: { home, documents, samples: join(userData, 'samples') },
      fileHandles: createHandleTable('file_'),
      folderHandles: createHandleTable('folder_'),
      preferences: await openStoredValue(join(userData, 'preferences.json'), (stored) =>
        parsePreferences(stored, defaults),
      ),
      recent: await openStoredValue(join(userData, 'recent.json'), parseRecentProjects),
      projects: createOpenProjects(),
      backups: createProjectBackups(join(userData, 'backups'), () => now),
      dialogs: {
        pickFiles: async () => (answers.files.length > 0 ? answers.files : null),
        pickFolder: async () => answers.folder || null,
        pickNewFolder: async (path) => {
          asked.push(path);
          return answers.savePath || null;
        },
        pickSavePath: async (name) => {
          asked.push(name);
          return answers.savePath || null;
        },
      },
      now: () => now,
      window: {
        applyPreferences: (preferences) => noted.push(preferences),
        setMenuState: (menu) => noted.push(menu),
        setProjectName: (name) => noted.push(name),
        readyToClose: () => noted.push('ready'),
        isClosing: () => state.isClosing,
        isOpeningOther: () => state.isOpeningOther,
      },
    };
    return { services, api: bridgeHandlers(services) };
  };
  return { home, userData, documents, answers, asked, noted, state, defaults, start };
}

function valueOf<Value>(result: ShellResult<Value | null>): Value {
  if (!result.ok || result.value === null) throw new Error(JSON.stringify(result));
  return result.value;
}

describe('the handlers', () => {
  test('are one for each method that the door lets through', async () => {
    const { api } = await (await shell()).start();
    expect(Object.keys(api).toSorted()).toEqual(Object.keys(bridgeArguments).toSorted());
  });

  test('know no handle that they did not give, nor one from before a new start', async () => {
    const { documents, answers, start } = await shell();
    const { api, services } = await start();
    answers.savePath = join(documents, 'Study');
    const { handle } = valueOf(await api.createProject({ name: 'Study', project }));
    services.folderHandles.forgetAll();
    const unknown = { ok: false, error: { code: 'unknownHandle', name: '' } };
    expect(await api.openProject(handle)).toEqual(unknown);
    expect(await api.saveProject(handle, project)).toEqual(unknown);
    expect(await api.readTexts(handle, [])).toEqual(unknown);
    expect(await api.readOriginals(handle)).toEqual(unknown);
    expect(await api.readPreviousProject(handle)).toEqual(unknown);
    expect(await api.readPickedFile('file_0')).toEqual(unknown);
  });

  test('never tell the window a path', async () => {
    const { home, documents, answers, start } = await shell();
    const { api } = await start();
    answers.savePath = join(documents, 'Study.talda');
    answers.files = [join(documents, 'a.txt')];
    await writeFile(join(documents, 'a.txt'), 'Аким');
    const folder = valueOf(await api.createProject({ name: 'Study', project }));
    await api.openProject(folder.handle);
    await api.nameProject(folder.handle, 'Study');
    await rm(join(documents, 'Study.talda', 'project.json'));
    await mkdir(join(documents, 'Study.talda', 'project.json'));
    const told = [
      folder,
      await api.pickFiles('texts'),
      await api.recentProjects(),
      await api.saveProject(folder.handle, project),
      await api.createProject({ name: 'Study', project }),
      await api.getEnvironment(),
    ];
    expect(JSON.stringify(told)).not.toContain(home);
    expect(folder).toMatchObject({ name: 'Study', location: '~/documents' });
  });
});

describe('projects', () => {
  test('are made where the user says, opened, saved, and offered again at the next start', async () => {
    const { documents, answers, asked, noted, start } = await shell();
    const first = await start();
    answers.savePath = join(documents, 'Мой проект');
    const { handle } = valueOf(await first.api.createProject({ name: 'Сайлау: 2025', project }));
    expect(asked).toEqual([join(documents, 'Сайлау 2025.talda')]);
    expect(await readdir(documents)).toEqual(['Мой проект.talda']);
    expect(await first.api.openProject(handle)).toMatchObject({ ok: true, value: { json } });
    await first.api.nameProject(handle, 'Сайлау');
    expect(noted).toEqual(['Сайлау']);
    await first.services.projects.closeAll();

    const second = await start();
    const { lastProject } = await second.api.getEnvironment();
    expect(lastProject).toMatchObject({ name: 'Мой проект', location: '~/documents' });
    const [recent] = await second.api.recentProjects();
    expect(recent).toMatchObject({ projectName: 'Сайлау', openedAt: now, isThere: true });
    expect(await second.api.openProject(recent?.handle ?? 'folder_')).toMatchObject({ ok: true });
    await second.services.projects.closeAll();
  });

  test('closed by the user are not opened at the next start, closed with the program they are', async () => {
    const { documents, answers, state, start } = await shell();
    const { api } = await start();
    answers.savePath = join(documents, 'Study.talda');
    const { handle } = valueOf(await api.createProject({ name: 'Study', project }));
    await api.nameProject(handle, 'Study');
    state.isClosing = true;
    await api.closeProject(handle);
    state.isClosing = false;
    expect((await api.getEnvironment()).lastProject).toMatchObject({ name: 'Study' });
    state.isOpeningOther = true;
    expect((await api.getEnvironment()).lastProject).toBeNull();
    state.isOpeningOther = false;
    await api.closeProject(handle);
    expect((await api.getEnvironment()).lastProject).toBeNull();
    expect(await api.recentProjects()).toHaveLength(1);
    await api.forgetRecent(handle);
    expect(await api.recentProjects()).toEqual([]);
  });

  test('that have been taken away stay in the list, and are said not to be there', async () => {
    const { documents, answers, start } = await shell();
    const { api } = await start();
    answers.savePath = join(documents, 'Study.talda');
    const { handle } = valueOf(await api.createProject({ name: 'Study', project }));
    await api.nameProject(handle, 'Study');
    await rm(join(documents, 'Study.talda'), { recursive: true });
    expect(await api.recentProjects()).toMatchObject([{ isThere: false }]);
    expect((await api.getEnvironment()).lastProject).toBeNull();
    expect(await api.openProject(handle)).toEqual({
      ok: false,
      error: { code: 'folderMissing', name: 'Study.talda' },
    });
  });

  test('are never made over something else', async () => {
    const { documents, answers, start } = await shell();
    const { api } = await start();
    await mkdir(join(documents, 'Study.talda'));
    await writeFile(join(documents, 'Study.talda', 'letter.txt'), 'x');
    answers.savePath = join(documents, 'Study.talda');
    expect(await api.createProject({ name: 'Study', project })).toEqual({
      ok: false,
      error: { code: 'folderNotEmpty', name: 'Study.talda' },
    });
    expect(await readdir(join(documents, 'Study.talda'))).toEqual(['letter.txt']);
  });

  test('made as samples stand side by side, untouched by one another', async () => {
    const { userData, start } = await shell();
    const { api } = await start();
    const names: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const made: ProjectFolder = valueOf(await api.createSampleProject({ name: 'Үлгі', project }));
      names.push(made.name);
    }
    expect(names).toEqual(['Үлгі', 'Үлгі 2', 'Үлгі 3']);
    expect(await readdir(join(userData, 'samples'))).toHaveLength(3);
  });

  test('are not touched when a dialog is closed without an answer', async () => {
    const { documents, start } = await shell();
    const { api } = await start();
    const nothing = { ok: true, value: null };
    expect(await api.createProject({ name: 'Study', project })).toEqual(nothing);
    expect(await api.pickProjectFolder()).toEqual(nothing);
    expect(await api.pickFiles('texts')).toEqual(nothing);
    const file = { kind: 'csv', suggestedName: 'a.csv', bytes: new Uint8Array() } as const;
    expect(await api.saveFile(file)).toEqual(nothing);
    expect(await readdir(documents)).toEqual([]);
  });
});

describe('files', () => {
  test('that were picked are read by their handles', async () => {
    const { documents, answers, start } = await shell();
    const { api } = await start();
    answers.files = ['a.txt', 'b.txt'].map((name) => join(documents, name));
    for (const path of answers.files) await writeFile(path, 'Аким');
    const picked = valueOf(await api.pickFiles('texts'));
    expect(picked).toMatchObject([
      { fileName: 'a.txt', size: 8 },
      { fileName: 'b.txt', size: 8 },
    ]);
    const read = valueOf(await api.readPickedFile(picked[0]?.handle ?? 'file_'));
    expect(new TextDecoder().decode(read)).toBe('Аким');
  });

  test('too large for the window are not begun', async () => {
    const { documents, answers, start } = await shell();
    const { api } = await start();
    const path = join(documents, 'large.txt');
    await writeFile(path, '');
    await truncate(path, bridgeLimits.fileSize + 1);
    answers.files = [path];
    const [picked] = valueOf(await api.pickFiles('texts'));
    expect(await api.readPickedFile(picked?.handle ?? 'file_')).toEqual({
      ok: false,
      error: { code: 'tooLarge', name: 'large.txt', allowed: bridgeLimits.fileSize },
    });
  });

  test('are saved where the user says, under a safe name, with their ending', async () => {
    const { documents, answers, asked, start } = await shell();
    const { api } = await start();
    const save = async (typed: string) => {
      answers.savePath = join(documents, typed);
      const bytes = new TextEncoder().encode(typed);
      return await api.saveFile({ kind: 'csv', suggestedName: 'Жиілік: 87-бап.csv', bytes });
    };
    expect(await save('a.csv')).toEqual({ ok: true, value: { fileName: 'a.csv' } });
    expect(await save('b')).toEqual({ ok: true, value: { fileName: 'b.csv' } });
    // The user was asked about `a`, not about `a.csv`.
    expect(await save('a')).toEqual({ ok: true, value: { fileName: 'a' } });
    expect(await readFile(join(documents, 'a.csv'), 'utf8')).toBe('a.csv');
    expect(asked[0]).toBe('Жиілік 87-бап.csv');
    expect(await save('none/c.csv')).toEqual({
      ok: false,
      error: { code: 'fileFailed', name: 'c.csv', reason: 'ENOENT' },
    });
  });
});

describe('preferences', () => {
  test('hold at once and at the next start', async () => {
    const { noted, defaults, start } = await shell();
    const { api } = await start();
    expect((await api.getEnvironment()).preferences).toEqual(defaults);
    const preferences = { ...defaults, theme: 'dark', coderName: 'Айгерім' } as const;
    expect(await api.setPreferences(preferences)).toEqual({ ok: true, value: null });
    expect(noted).toEqual([preferences]);
    expect((await (await start()).api.getEnvironment()).preferences).toEqual(preferences);
  });

  test('that cannot be written hold all the same, and the window is told', async () => {
    const { userData, defaults, start } = await shell();
    await writeFile(userData, 'in the way');
    const { api } = await start();
    expect(await api.setPreferences({ ...defaults, theme: 'dark' })).toMatchObject({
      ok: false,
      error: { code: 'fileFailed' },
    });
    expect((await api.getEnvironment()).preferences.theme).toBe('dark');
  });
});

describe('backups', () => {
  test('go and come through the bridge', async () => {
    const { start } = await shell();
    const { api } = await start();
    const backup = {
      projectId: 'proj_a',
      reason: 'bulk',
      changeNumber: 3,
      json,
      texts: project.texts,
    };
    expect(await api.writeBackup({ ...backup, reason: 'bulk' })).toEqual({ ok: true, value: null });
    const [listed] = valueOf(await api.listBackups('proj_a'));
    expect(listed).toMatchObject({ madeAt: now, reason: 'bulk', changeNumber: 3 });
    expect(await api.readBackup('proj_a', listed?.id ?? '')).toEqual({
      ok: true,
      value: { json, texts: project.texts },
    });
  });
});
