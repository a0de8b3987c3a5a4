import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build-if-stale.ts';
import { ensureChromium } from './find-chromium.ts';
import { obtainElectron } from './find-electron.ts';
import { builtMain, builtStandIn, programFolder } from './program-folder.ts';
import { startWords } from './start-words.ts';

const words = startWords(process.env);
const given = process.argv.slice(2);

/** `npm start`: builds what is out of date and opens the window in Electron, else in Chromium. */
async function start(): Promise<number> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return fail(words.noDisplay);
  }
  const [isBuilt, electron] = await Promise.all([
    buildIfStale(() => say(words.building)),
    // `TALDA_HOST=chromium` asks for the stand-in even where Electron can be had.
    process.env['TALDA_HOST'] === 'chromium' ? null : obtainElectron(),
  ]);
  if (!isBuilt) return fail(words.buildFailed);
  if (electron !== null) {
    say(words.electron);
    const rootNeeds = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return run(electron, [...rootNeeds, programFolder, ...given], {});
  }
  const chromium = await ensureChromium(() => say(words.installingChromium));
  if (chromium === null) return fail(words.noChromium);
  say(words.standIn);
  const hook = ['--import', pathToFileURL(builtStandIn).href];
  return run(process.execPath, [...hook, builtMain, ...given], { TALDA_CHROMIUM: chromium });
}

function run(
  file: string,
  args: readonly string[],
  more: { readonly [name: string]: string },
): Promise<number> {
  return new Promise((resolve) => {
    const program = spawn(file, args, { stdio: 'inherit', env: { ...process.env, ...more } });
    // The terminal sends its signals to the program as well, which then closes in its own way.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
    program.once('error', () => resolve(1));
    program.once('exit', (code) => resolve(code ?? 1));
  });
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

process.exitCode = await start();
