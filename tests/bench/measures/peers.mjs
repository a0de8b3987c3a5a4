import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Debian's own Python: its packages are not seen by another one. */
const python = '/usr/bin/python3';
const packages = { nltk: 'python3-nltk', sklearn: 'python3-sklearn' };
const script = fileURLToPath(new URL('peers.py', import.meta.url));

/** The Debian packages that are not there; all of them without Debian's Python. */
export function missingPeers() {
  return Object.entries(packages)
    .filter(([name]) => spawnSync(python, ['-c', `import ${name}`]).status !== 0)
    .map(([, debian]) => debian);
}

/** Has apt-get install packages, where it is and who runs this may. */
export function installPeers(missing) {
  if (missing.length === 0 || process.getuid?.() !== 0) return;
  console.log(`apt-get install ${missing.join(' ')}`);
  for (const act of [['update'], ['install', '-y', '--no-install-recommends', ...missing]]) {
    spawnSync('apt-get', act, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** Median seconds of what other programs take for a file of texts, by name; nothing without Python. */
export function measurePeers(path, runs) {
  if (spawnSync(python, ['-c', '0']).status !== 0) return {};
  return JSON.parse(execFileSync(python, [script, path, String(runs)], { encoding: 'utf8' }));
}
