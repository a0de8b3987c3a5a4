import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { webPreferences } from '../../electron/main/web-preferences.ts';
import { bridgeArguments, channelOf } from '../../shared/bridge/bridge-validation.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Sources of the shell itself by their path; the stand-in for Electron is none of it. */
const sources = new Map(
  ['electron/main', 'electron/policy', 'electron/files', 'electron/cli', 'electron']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => `${folder}/${entry.name}`),
    )
    .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const),
);

/** Files that import the name from Electron as a value. */
function importersOf(name: string): string[] {
  const statement = /import \{([^}]*)\} from 'electron'/g;
  return [...sources]
    .filter(([, source]) =>
      [...source.matchAll(statement)].some(([, names = '']) =>
        names.split(',').some((each) => each.trim() === name),
      ),
    )
    .map(([file]) => file);
}

describe('one door each:', () => {
  test.each([
    ['ipcMain', 'electron/main/validated-ipc.ts'],
    ['shell', 'electron/main/session-policies.ts'],
    ['dialog', 'electron/main/native-dialogs.ts'],
    ['Menu', 'electron/main/application-menu.ts'],
    ['BrowserWindow', 'electron/main/main-window.ts'],
    ['contextBridge', 'electron/preload.ts'],
    ['ipcRenderer', 'electron/preload.ts'],
  ])('%s is used in %s only', (name, door) => expect(importersOf(name)).toEqual([door]));

  test('nothing in the shell runs code in the page, opens paths or waits for it in step', () => {
    const forbidden =
      /executeJavaScript|insertCSS|\bopenPath\b|showItemInFolder|sendSync|ipcMain\.on\b/;
    const files = [...sources].filter(([, source]) => forbidden.test(source)).map(([file]) => file);
    expect(files).toEqual([]);
  });
});

describe('the window', () => {
  test('is kept apart from the machine by settings that are said, not left to defaults', () => {
    expect(webPreferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  test('gets named functions only: the preload script writes out every channel, and no other', () => {
    const preload = sources.get('electron/preload.ts') ?? '';
    const invoked = [...preload.matchAll(/ipcRenderer\.invoke\(\s*([^,)]*)/g)].map(([, to]) => to);
    const channels = Object.keys(bridgeArguments).map((method) => `'talda:${method}'`);
    expect(invoked.toSorted()).toEqual(channels.toSorted());
    expect(channelOf('openProject')).toBe('talda:openProject');
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(preload).not.toMatch(/process\b|require\(|ipcRenderer\.send/);
  });
});
