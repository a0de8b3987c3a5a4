import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { getAppName } from './app-paths.ts';
import { chromiumAddress } from './app-address.ts';
import { PreventableEvent } from './preventable-event.ts';
import { programSchemes } from './stand-in-protocol.ts';
import { attachPage, markDestroyed, StandInContents } from './web-contents.ts';
import { openWindowPage, type WindowFrame } from './window-page.ts';
import { registerPage, windowEvents } from './window-registry.ts';

const openWindows = new Set<StandInWindow>();
let lastId = 0;

export class StandInWindow extends EventEmitter {
  readonly id = (lastId += 1);
  readonly webContents = new StandInContents();
  readonly #frame: Promise<WindowFrame | null>;
  #bounds: Rectangle;
  #state: 'normal' | 'maximized' | 'minimized' | 'fullscreen' = 'normal';
  #loading: string | null = null;
  #isDestroyed = false;
  #isVisible: boolean;
  #title: string;

  static getAllWindows(): StandInWindow[] {
    return [...openWindows];
  }

  static getFocusedWindow(): StandInWindow | null {
    return [...openWindows].at(-1) ?? null;
  }

  static fromId(id: number): StandInWindow | null {
    return [...openWindows].find((window) => window.id === id) ?? null;
  }

  static fromWebContents(contents: unknown): StandInWindow | null {
    return [...openWindows].find((window) => window.webContents === contents) ?? null;
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#title = options.title ?? getAppName();
    this.#isVisible = options.show ?? true;
    openWindows.add(this);
    this.#frame = this.#open(options);
    windowEvents.emit('opened', this);
  }

  async #open(options: BrowserWindowConstructorOptions): Promise<WindowFrame | null> {
    const frame = await openWindowPage(this.webContents, options, {
      onBounds: (bounds) => this.#takeBounds(bounds),
      onCloseAsked: () => this.close(),
      onGone: () => this.#finish(),
    });
    if (this.#isDestroyed) {
      await frame.page.close();
      return null;
    }
    attachPage(this.webContents, frame.page);
    const unregister = registerPage(frame.page, {
      contents: this.webContents,
      isLoadedByShell: (address) => address === this.#loading,
    });
    this.once('closed', unregister);
    await frame.place({ ...this.#bounds, windowState: 'normal' });
    return frame;
  }

  /** Resolves when the page has loaded; rejects when it cannot be had. */
  async loadURL(address: string): Promise<void> {
    const frame = await this.#frame;
    if (!frame) return;
    this.#loading = new URL(address).href;
    this.webContents.emit('did-start-loading');
    try {
      await frame.load(chromiumAddress(address, programSchemes()));
    } finally {
      this.#loading = null;
    }
    this.emit('ready-to-show');
  }

  /** Asks the shell first; it may keep the window open. */
  close(): void {
    if (this.#isDestroyed) return;
    const event = new PreventableEvent({ sender: this });
    this.emit('close', event);
    if (event.defaultPrevented) windowEvents.emit('stayed');
    else this.destroy();
  }

  /** Closes without asking. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#finish();
    void this.#frame.then((frame) => frame?.page.close()).catch(() => undefined);
  }

  #finish(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    openWindows.delete(this);
    markDestroyed(this.webContents);
    this.emit('closed');
    windowEvents.emit('closed');
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isFocused(): boolean {
    return StandInWindow.getFocusedWindow() === this;
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  focus(): void {
    this.webContents.focus();
  }

  maximize(): void {
    this.#setState('maximized');
  }

  unmaximize(): void {
    this.#setState('normal');
  }

  minimize(): void {
    this.#setState('minimized');
  }

  restore(): void {
    this.#setState('normal');
  }

  setFullScreen(isFull: boolean): void {
    this.#setState(isFull ? 'fullscreen' : 'normal');
  }

  #setState(state: 'normal' | 'maximized' | 'minimized' | 'fullscreen'): void {
    this.#state = state;
    void this.#frame.then((frame) => frame?.place({ windowState: state })).catch(() => undefined);
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
    void this.#frame.then((frame) => frame?.setTitle(title)).catch(() => undefined);
  }

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const placed = { ...this.#bounds, windowState: 'normal' } as const;
    void this.#frame.then((frame) => frame?.place(placed)).catch(() => undefined);
  }

  setMenuBarVisibility(): void {
    // There is no menu bar; its keys work all the same.
  }

  setBackgroundColor(): void {
    // The page paints its own ground.
  }

  #takeBounds([x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    // A maximized or minimized window keeps the bounds to which it will return.
    if (this.#state !== 'normal' || width === 0) return;
    const { x: oldX, y: oldY, width: oldWidth, height: oldHeight } = this.#bounds;
    this.#bounds = { x, y, width, height };
    if (width !== oldWidth || height !== oldHeight) this.emit('resize');
    if (x !== oldX || y !== oldY) this.emit('move');
  }
}
