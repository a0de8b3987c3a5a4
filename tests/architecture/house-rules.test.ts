import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files of the project: tracked, or new and not ignored. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const sources = files.filter((file) => /^(shared|electron|renderer|tests)\/.*\.tsx?$/.test(file));

describe('the house rules', () => {
  it('see the files of the project', () => {
    expect(sources.length).toBeGreaterThan(60);
  });

  it('name files in kebab case after what they hold', () => {
    const badNames = sources.filter(
      (file) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.d|\.test|\.bench|\.worker)?\.tsx?$/.test(basename(file)),
    );
    expect(badNames).toEqual([]);
  });

  it('allow no barrels and no drawers for odds and ends', () => {
    const drawer = /^(index|utils?|helpers?|common|misc|types)\.tsx?$/;
    expect(sources.filter((file) => drawer.test(basename(file)))).toEqual([]);
  });

  it('keep paths of a machine out of the project', () => {
    const text = files.filter((file) => /\.(tsx?|mjs|cjs|js|json|md|yml)$/.test(file));
    const machinePath = /(?:^|[\s"'`(=])\/(?:home|root|Users|work|mnt)\/[\w.-]+/;
    const named = text.filter(
      (file) =>
        file !== 'package-lock.json' && machinePath.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(named).toEqual([]);
  });

  it('let the lock file name packages, not the registry they came from', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    const hosts = [...lock.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map((match) => match[1]);
    expect(new Set(hosts.filter((host) => host !== 'registry.npmjs.org'))).toEqual(new Set());
  });
});
