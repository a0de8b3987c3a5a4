import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/policy/content-security-policy.ts';
import { bridgeArguments } from '../../shared/bridge/bridge-validation.ts';
import { launch } from '../support/launch-talda.ts';
import { newProject, waitForProject } from './support/project-steps.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('en');

describe('the program', () => {
  it('opens its window, says nothing on the console and ends when told to', async () => {
    const talda = await startTalda(await newUser());
    const page = talda.firstWindow;
    await page.getByRole('heading', { level: 1, name: words('start', 'title') }).waitFor();
    expect(talda.problems).toEqual([]);
    expect(talda.shellErrors()).toBe('');
    expect(await talda.close()).toBe(0);
  });

  it('gives the page its policy as a header, and the policy holds', async () => {
    const talda = await startTalda(await newUser());
    const page = talda.firstWindow;
    const response = await page.reload();
    expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "inline script ran"';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { outline: 3px solid }';
      document.body.append(style);
      const fetched = await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      );
      return { fetched, outline: getComputedStyle(document.body).outlineStyle };
    });
    expect(outcome).toEqual({ fetched: 'refused', outline: 'none' });
    expect(await page.title()).not.toBe('inline script ran');
  });

  it('gives the page the bridge and nothing else of the machine', async () => {
    const talda = await startTalda(await newUser());
    const found = await talda.firstWindow.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'talda')).toSorted(),
      machine: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
      ].filter((name) => name in window),
    }));
    const methods = [...Object.keys(bridgeArguments), 'onShellEvent'];
    expect(found).toEqual({ bridge: methods.toSorted(), machine: [] });
  });

  it('leaves its page for no address and opens no window', async () => {
    const talda = await startTalda(await newUser());
    const page = talda.firstWindow;
    const own = page.url();
    await talda.evaluate(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, 'opened', opened);
      shell.openExternal = (address) => Promise.resolve(void opened.push(address));
    });
    await page.evaluate(() => {
      window.open('https://example.com/window');
      window.open('file:///etc/passwd');
      const link = document.createElement('a');
      link.href = 'https://example.com/link';
      document.body.append(link);
      link.click();
    });
    await expect
      .poll(() => talda.evaluate(() => Reflect.get(globalThis, 'opened')))
      .toEqual(['https://example.com/window']);
    expect(page.url()).toBe(own);
    expect(await talda.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
      1,
    );
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('carries out the commands of its menu in the window', async () => {
    const talda = await startTalda(await newUser());
    await talda.clickMenu('settings');
    await talda.firstWindow.getByRole('dialog').waitFor();
    await expect(talda.clickMenu('importTexts')).rejects.toThrow('disabled');
  });

  it('opens the project of the last time again, also after a kill -9', async () => {
    const user = await newUser();
    const first = await startTalda(user);
    const folder = await newProject(first, user, 'Akims');
    expect(existsSync(join(folder, 'project.json'))).toBe(true);
    await first.close();
    expect(existsSync(join(folder, 'project.lock'))).toBe(false);

    const second = await startTalda(user);
    await waitForProject(second, 'Akims');
    await second.kill();

    const third = await startTalda(user);
    await waitForProject(third, 'Akims');
    expect(third.problems).toEqual([]);
    expect(await third.close()).toBe(0);
  });

  it('hands what a second start was given to the first, and ends the second', async () => {
    const user = await newUser();
    const talda = await startTalda(user);
    const path = join(user.files, 'notes.txt');
    await writeFile(path, 'Аким');
    await talda.evaluate(({ app }) => {
      app.on('second-instance', (_event, argv) => Reflect.set(globalThis, 'second', argv));
    });
    await expect(launch({ userData: user.userData, files: [path] })).rejects.toThrow();
    await expect
      .poll(() => talda.evaluate(() => Reflect.get(globalThis, 'second')))
      .toContain(path);
    expect(talda.hasExited()).toBe(false);
  });
});
