import { spawn } from 'node:child_process';
import type { Shell } from 'electron';
import { hostSettings } from './host-settings.ts';

/** Opens what the user asked for in the programs of their machine; under test nothing is opened. */
export const shell = {
  openExternal(address: string): Promise<void> {
    return hostSettings.isUnderTest ? Promise.resolve() : openWithDesktop(address);
  },
  showItemInFolder(path: string): void {
    if (!hostSettings.isUnderTest) void openWithDesktop(path).catch(() => undefined);
  },
  async openPath(path: string): Promise<string> {
    if (hostSettings.isUnderTest) return '';
    return openWithDesktop(path).then(
      () => '',
      (error: unknown) => String(error),
    );
  },
} satisfies Pick<Shell, 'openExternal' | 'showItemInFolder' | 'openPath'>;

function openWithDesktop(target: string): Promise<void> {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  return new Promise((resolve, reject) => {
    const child = spawn(opener, [target], { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
