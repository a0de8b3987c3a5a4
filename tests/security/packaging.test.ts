import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfFile } from '../support/pdf-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** State of every fuse by its place in the wire of `@electron/fuses`, and the name it has in the yml. */
const fuses = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', null],
  ['grantFileProtocolExtraPrivileges', false],
] as const;

/** An import at the start of a line or the end of a list of names, and one that is awaited. */
const importLine = /(?:^(?:im|ex)port .*|^\} )from '([^'./][^']*)';$|import\('([^'./][^']*)'\)/gm;

describe('the packaging configuration', () => {
  const yml = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

  test('sets every fuse that closes a way round the program', () => {
    const section = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(yml)?.[1] ?? '';
    const written = [...section.matchAll(/^ {2}(\w+): (\w+)$/gm)].map(([, name, value]) => [
      name,
      value === 'true',
    ]);
    const wanted = fuses.filter(([, state]) => state !== null);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(wanted));
  });

  test('publishes nowhere', () => expect(yml).toMatch(/^publish: null$/m));
});

describe('a package made with an empty shell in place of Electron', () => {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  let folder = '';
  let unpacked = '';
  let names: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talda-package-'));
    const electron = join(folder, 'electron');
    mkdirSync(electron);
    for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) {
      writeFileSync(join(electron, name), '');
    }
    // The wire of fuses as Electron ships it: version, length, one character a fuse.
    const wire = Buffer.concat([Buffer.from([1, 8]), Buffer.from('10110001')]);
    writeFileSync(
      join(electron, 'electron'),
      Buffer.concat([Buffer.from(sentinel), wire, Buffer.alloc(8)]),
      { mode: 0o755 },
    );
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/electron-builder/cli.js'),
        '--linux',
        'dir',
        `--config.electronDist=${electron}`,
        `--config.directories.output=${relative(root, join(folder, 'out'))}`,
      ],
      { cwd: root, stdio: 'pipe' },
    );
    const archive = join(folder, 'out/linux-unpacked/resources/app.asar');
    names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
    unpacked = join(folder, 'app');
    extractAll(archive, unpacked);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('has its fuses set in the binary itself', () => {
    const binary = readFileSync(join(folder, 'out/linux-unpacked/talda'), 'latin1');
    const wire = binary.slice(binary.indexOf(sentinel) + sentinel.length + 2);
    for (const [index, [name, state]] of fuses.entries()) {
      if (state !== null) expect(wire[index], name).toBe(state ? '1' : '0');
    }
  });

  test('begins where package.json says', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
    expect(names).toContain(`/${String(Reflect.get(Object(manifest), 'main'))}`);
    expect(names).toContain('/dist/electron/main/menu/kk.json');
  });

  test('holds nothing of tests, tools, sources, the stand-in for Electron, or the window twice', () => {
    const strange = names.filter(
      (name) =>
        /^\/(tests|renderer|shared|electron|\.)/.test(name) ||
        /^\/dist\/(electron\/(tools|stand-in)|stand-in)/.test(name) ||
        /^\/node_modules\/(react|prosemirror|dexie|@fontsource|electron|playwright|typescript)/.test(
          name,
        ) ||
        /\.(map|tsx?|node|tsbuildinfo)$/.test(name),
    );
    expect(strange).toEqual([]);
  });

  test('holds every package that the main process and the command line import', () => {
    const imports = new Set<string>();
    for (const name of names.filter((each) => /^\/dist\/(electron|shared)\/.*\.js$/.test(each))) {
      const source = readFileSync(join(unpacked, name), 'utf8');
      for (const [, named, awaited] of source.matchAll(importLine)) {
        const specifier = named ?? awaited ?? '';
        const parts = specifier.split('/');
        imports.add(parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'));
      }
    }
    const provided = [...imports].filter((name) => name !== 'electron' && !/^node:/.test(name));
    expect(provided.length).toBeGreaterThan(5);
    expect(provided.filter((name) => !names.includes(`/node_modules/${name}`))).toEqual([]);
  });

  test('does the main job on its own, PDF included', () => {
    const file = join(folder, 'act.pdf');
    writeFileSync(file, pdfFile([[{ x: 60, y: 700, text: 'Статья 1. Аким избирается.' }]]));
    const dist = JSON.stringify(pathToFileURL(join(unpacked, 'dist/')).href);
    // As `--headless` does it, without Electron.
    const script = `
      const at = (name) => import(${dist} + name);
      const { standInForDrawing } = await at('electron/main/drawing-stand-ins.js');
      const { processIo } = await at('electron/cli/process-io.js');
      standInForDrawing();
      const { runCli } = await at('electron/cli/run-cli.js');
      process.exitCode = await runCli(process.argv.slice(2), processIo());`;
    writeFileSync(join(folder, 'headless.mjs'), script);
    const cli = (...given: string[]): string =>
      execFileSync(process.execPath, [join(folder, 'headless.mjs'), ...given], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    cli('init', 'study.talda');
    cli('import', file, '--project', 'study.talda');
    expect(cli('info', '--project', 'study.talda', '--json')).toContain('act.pdf');
    cli('demo');
  }, 120_000);
});
