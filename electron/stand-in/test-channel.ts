/** Messages between a test and the stand-in that it started, over the channel of `fork`. */
export type TestMessage =
  | { readonly kind: 'go' }
  | {
      readonly kind: 'evaluate';
      readonly id: number;
      readonly source: string;
      readonly arg: unknown;
    };

export type HostMessage =
  /** Chromium runs; the test may attach, and says `go` when it has. */
  | { readonly kind: 'started'; readonly debuggingAddress: string }
  | { readonly kind: 'evaluated'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

export function sendToTest(message: HostMessage): void {
  process.send?.(message);
}

/** Calls back for each message of the test, until the process ends; never keeps it alive. */
export function onTestMessage(listener: (message: TestMessage) => void): void {
  process.on('message', (message) => {
    if (isTestMessage(message)) listener(message);
  });
  process.channel?.unref();
}

function isTestMessage(message: unknown): message is TestMessage {
  return typeof message === 'object' && message !== null && 'kind' in message;
}

/** Tells the test where Chromium listens and waits until the test has attached to it. */
export function waitForTest(debuggingAddress: string): Promise<void> {
  return new Promise((resolve) => {
    onTestMessage(({ kind }) => {
      if (kind === 'go') resolve();
    });
    sendToTest({ kind: 'started', debuggingAddress });
  });
}
