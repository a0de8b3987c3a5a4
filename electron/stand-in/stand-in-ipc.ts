import { EventEmitter } from 'node:events';
import type { StandInContents, StandInFrame } from './web-contents.ts';

export type IpcEvent = {
  readonly sender: StandInContents;
  readonly senderFrame: StandInFrame;
};
type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const events = new EventEmitter();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
  on(channel: string, listener: Handler) {
    events.on(channel, listener);
    return ipcMain;
  },
  removeListener(channel: string, listener: Handler) {
    events.removeListener(channel, listener);
    return ipcMain;
  },
};

/** Answers `ipcRenderer.invoke`; errors reach the window with the sentence that Electron gives them. */
export async function answerInvoke(
  event: IpcEvent,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return await handler(event, ...args);
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, {
      cause: error,
    });
  }
}

export function receiveSend(event: IpcEvent, channel: string, args: readonly unknown[]): void {
  events.emit(channel, event, ...args);
}
