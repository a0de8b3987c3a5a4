import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultPreferences, parsePreferences } from '../../../electron/files/preferences.ts';
import {
  parseRecentProjects,
  withOpened,
  withoutProject,
  type RecentProjects,
} from '../../../electron/files/recent-projects.ts';
import { openStoredValue } from '../../../electron/files/stored-value.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const defaults = defaultPreferences(['ru-KZ']);
const parse = (stored: unknown) => parsePreferences(stored, defaults);

describe('a stored value', () => {
  test('is there again when the program starts anew', async () => {
    const path = join(await temporaryFolder(), 'made', 'preferences.json');
    const first = await openStoredValue(path, parse);
    expect(first.get()).toEqual(defaults);
    await first.set({ ...defaults, theme: 'light' });
    await first.set({ ...defaults, theme: 'dark' });
    expect((await openStoredValue(path, parse)).get()).toEqual({ ...defaults, theme: 'dark' });
    expect(await readdir(join(path, '..'))).toEqual(['preferences.json']);
  });

  test.each(['', '{"theme":"da', '[]', '17', 'null', '\u0000\u0001', '{"theme":17}'])(
    'starts with its defaults when its file holds %j',
    async (content) => {
      const path = join(await temporaryFolder(), 'preferences.json');
      await writeFile(path, content);
      expect((await openStoredValue(path, parse)).get()).toEqual(defaults);
    },
  );

  test('of many set at once is the last one, on disk too', async () => {
    const path = join(await temporaryFolder(), 'preferences.json');
    const stored = await openStoredValue(path, parse);
    const names = Array.from({ length: 20 }, (_, index) => `coder ${index}`);
    await Promise.all(names.map((coderName) => stored.set({ ...defaults, coderName })));
    expect(stored.get().coderName).toBe('coder 19');
    expect(await readFile(path, 'utf8')).toContain('"coder 19"');
  });

  test('that cannot be written says so, holds all the same, and can be written later', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    const stored = await openStoredValue(join(folder, 'file', 'preferences.json'), parse);
    await expect(stored.set({ ...defaults, theme: 'dark' })).rejects.toThrow();
    expect(stored.get().theme).toBe('dark');
    await expect(stored.set(defaults)).rejects.toThrow();
  });
});

describe('preferences', () => {
  test.each([
    [['kk-KZ', 'ru-RU'], 'kk'],
    [['de-DE', 'ru'], 'ru'],
    [['KK'], 'kk'],
    [['fr', 'uz-UZ'], 'en'],
    [[], 'en'],
  ] as const)('begin in the language of the user: %j is %s', (tags, language) => {
    expect(defaultPreferences(tags).language).toBe(language);
  });

  test('keep every sound field beside a damaged, missing or unknown one', () => {
    const stored = { language: 'kk', theme: 'purple', readingScale: 1.2, colour: 'red' };
    expect(parse(stored)).toEqual({ ...defaults, language: 'kk', readingScale: 1.2 });
  });
});

describe('recent projects', () => {
  const none: RecentProjects = { projects: [], lastFolder: null };
  const entry = (folder: string) => ({
    folder,
    projectName: folder,
    openedAt: '2026-11-25T10:00:00.000Z',
  });

  test('have the one opened last at the top, each once', () => {
    const recent = ['a', 'b', 'a'].reduce((list, name) => withOpened(list, entry(name)), none);
    expect(recent.projects.map(({ folder }) => folder)).toEqual(['a', 'b']);
    expect(recent.lastFolder).toBe('a');
  });

  test('are at most twenty', () => {
    const names = Array.from({ length: 30 }, (_, index) => `${index}`);
    const recent = names.reduce((list, name) => withOpened(list, entry(name)), none);
    expect(recent.projects).toHaveLength(20);
    expect(recent.projects[0]?.folder).toBe('29');
  });

  test('can be forgotten, the one to open next time as well', () => {
    const recent = withoutProject(withOpened(none, entry('a')), 'a');
    expect(recent).toEqual(none);
  });

  test('that are damaged are none', () => {
    for (const stored of [null, [], { projects: [{}] }, { projects: [], lastFolder: 1 }]) {
      expect(parseRecentProjects(stored)).toEqual(none);
    }
    const whole = withOpened(none, entry('a'));
    expect(parseRecentProjects(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });
});
