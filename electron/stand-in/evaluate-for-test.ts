import { hostSettings } from './host-settings.ts';
import { onTestMessage, sendToTest } from './test-channel.ts';

/** Runs functions of the test in the shell's process, as Playwright does with the real Electron. */
async function evaluate(source: string, arg: unknown): Promise<unknown> {
  // Resolved by the hook: what the shell itself imports.
  const electron = await import('electron');
  const run: unknown = new Function(`return (${source});`)();
  if (typeof run !== 'function') throw new TypeError('Not a function');
  return run(electron, arg);
}

if (hostSettings.isUnderTest) {
  // A test that is gone leaves no program behind; Chromium ends with its pipe.
  process.once('disconnect', () => process.exit(1));
  onTestMessage((message) => {
    if (message.kind !== 'evaluate') return;
    const { id, source, arg } = message;
    evaluate(source, arg).then(
      (value) => sendToTest({ kind: 'evaluated', id, value }),
      (error: unknown) => {
        const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
        sendToTest({ kind: 'failed', id, message: said });
      },
    );
  });
}
