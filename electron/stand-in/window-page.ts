import { readFile } from 'node:fs/promises';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { programAddress } from './app-address.ts';
import { dialogWords } from './dialog-question.ts';
import { hostSettings } from './host-settings.ts';
import { PreventableEvent } from './preventable-event.ts';
import { runningChromium } from './running-chromium.ts';
import { itemsWithKeys, menuEvents } from './stand-in-menu.ts';
import { programSchemes } from './stand-in-protocol.ts';
import { defaultSession, grantedPermissions } from './stand-in-session.ts';
import { nativeTheme } from './stand-in-theme.ts';
import { frameOf, receiverName, tellPage, type StandInContents } from './web-contents.ts';
import { answerWindow } from './window-calls.ts';
import { whilePending } from './window-registry.ts';
import { windowScript } from './window-script.ts';

type Place = {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly windowState: 'normal' | 'maximized' | 'minimized' | 'fullscreen';
};

/** A window of Chromium, as far as the stand-in moves it. */
export type WindowFrame = {
  readonly page: Page;
  readonly load: (address: string) => Promise<void>;
  readonly setTitle: (title: string) => Promise<void>;
  readonly place: (place: Place) => Promise<void>;
};

type Hooks = {
  readonly onBounds: (bounds: readonly number[]) => void;
  /** The user closes the window by hand; it stays until the shell has agreed. */
  readonly onCloseAsked: () => void;
  readonly onGone: () => void;
};

const bindingName = `call${crypto.randomUUID().replaceAll('-', '')}`;

/** Opens a page with the preload script in it and joins its events to those of the contents. */
export async function openWindowPage(
  contents: StandInContents,
  options: BrowserWindowConstructorOptions,
  hooks: Hooks,
): Promise<WindowFrame> {
  const host = await runningChromium();
  const page = await whilePending(() => host.newPage());
  const preload = options.webPreferences?.preload;
  const settings = {
    schemes: [...programSchemes()],
    binding: bindingName,
    receiver: receiverName,
    words: dialogWords,
    guardsClosing: !hostSettings.isHeadless,
  };
  await page.exposeBinding(bindingName, ({ frame }, text: unknown) => {
    const url = frame.url();
    const address = (): string => programAddress(url, programSchemes());
    const from = frame === page.mainFrame() ? contents.mainFrame : frameOf(address, () => false);
    return answerWindow({ contents, frame: from, onBounds: hooks.onBounds }, String(text));
  });
  await page.addInitScript({
    content: windowScript(settings, preload === undefined ? '' : await readFile(preload, 'utf8')),
  });
  joinEvents(page, contents, hooks);
  const devtools = await host.context.newCDPSession(page);
  return {
    page,
    load: async (address) => {
      await grantPermissions(host.context, address, contents);
      await page.goto(address);
    },
    setTitle: (title) =>
      page
        .evaluate((text) => {
          document.title = text;
        }, title)
        // A page that is being loaded anew brings its own title.
        .catch(() => undefined),
    place: (place) => placeWindow(devtools, place),
  };
}

async function grantPermissions(
  context: BrowserContext,
  address: string,
  contents: StandInContents,
): Promise<void> {
  const { origin } = new URL(address);
  const own = programAddress(origin, programSchemes());
  // An empty list, too, refuses everything that is not in it.
  await context.grantPermissions(grantedPermissions(own, contents), { origin });
}

async function placeWindow(devtools: CDPSession, { windowState, ...bounds }: Place): Promise<void> {
  const { windowId } = await devtools.send('Browser.getWindowForTarget');
  // Chromium takes a state or bounds, never both.
  if (bounds.width === undefined) {
    await devtools.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    return;
  }
  const { x, y, width, height } = bounds;
  const placed = {
    ...(x === undefined ? {} : { left: x }),
    ...(y === undefined ? {} : { top: y }),
  };
  await devtools.send('Browser.setWindowBounds', {
    windowId,
    bounds: { ...placed, width, ...(height === undefined ? {} : { height }) },
  });
}

function joinEvents(page: Page, contents: StandInContents, hooks: Hooks): void {
  const tellKeys = (): void => {
    const keys = itemsWithKeys().map(({ accelerator }) => accelerator);
    void tellPage(contents, 'accelerators', keys);
  };
  const showTheme = (): void => {
    const { themeSource } = nativeTheme;
    const colorScheme = themeSource === 'system' ? null : themeSource;
    void page.emulateMedia({ colorScheme }).catch(() => undefined);
  };
  showTheme();
  menuEvents.on('changed', tellKeys);
  nativeTheme.on('updated', showTheme);
  page.on('domcontentloaded', () => {
    tellKeys();
    contents.emit('dom-ready');
  });
  page.on('load', () => contents.emit('did-finish-load'));
  page.on('crash', () => {
    contents.emit('render-process-gone', new PreventableEvent(), {
      reason: 'crashed',
      exitCode: 1,
    });
  });
  page.on('dialog', (dialog) => {
    const isClosing = dialog.type() === 'beforeunload';
    void dialog.dismiss().catch(() => undefined);
    if (isClosing) hooks.onCloseAsked();
  });
  page.on('download', (download) => {
    const event = new PreventableEvent({ sender: contents });
    const item = {
      getFilename: () => download.suggestedFilename(),
      getURL: () => programAddress(download.url(), programSchemes()),
      cancel: () => event.preventDefault(),
    };
    defaultSession.emit('will-download', event, item, contents);
    void download.cancel().catch(() => undefined);
  });
  page.on('close', () => {
    menuEvents.off('changed', tellKeys);
    nativeTheme.off('updated', showTheme);
    hooks.onGone();
  });
}
