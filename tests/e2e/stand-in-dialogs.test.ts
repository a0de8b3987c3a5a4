import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findElectron } from '../../electron/start/find-electron.ts';
import { dialogWords } from '../../electron/stand-in/dialog-question.ts';
import { findBarriers } from './support/find-barriers.ts';
import { newUser, startTalda } from './support/start-talda.ts';

const words = dialogWords.en;
const hasElectron = (await findElectron()) !== null;

/** Calls a method of the bridge in the page without waiting for its answer. */
const callBridge = ({
  method,
  args,
}: {
  method: string;
  args: readonly unknown[];
}): Promise<unknown> => {
  const bridge: unknown = Reflect.get(window, 'talda');
  if (typeof bridge !== 'object' || bridge === null) throw new Error('There is no bridge');
  return Reflect.apply(Reflect.get(bridge, method), bridge, [...args]);
};

// Electron's own dialogs belong to the system; the stand-in draws its own so that it can be used.
describe.skipIf(hasElectron)('a dialog of the stand-in', () => {
  it('takes several files by the keyboard, in the language of the window', async () => {
    const user = await newUser();
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'picture.xcf']) {
      await writeFile(join(user.files, name), 'Аким');
    }
    const talda = await startTalda(user, { language: 'kk' });
    const page = talda.firstWindow;
    const own = dialogWords.kk;
    const answer = page.evaluate(callBridge, { method: 'pickFiles', args: ['texts'] });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(own.folder, { exact: true }).fill(user.files);
    await page.keyboard.press('Enter');
    const list = dialog.getByRole('listbox');
    await expect
      .poll(() => list.getByRole('option').allTextContents())
      .toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(await findBarriers(page)).toEqual([]);
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    expect(await answer).toMatchObject({
      ok: true,
      value: [{ fileName: 'a.txt' }, { fileName: 'b.txt' }],
    });
  });

  it('asks before it takes the place of another file', async () => {
    const user = await newUser();
    const old = join(user.files, 'codes.csv');
    await writeFile(old, 'old');
    const talda = await startTalda(user);
    const page = talda.firstWindow;
    const answer = page.evaluate(async () => {
      const { talda: bridge } = Object(window);
      return bridge.saveFile({ kind: 'csv', suggestedName: 'codes', bytes: new Uint8Array([65]) });
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.folder, { exact: true }).fill(user.files);
    await page.keyboard.press('Enter');
    await dialog.getByRole('option', { name: 'codes.csv' }).waitFor();
    await dialog.getByLabel(words.name, { exact: true }).fill('codes.csv');
    await page.keyboard.press('Enter');
    await dialog.getByText(words.exists).waitFor();
    expect(await readFile(old, 'utf8')).toBe('old');
    await page.keyboard.press('Enter');
    expect(await answer).toEqual({ ok: true, value: { fileName: 'codes.csv' } });
    expect(await readFile(old, 'utf8')).toBe('A');
  });

  it('keeps its keys from the page behind it', async () => {
    const talda = await startTalda(await newUser());
    const page = talda.firstWindow;
    const answer = page.evaluate(callBridge, { method: 'pickProjectFolder', args: [] });
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+,');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('F1');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await answer).toEqual({ ok: true, value: null });
  });
});
