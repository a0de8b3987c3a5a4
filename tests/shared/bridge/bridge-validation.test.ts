import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  bridgeArguments,
  bridgeLimits,
  type BridgeArguments,
  type BridgeMethod,
} from '../../../shared/bridge/bridge-validation.ts';
import { menuCommands } from '../../../shared/bridge/bridge-api.ts';

const file = 'file_0123456789abcdef0123456789abcdef';
const folder = 'folder_0123456789abcdef0123456789abcdef';
const hash = 'a'.repeat(64);
const project = {
  json: '{}',
  texts: { [hash]: 'Аким' },
  originals: [{ fileName: 'a.txt', bytes: new Uint8Array([1]) }],
};
const preferences = {
  language: 'kk',
  theme: 'dark',
  readingScale: 1.2,
  coderName: 'Айгерім',
  hasStarted: true,
  panels: { 'reading.left': { width: 224, isOpen: true } },
} as const;

/** Arguments that each method takes. */
const good: { readonly [Method in BridgeMethod]: BridgeArguments<Method> } = {
  getEnvironment: [],
  setPreferences: [preferences],
  setMenuState: [{ isProjectOpen: true, canUndo: false, canRedo: false }],
  pickFiles: ['texts'],
  readPickedFile: [file],
  saveFile: [{ kind: 'csv', suggestedName: 'Кесте.csv', bytes: new Uint8Array() }],
  recentProjects: [],
  forgetRecent: [folder],
  createProject: [{ name: 'Сайлау', project }],
  createSampleProject: [{ name: 'Үлгі', project }],
  pickProjectFolder: [],
  openProject: [folder],
  readPreviousProject: [folder],
  readTexts: [folder, [hash]],
  saveProject: [folder, project],
  nameProject: [folder, 'Выборы акимов'],
  readOriginals: [folder],
  closeProject: [folder],
  writeBackup: [
    { projectId: 'proj_a', reason: 'bulk', changeNumber: 7, json: '{}', texts: { [hash]: '' } },
  ],
  listBackups: ['proj_a'],
  readBackup: ['proj_a', '20261125T101530123Z_bulk_42_9f3c0a1e'],
  readyToClose: [],
};

function isTaken(method: BridgeMethod, given: readonly unknown[]): boolean {
  return v.safeParse(bridgeArguments[method], given).success;
}

const methods = Object.keys(bridgeArguments).filter((name): name is BridgeMethod => name in good);

describe('every method of the bridge', () => {
  test('has its schema', () => {
    expect(methods.toSorted()).toEqual(Object.keys(good).toSorted());
    expect(new Set(menuCommands).size).toBe(menuCommands.length);
  });

  test.each(methods)('%s takes what the contract says, and passes it on unchanged', (method) => {
    const parsed = v.safeParse(bridgeArguments[method], good[method]);
    expect(parsed).toMatchObject({ success: true, output: good[method] });
  });

  test.each(methods)('%s takes nothing more, nothing less, and nothing else', (method) => {
    const given: readonly unknown[] = good[method];
    expect(isTaken(method, [...given, null])).toBe(false);
    if (given.length > 0) expect(isTaken(method, given.slice(0, -1))).toBe(false);
    for (const [index] of given.entries()) {
      for (const strange of [null, undefined, 1, {}, Symbol.iterator, () => 1]) {
        expect(isTaken(method, given.with(index, strange))).toBe(false);
      }
    }
  });
});

describe('no message', () => {
  test.each([
    ...['', 'file_', 'file_../../x', `${file}0`, file.toUpperCase(), `${file}\n`, folder],
    ...['/etc/passwd', 'C:\\x', 'file:///etc/passwd', '__proto__'],
  ])('names a file by %j', (handle) => {
    expect(isTaken('readPickedFile', [handle])).toBe(false);
  });

  test.each(['..', '../x', 'a'.repeat(63), 'A'.repeat(64), `${hash}/`, `${hash}\n`, '__proto__'])(
    'names a text by %j',
    (name) => {
      expect(isTaken('readTexts', [folder, [name]])).toBe(false);
      const texts: object = JSON.parse(`{${JSON.stringify(name)}: "x"}`);
      // valibot drops keys that would change an object's nature.
      const parsed = v.safeParse(bridgeArguments.saveProject, [folder, { ...project, texts }]);
      expect(parsed.success && Object.keys(parsed.output[1].texts).length > 0).toBe(false);
    },
  );

  test.each(['', '..', '../x', 'a/b', 'a\\b', 'a.json', 'x'.repeat(101), 'a b'])(
    'names a backup by %j',
    (id) => expect(isTaken('readBackup', ['proj_a', id])).toBe(false),
  );

  test('brings a field that the contract does not know', () => {
    expect(isTaken('setPreferences', [{ ...preferences, path: '/x' }])).toBe(false);
    expect(isTaken('saveProject', [folder, { ...project, path: '/x' }])).toBe(false);
    const state = { isProjectOpen: true, canUndo: false, canRedo: false, x: 1 };
    expect(isTaken('setMenuState', [state])).toBe(false);
  });

  test('chooses outside a closed list', () => {
    expect(isTaken('pickFiles', ['programs'])).toBe(false);
    expect(isTaken('saveFile', [{ kind: 'exe', suggestedName: '', bytes: new Uint8Array() }])).toBe(
      false,
    );
    expect(isTaken('setPreferences', [{ ...preferences, language: 'de' }])).toBe(false);
    expect(isTaken('setPreferences', [{ ...preferences, readingScale: Infinity }])).toBe(false);
    expect(isTaken('setPreferences', [{ ...preferences, readingScale: NaN }])).toBe(false);
  });

  test('is longer than its limits', () => {
    const name = 'x'.repeat(bridgeLimits.name + 1);
    expect(isTaken('nameProject', [folder, name])).toBe(false);
    expect(isTaken('listBackups', [`proj_${name}`])).toBe(false);
    const hashes = Array.from({ length: bridgeLimits.texts + 1 }, () => hash);
    expect(isTaken('readTexts', [folder, hashes])).toBe(false);
    const panels = Object.fromEntries(
      Array.from({ length: bridgeLimits.panels + 1 }, (_, index) => [
        `${index}`,
        { width: 1, isOpen: true },
      ]),
    );
    expect(isTaken('setPreferences', [{ ...preferences, panels }])).toBe(false);
  });
});
