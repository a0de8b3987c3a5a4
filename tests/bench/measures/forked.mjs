import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// The window's engine has 32 MB for what has just been made, with pointers half as long as here.
const asInWindow = '--max-semi-space-size=64';

/** What a file beside this one sends when it runs in a process of its own, with room for large texts. */
export function forked(name, ...args) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(name, import.meta.url)), args, {
      execArgv: ['--expose-gc', '--max-old-space-size=8192', asInWindow],
    });
    child.once('message', (report) => {
      resolve(report);
      child.disconnect();
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`${name} ${args.join(' ')} ended with ${code}`));
    });
  });
}
