import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import * as v from 'valibot';
import type { BridgeApi } from '../../shared/bridge/bridge-api.ts';
import {
  bridgeArguments,
  channelOf,
  type BridgeMethod,
} from '../../shared/bridge/bridge-validation.ts';
import { isTrustedSender } from '../policy/sender-policy.ts';

export type BridgeHandlers = Pick<BridgeApi, BridgeMethod>;

/**
 * The one door for messages from the window: who sent it, then what was sent, and only then the
 * handler. Whatever is refused is written to the log and answered without saying why.
 */
export function handleBridge(
  handlers: BridgeHandlers,
  isOwnWindow: (contents: WebContents) => boolean,
): void {
  for (const method of Object.keys(bridgeArguments).filter(isBridgeMethod)) {
    ipcMain.handle(channelOf(method), async (event, ...given: unknown[]): Promise<unknown> => {
      if (!isTrusted(event, isOwnWindow)) throw refusal(method, 'sender');
      const parsed = v.safeParse(bridgeArguments[method], given);
      if (!parsed.success) throw refusal(method, 'arguments');
      try {
        return await Reflect.apply(handlers[method], undefined, [...parsed.output]);
      } catch (error) {
        // A bug. Its message may name paths, which the window is not to know.
        console.error(`${method} failed:`, error);
        throw new Error(`${method} failed`, { cause: error });
      }
    });
  }
}

function isTrusted(
  { sender, senderFrame }: IpcMainInvokeEvent,
  isOwnWindow: (contents: WebContents) => boolean,
): boolean {
  const frame =
    senderFrame === null ? null : { url: senderFrame.url, isMain: senderFrame.parent === null };
  return isTrustedSender({ isOwnWindow: isOwnWindow(sender), frame });
}

function refusal(method: BridgeMethod, what: 'sender' | 'arguments'): Error {
  console.error(`${method} refused: ${what}`);
  return new Error(`${method} refused`);
}

function isBridgeMethod(name: string): name is BridgeMethod {
  return name in bridgeArguments;
}
