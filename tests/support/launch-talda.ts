import { findChromium } from '../../electron/start/find-chromium.ts';
import { findElectron } from '../../electron/start/find-electron.ts';
import { launchInElectron } from './launch-in-electron.ts';
import { launchInStandIn } from './launch-in-stand-in.ts';
import type { LaunchOptions, RunningTalda } from './running-talda.ts';

/** Looked for once: what is installed does not change during a run. */
let electron: Promise<string | null> | null = null;

/** Starts the built program in Electron where its binary is, and in the stand-in elsewhere. */
export async function launch(options: LaunchOptions): Promise<RunningTalda> {
  const binary = await (electron ??= findElectron());
  if (binary !== null) return launchInElectron(binary, options);
  const chromium = findChromium();
  if (chromium === null) throw new Error('Neither Electron nor Chromium is on this machine');
  return launchInStandIn(chromium, options);
}
