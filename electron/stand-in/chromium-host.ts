import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { hostSettings } from './host-settings.ts';

/** Nothing goes over the network, and nothing asks a question that the program did not ask. */
const quietly = [
  '--app=data:text/html,x',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** Settings of a new profile: Chromium neither translates, nor corrects, nor fills in, nor remembers. */
const profilePreferences = {
  autofill: { credit_card_enabled: false, profile_enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_service: false,
  search: { suggest_enabled: false },
  translate: { enabled: false },
};

/** Chromium with one window without tabs, or a later window. */
export type ChromiumHost = {
  readonly context: BrowserContext;
  readonly newPage: () => Promise<Page>;
  /** Address of the debugging port, under test. */
  readonly debuggingAddress: string | null;
};

/**
 * Starts Chromium on a profile inside the folder of user data, so that IndexedDB outlives a restart.
 */
export async function startChromium(userData: string): Promise<ChromiumHost> {
  const { chromium } = await import('playwright-core');
  const profile = join(userData, 'Chromium');
  const isRoot = process.getuid?.() === 0;
  await writeNewProfile(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: hostSettings.chromiumPath,
    headless: hostSettings.isHeadless,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Debian's sandbox refuses root; `--test-type` keeps Chromium from warning of it in the window.
    chromiumSandbox: !isRoot,
    args: [
      ...quietly,
      ...(isRoot ? ['--test-type'] : []),
      ...(hostSettings.isUnderTest ? ['--remote-debugging-port=0'] : []),
    ],
    ignoreDefaultArgs: ['--enable-automation', 'about:blank'],
  });
  const unused = context.pages();
  return {
    context,
    newPage: async () => unused.shift() ?? (await context.newPage()),
    debuggingAddress: hostSettings.isUnderTest ? await debuggingAddress(profile) : null,
  };
}

async function writeNewProfile(profile: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(profilePreferences));
}

async function debuggingAddress(profile: string): Promise<string> {
  const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `ws://127.0.0.1:${port ?? ''}${path ?? ''}`;
}
