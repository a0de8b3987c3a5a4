// The checks of `npm run check` that only read, side by side on as many cores as there are. Each
// prints what it has to say when it ends; one that fails fails the whole.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The longest first. */
const waiting = [
  'eslint .',
  'prettier --check --log-level warn .',
  'tsc -p tests',
  'tsc -p renderer',
  'depcruise --config .dependency-cruiser.cjs shared electron renderer',
];

function run(command) {
  return new Promise((resolve) => {
    const check = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [check.stdout, check.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    }
    check.once('close', (code) => {
      process.stdout.write(said);
      if (code !== 0) {
        process.stdout.write(`Failed: ${command}\n`);
        process.exitCode = 1;
      }
      resolve();
    });
  });
}

async function runInTurn() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
}

await Promise.all(Array.from({ length: availableParallelism() }, runInTurn));
