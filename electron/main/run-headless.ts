import { app } from 'electron';
import { endWhenUnread, processIo } from '../cli/process-io.ts';
import { standInForDrawing } from './drawing-stand-ins.ts';

/** Runs one command of the command line and ends the program with its exit code. */
export async function runHeadless(command: readonly string[]): Promise<void> {
  endWhenUnread((code) => app.exit(code));
  standInForDrawing();
  // Loaded only here: the window needs none of the readers.
  const { runCli } = await import('../cli/run-cli.ts');
  const code = await runCli(command, processIo());
  // A pipe may still hold something; the end of this write comes after it.
  process.stdout.write('', () => app.exit(code));
}
