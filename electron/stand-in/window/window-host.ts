import type { Accelerator } from '../accelerators.ts';
import type { Base64, decodeClone, encodeClone } from '../clone-codec.ts';
import type { DialogQuestion, DialogWords, FolderListing } from '../dialog-question.ts';
import type { installKeys } from './window-keys.ts';
import type { drawPathPicker } from './path-picker.ts';
import type { createAsker } from './window-dialog.ts';

export type WindowSettings = {
  /** Schemes of the program: only its own pages get the preload script. */
  readonly schemes: readonly string[];
  /** Names under which Playwright reaches into the page; random, so that the page cannot rely on them. */
  readonly binding: string;
  readonly receiver: string;
  readonly words: { readonly [language: string]: DialogWords };
  /** Whether closing the window by hand is announced to the shell first. */
  readonly guardsClosing: boolean;
};

export type WindowTools = {
  readonly encodeClone: typeof encodeClone;
  readonly decodeClone: typeof decodeClone;
  readonly installKeys: typeof installKeys;
  readonly createAsker: typeof createAsker;
  readonly drawPathPicker: typeof drawPathPicker;
};

type Listener = (event: object, ...args: unknown[]) => void;

/**
 * The window's half of the stand-in: gives the preload script its `electron`, and nothing else.
 * Sent into the page as source before any script of the page runs, so it uses only what it is given.
 */
export function installWindowHost(
  settings: WindowSettings,
  tools: WindowTools,
  runPreload: (require: (name: string) => unknown) => void,
): void {
  const isOwn = settings.schemes.some((scheme) => location.origin.endsWith(`.${scheme}.test`));
  if (!isOwn || window.top !== window) return;
  const base64: Base64 = {
    write: (bytes) => {
      let text = '';
      for (let start = 0; start < bytes.length; start += 0x8000) {
        text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
      }
      return btoa(text);
    },
    read: (text) => {
      const units = atob(text);
      const bytes = new Uint8Array(units.length);
      for (let index = 0; index < units.length; index += 1) bytes[index] = units.charCodeAt(index);
      return bytes;
    },
  };
  const encode = (value: unknown): string => tools.encodeClone(value, base64);
  const decode = (text: string): unknown => tools.decodeClone(text, base64);
  const fields = (value: unknown): Map<string, unknown> =>
    new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

  // Electron keeps its own world apart from the page; here the page at least finds no name for it.
  const binding: unknown = Reflect.get(window, settings.binding);
  Reflect.deleteProperty(window, settings.binding);
  const callShell = async (kind: string, ...args: readonly unknown[]): Promise<unknown> => {
    if (typeof binding !== 'function') throw new Error('The stand-in is not connected');
    const reply = fields(decode(String(await binding(encode({ kind, args })))));
    if (reply.get('ok') !== true) throw reply.get('error');
    return reply.get('value');
  };
  const tellShell = (kind: string, ...args: readonly unknown[]): void => {
    void callShell(kind, ...args).catch(() => undefined);
  };

  const listeners = new Map<string, Listener[]>();
  const ipcRenderer = {
    invoke: (channel: string, ...args: readonly unknown[]) => callShell('invoke', channel, ...args),
    send: (channel: string, ...args: readonly unknown[]) => tellShell('send', channel, ...args),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once: (channel: string, listener: Listener) => {
      const once: Listener = (event, ...args) => {
        ipcRenderer.removeListener(channel, once);
        listener(event, ...args);
      };
      return ipcRenderer.on(channel, once);
    },
    removeListener: (channel: string, listener: Listener) => {
      const left = (listeners.get(channel) ?? []).filter((other) => other !== listener);
      listeners.set(channel, left);
      return ipcRenderer;
    },
    off: (channel: string, listener: Listener) => ipcRenderer.removeListener(channel, listener),
  };

  /** What the context bridge lets through: copies of data, and functions that copy in both ways. */
  const bridged = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]): unknown => bridged(value(...args.map(bridged)));
    }
    if (value instanceof Promise) return value.then(bridged);
    if (Array.isArray(value)) return value.map(bridged);
    if (typeof value === 'object' && value !== null && isPlain(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bridged(part)]));
    }
    return typeof value === 'symbol' ? undefined : structuredClone(value);
  };
  const isPlain = (value: object): boolean =>
    [Object.prototype, null].includes(Object.getPrototypeOf(value));
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => {
      const value = bridged(api);
      Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true });
    },
  };

  const isAccelerator = (value: unknown): value is Accelerator =>
    Array.isArray(fields(value).get('codes'));
  const isQuestion = (value: unknown): value is DialogQuestion => fields(value).has('title');
  const isListing = (value: unknown): value is FolderListing => fields(value).has('entries');
  const ask = tools.createAsker(settings.words, tools.drawPathPicker, async (path) => {
    const listing = await callShell('listFolder', path);
    if (isListing(listing)) return listing;
    throw new TypeError('Not a list of files');
  });
  let accelerators: readonly Accelerator[] = [];
  const receive = (text: string): unknown => {
    const message = fields(decode(text));
    const given = message.get('args');
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    switch (message.get('kind')) {
      case 'send':
        for (const listener of listeners.get(String(args[0])) ?? []) {
          listener({ sender: ipcRenderer, ports: [] }, ...args.slice(1));
        }
        return undefined;
      case 'accelerators':
        accelerators = args.filter(isAccelerator);
        return undefined;
      case 'ask':
        return isQuestion(args[0]) ? ask(args[0]).then(encode) : undefined;
      default:
        return undefined;
    }
  };
  Object.defineProperty(window, settings.receiver, { value: receive });

  tools.installKeys(
    () => accelerators,
    (index) => tellShell('accelerator', index),
  );
  // Electron shows no menu of a browser, and a dropped file opens nothing unless the page takes it.
  for (const kind of ['contextmenu', 'dragover', 'drop']) {
    window.addEventListener(kind, (event) => {
      const isInField = event.target instanceof Element && event.target.closest('input, textarea');
      if (kind === 'contextmenu' || !isInField) event.preventDefault();
    });
  }
  const tellBounds = (): void =>
    tellShell('bounds', window.screenX, window.screenY, window.outerWidth, window.outerHeight);
  window.addEventListener('resize', tellBounds);
  if (settings.guardsClosing) {
    window.addEventListener('beforeunload', (event) => event.preventDefault());
  }

  runPreload((name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  });
  tellBounds();
}
