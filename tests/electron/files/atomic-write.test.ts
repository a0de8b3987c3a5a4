import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atomicWrite, fileOperations, writeOnce } from '../../../electron/files/atomic-write.ts';
import { failingFiles, systemError } from '../../support/failing-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const oldText = 'old '.repeat(10_000);
const newText = 'new '.repeat(20_000);

/** A folder with the file `a` and, as `b`, the file that was before it. */
async function folderWithFile(): Promise<{ folder: string; path: string; previousPath: string }> {
  const folder = await temporaryFolder();
  const [path, previousPath] = [join(folder, 'a'), join(folder, 'b')];
  await writeFile(path, oldText);
  await writeFile(previousPath, 'older');
  return { folder, path, previousPath };
}

/** How many calls a write makes when all goes well. */
async function callsOfOneWrite(): Promise<string[]> {
  const { path, previousPath } = await folderWithFile();
  const { files, calls } = failingFiles({ kind: 'crash', call: Infinity });
  await atomicWrite(path, newText, previousPath, files);
  return calls;
}

describe('a successful write', () => {
  test('puts the new file in place, keeps the old one and leaves no temporary file behind', async () => {
    const { folder, path, previousPath } = await folderWithFile();
    await atomicWrite(path, newText, previousPath);
    expect(await readFile(path, 'utf8')).toBe(newText);
    expect(await readFile(previousPath, 'utf8')).toBe(oldText);
    expect(await readdir(folder)).toEqual(['a', 'b']);
  });

  test('needs no file to be there before', async () => {
    const folder = await temporaryFolder();
    await atomicWrite(join(folder, 'a'), newText, join(folder, 'b'));
    expect(await readdir(folder)).toEqual(['a']);
  });

  test('without a name for the old file keeps none', async () => {
    const { folder, path } = await folderWithFile();
    await atomicWrite(path, newText);
    expect(await readFile(join(folder, 'b'), 'utf8')).toBe('older');
  });

  test('flushes the file before it is renamed, and the folder after', async () => {
    const calls = await callsOfOneWrite();
    expect(calls.indexOf('sync')).toBeLessThan(calls.indexOf('rename'));
    expect(calls.lastIndexOf('sync')).toBeGreaterThan(calls.lastIndexOf('rename'));
  });

  test('of many at once leaves one of them whole', async () => {
    const { folder, path } = await folderWithFile();
    const texts = Array.from({ length: 20 }, (_, index) => `${index} `.repeat(5000));
    await Promise.all(texts.map((text) => atomicWrite(path, text)));
    expect(texts).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['a', 'b']);
  });
});

describe('a write that fails partway through', () => {
  test('does not corrupt the existing file, whichever step fails', async () => {
    const steps = (await callsOfOneWrite()).length;
    expect(steps).toBeGreaterThan(8);
    for (let call = 0; call < steps; call += 1) {
      const { folder, path, previousPath } = await folderWithFile();
      const { files, calls } = failingFiles({ kind: 'error', call, code: 'ENOSPC' });
      const isDone = await atomicWrite(path, newText, previousPath, files).then(
        () => true,
        () => false,
      );
      const context = `step ${call}: ${calls[call]}`;
      const content = await readFile(path, 'utf8');
      expect([isDone ? newText : oldText, newText].includes(content), context).toBe(true);
      expect(['older', oldText].includes(await readFile(previousPath, 'utf8')), context).toBe(true);
      // Only when the removal of the temporary file itself fails may it stay.
      if (calls[call] !== 'unlink') expect(await readdir(folder), context).toEqual(['a', 'b']);
    }
  });

  test('or ends with the power leaves a whole file, and the next write works', async () => {
    const steps = (await callsOfOneWrite()).length;
    for (let call = 0; call < steps; call += 1) {
      const { path, previousPath } = await folderWithFile();
      const { files } = failingFiles({ kind: 'crash', call });
      await atomicWrite(path, newText, previousPath, files).catch(() => null);
      const survivor = await readFile(path, 'utf8');
      expect([oldText, newText].includes(survivor), `step ${call}`).toBe(true);
      expect(['older', oldText]).toContain(await readFile(previousPath, 'utf8'));

      await atomicWrite(path, 'newest', previousPath);
      expect(await readFile(path, 'utf8')).toBe('newest');
      expect((await readFile(previousPath, 'utf8')) === survivor, `step ${call}`).toBe(true);
    }
  });

  test('throws the error of the step', async () => {
    const { path } = await folderWithFile();
    const { files } = failingFiles({ kind: 'error', call: 1, code: 'ENOSPC' });
    await expect(atomicWrite(path, newText, null, files)).rejects.toThrow('ENOSPC');
  });
});

describe('a rename that a virus scanner holds up', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])('is tried again after %s', async (code) => {
    const { path } = await folderWithFile();
    let failures = 3;
    const rename = async (from: string, to: string): Promise<void> => {
      if (failures-- > 0) throw systemError(code);
      await fileOperations.rename(from, to);
    };
    const waits: number[] = [];
    const wait = async (time: number): Promise<void> => void waits.push(time);
    await atomicWrite(path, newText, null, { ...fileOperations, rename: rename as never, wait });
    expect(await readFile(path, 'utf8')).toBe(newText);
    expect(waits).toEqual([10, 20, 50]);
  });

  test('for good fails in the end, with the old file in place and no temporary file', async () => {
    const { folder, path } = await folderWithFile();
    const rename = (): Promise<void> => Promise.reject(systemError('EBUSY'));
    const files = { ...fileOperations, rename, wait: async () => {} };
    await expect(atomicWrite(path, newText, null, files)).rejects.toThrow('EBUSY');
    expect(await readFile(path, 'utf8')).toBe(oldText);
    expect(await readdir(folder)).toEqual(['a', 'b']);
  });
});

describe('a symbolic link under the name', () => {
  test('is replaced, and what it points to stays as it is', async () => {
    const folder = await temporaryFolder();
    const [target, path] = [join(folder, 'target'), join(folder, 'link')];
    await writeFile(target, oldText);
    await symlink(target, path);
    await atomicWrite(path, newText);
    expect(await readFile(target, 'utf8')).toBe(oldText);
    expect((await lstat(path)).isSymbolicLink()).toBe(false);
  });
});

describe('writing once', () => {
  test('writes where nothing is', async () => {
    const folder = await temporaryFolder();
    expect(await writeOnce(join(folder, 'a'), newText)).toBe(true);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe(newText);
    expect(await readdir(folder)).toEqual(['a']);
  });

  test('never writes over a file, a folder or a link', async () => {
    const { folder, path } = await folderWithFile();
    await mkdir(join(folder, 'c'));
    await symlink(join(folder, 'nowhere'), join(folder, 'd'));
    for (const name of ['a', 'c', 'd']) {
      expect(await writeOnce(join(folder, name), newText)).toBe(false);
    }
    expect(await readFile(path, 'utf8')).toBe(oldText);
    expect(await readdir(folder)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('works on a disk that knows no hard links', async () => {
    const folder = await temporaryFolder();
    const link = (): Promise<void> => Promise.reject(systemError('EPERM'));
    const files = { ...fileOperations, link };
    expect(await writeOnce(join(folder, 'a'), newText, files)).toBe(true);
    await atomicWrite(join(folder, 'a'), oldText, join(folder, 'b'), files);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe(oldText);
    expect(await readFile(join(folder, 'b'), 'utf8')).toBe(newText);
  });
});
