import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createOpenedFromOutside } from '../../../electron/main/opened-from-outside.ts';
import { programArguments } from '../../../electron/main/program-arguments.ts';
import { createHandleTable } from '../../../electron/files/picked-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the arguments of the program', () => {
  test('are files to open, without the program, its folder, and switches', () => {
    const window = { kind: 'window', paths: ['a.talda', 'b.talda'] };
    expect(programArguments(['talda', 'a.talda', '--no-sandbox', 'b.talda'], true)).toEqual(window);
    expect(programArguments(['electron', '.', 'a.talda', 'b.talda'], false)).toEqual(window);
    expect(programArguments(['talda'], true)).toEqual({ kind: 'window', paths: [] });
  });

  test('after --headless are a command line, switches and all', () => {
    const given = ['talda', '--headless', 'analyse', '--json', '--headless'];
    expect(programArguments(given, true)).toEqual({
      kind: 'headless',
      command: ['analyse', '--json', '--headless'],
    });
  });
});

describe('what is opened from outside', () => {
  const services = () => ({
    fileHandles: createHandleTable('file_'),
    folderHandles: createHandleTable('folder_'),
    folders: { home: '/nowhere', documents: '', samples: '' },
  });

  test('waits until the page can hear of it, and is told once, by handles', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'Study.talda'));
    await writeFile(join(folder, 'Study.talda', 'project.json'), '{}');
    await writeFile(join(folder, 'shared.talda'), 'zip');
    const outside = createOpenedFromOutside();
    const given = services();
    await outside.add(['Study.talda'], folder);
    expect(outside.isWaiting()).toBe(true);
    const [event] = outside.take(given);
    expect(event).toMatchObject({
      kind: 'openFolder',
      folder: { name: 'Study', location: folder },
    });
    expect(JSON.stringify(event)).not.toContain('Study.talda');
    expect([outside.isWaiting(), outside.take(given)]).toEqual([false, []]);

    await outside.add(['shared.talda'], folder);
    const [archive] = outside.take(given);
    expect(archive).toMatchObject({
      kind: 'openArchive',
      file: { fileName: 'shared.talda', size: 3 },
    });
    const handle = archive?.kind === 'openArchive' ? archive.file.handle : 'file_';
    expect(given.fileHandles.pathOf(handle)).toBe(join(folder, 'shared.talda'));
  });

  test('is nothing when the paths lead to nothing that the program opens', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.exe'), 'x');
    const outside = createOpenedFromOutside();
    await outside.add(['a.exe', '.', 'none', ''], folder);
    expect(outside.isWaiting()).toBe(false);
  });
});
