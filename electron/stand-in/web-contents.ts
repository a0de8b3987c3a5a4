import { EventEmitter } from 'node:events';
import type { WebContents, WebFrameMain } from 'electron';
import type { Page } from 'playwright-core';
import { programAddress } from './app-address.ts';
import { encodeClone } from './clone-codec.ts';
import { nodeBase64 } from './node-base64.ts';
import { programSchemes } from './stand-in-protocol.ts';
import { defaultSession } from './stand-in-session.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

export type StandInFrame = Pick<WebFrameMain, 'url' | 'origin'> & {
  readonly top: unknown;
  readonly parent: unknown;
  readonly isDestroyed: () => boolean;
};

let lastId = 0;
const openHandlers = new WeakMap<StandInContents, OpenHandler>();
const pages = new WeakMap<StandInContents, Page>();
const destroyed = new WeakSet<StandInContents>();

/** The page of a window as the shell sees it. */
export class StandInContents extends EventEmitter {
  readonly id = (lastId += 1);
  readonly session = defaultSession;
  readonly mainFrame: StandInFrame = frameOf(
    () => this.getURL(),
    () => destroyed.has(this),
  );

  getURL(): string {
    return programAddress(pages.get(this)?.url() ?? '', programSchemes());
  }

  getType(): string {
    return 'window';
  }

  isDestroyed(): boolean {
    return destroyed.has(this);
  }

  openDevTools(): void {
    // Chromium gives no developer tools to a window that is driven from outside.
  }

  focus(): void {
    void pages
      .get(this)
      ?.bringToFront()
      .catch(() => undefined);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    openHandlers.set(this, handler);
  }

  reload(): void {
    void pages
      .get(this)
      ?.reload()
      .catch(() => undefined);
  }

  /** Sends to the page as it stands; a page that is not there hears nothing. */
  send(channel: string, ...args: readonly unknown[]): void {
    void tellPage(this, 'send', [channel, ...args]);
  }
}

/** A main frame whose address is asked for anew at each look. */
export function frameOf(address: () => string, isDestroyed: () => boolean): StandInFrame {
  return {
    get url() {
      return address();
    },
    get origin() {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/]*/.exec(address())?.[0] ?? 'null';
    },
    get top() {
      return this;
    },
    parent: null,
    isDestroyed,
  };
}

export function attachPage(contents: StandInContents, page: Page): void {
  pages.set(contents, page);
}

export function markDestroyed(contents: StandInContents): void {
  if (destroyed.has(contents)) return;
  destroyed.add(contents);
  contents.emit('destroyed');
}

/** Asks the shell what to do with a window that the page would open; it stays closed in any case. */
export function askToOpen(contents: StandInContents, address: string): void {
  openHandlers.get(contents)?.({
    url: programAddress(address, programSchemes()),
    frameName: '',
    features: '',
    disposition: 'foreground-tab',
    referrer: { url: contents.getURL(), policy: 'strict-origin-when-cross-origin' },
  });
}

/** Name of the function in the page that takes messages of the shell; new in every process. */
export const receiverName = `receive${crypto.randomUUID().replaceAll('-', '')}`;

/** Calls the stand-in's half in the page; `null` when there is no such page (any more). */
export async function tellPage(
  contents: StandInContents,
  kind: 'send' | 'accelerators' | 'ask',
  args: readonly unknown[],
): Promise<string | null> {
  const page = pages.get(contents);
  const message = encodeClone({ kind, args }, nodeBase64);
  if (!page || contents.isDestroyed()) return null;
  try {
    return await page.evaluate(
      async ({ name, text }) => {
        const receive: unknown = Reflect.get(window, name);
        const reply: unknown = typeof receive === 'function' ? await receive(text) : null;
        return typeof reply === 'string' ? reply : null;
      },
      { name: receiverName, text: message },
    );
  } catch (error) {
    // The page went away or was loaded anew under the message.
    if (page.isClosed() || /closed|navigat|destroyed|crashed/i.test(String(error))) return null;
    throw error;
  }
}
