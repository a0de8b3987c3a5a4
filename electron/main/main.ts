import { app } from 'electron';
import { programArguments } from './program-arguments.ts';
import { startProgram } from './program.ts';
import { runHeadless } from './run-headless.ts';

const given = programArguments(process.argv, app.isPackaged);

// Not awaited: Electron gets ready only after this module has been evaluated to its end.
if (given.kind === 'headless') {
  runHeadless(given.command).catch(failed);
} else if (app.requestSingleInstanceLock()) {
  startProgram(given.paths).catch(failed);
} else {
  // A second program on the same profile would find the database locked: the first one has been told
  // what this one was started with.
  app.quit();
}

function failed(error: unknown): void {
  console.error(error);
  app.exit(1);
}
