import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

type Cruise = {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly rule: { readonly name: string };
    }[];
  };
};

/** Runs the layer rules over shared/ and electron/ of a folder. */
function cruise(folder: string): Cruise['summary'] {
  let output: string;
  const options = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  try {
    output = execFileSync(process.execPath, [cruiser, ...options, 'shared', 'electron'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // The exit code is the number of violations; the report is on standard output all the same.
    output = String((error as { readonly stdout?: unknown }).stdout);
  }
  return (JSON.parse(output) as Cruise).summary;
}

describe('the layer rules', () => {
  it('hold in the project, and read its modules', () => {
    const { totalCruised, violations } = cruise(root);
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThan(60);
  });
});

describe('a planted violation is caught:', () => {
  let folder = '';
  const planted: Record<string, { file: string; source: string }> = {
    'shared-text-looks-up': {
      file: 'shared/text/up.ts',
      source: "import { analyse } from '../analysis/analyse.ts';\nexport const up = analyse;\n",
    },
    'shared-is-pure': {
      file: 'shared/base/shell.ts',
      source:
        "import { shell } from '../../electron/files/shell.ts';\nexport const door = shell;\n",
    },
    'shared-has-no-node': {
      file: 'shared/base/node.ts',
      source: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    },
    'no-circular': {
      file: 'shared/text/circle-two.ts',
      source: "import { round } from './circle.ts';\nexport const circle = round;\n",
    },
    'one-door-fflate': {
      file: 'shared/text/zip.ts',
      source: "import { unzipSync } from 'fflate';\nexport const unzip = unzipSync;\n",
    },
    'one-door-noble-hashes': {
      file: 'shared/text/hash.ts',
      source: "import { sha256 } from '@noble/hashes/sha2.js';\nexport const hash = sha256;\n",
    },
    'files-below-cli': {
      file: 'electron/files/up.ts',
      source: "import { cli } from '../cli/cli.ts';\nexport const up = cli;\n",
    },
    'not-to-unresolvable': {
      file: 'shared/text/lost.ts',
      source: "import { lost } from './nowhere.ts';\nexport const found = lost;\n",
    },
  };

  beforeAll(() => {
    folder = mkdtempSync(join(root, '.planted-'));
    const write = (file: string, source: string): void => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), source);
    };
    write('shared/analysis/analyse.ts', 'export const analyse = 1;\n');
    write('electron/files/shell.ts', 'export const shell = 1;\n');
    write('electron/cli/cli.ts', 'export const cli = 1;\n');
    write(
      'shared/text/circle.ts',
      "import { circle } from './circle-two.ts';\nexport const round = circle;\n",
    );
    for (const { file, source } of Object.values(planted)) write(file, source);
    write('package.json', readFileSync(join(root, 'package.json'), 'utf8'));
    write('tsconfig.base.json', readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it(Object.keys(planted).join(', '), () => {
    const caught = cruise(folder).violations.map(({ rule, from }) => `${rule.name} ${from}`);
    for (const [rule, { file }] of Object.entries(planted)) {
      expect(caught).toContain(`${rule} ${file}`);
    }
  });
});
