import { isAppUrl } from './app-origin.ts';

/** Where a message came from. */
export type Sender = {
  /** Whether the sending contents are those of the program's window. */
  readonly isOwnWindow: boolean;
  /** The sending frame, `null` when it has gone or navigated away since. */
  readonly frame: { readonly url: string; readonly isMain: boolean } | null;
};

/** Whether the shell listens to the sender: the main frame of its own window, on its own page. */
export function isTrustedSender({ isOwnWindow, frame }: Sender): boolean {
  return isOwnWindow && frame !== null && frame.isMain && isAppUrl(frame.url);
}
