import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { smallLaws } from '../../support/small-laws.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const entry = fileURLToPath(new URL('../../../dist/electron/cli/cli.js', import.meta.url));
const run = promisify(execFile);

// Reads what `npm run build` wrote, which `npm test` runs first.
describe('the built program', () => {
  test('works in a process of its own, from making a project to reading it', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'kk.txt'), smallLaws.kk);
    await run(process.execPath, [entry, 'init', 'a.talda'], { cwd });
    await run(process.execPath, [entry, 'import', 'kk.txt'], { cwd });
    const { stdout } = await run(process.execPath, [entry, 'info', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ documents: [{ language: 'kk' }] });
  });

  test('ends with 0, 1 or 2', async () => {
    const cwd = await temporaryFolder();
    const codeOf = async (...words: string[]): Promise<unknown> => {
      const ended = run(process.execPath, [entry, ...words], { cwd });
      return await ended.then(
        () => 0,
        (error: { code?: unknown }) => error.code,
      );
    };
    expect(await codeOf('--version')).toBe(0);
    expect(await codeOf('info')).toBe(1);
    expect(await codeOf('nonsense')).toBe(2);
  });
});
