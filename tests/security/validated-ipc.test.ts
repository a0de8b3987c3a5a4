import type { WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handleBridge, type BridgeHandlers } from '../../electron/main/validated-ipc.ts';
import { bridgeArguments } from '../../shared/bridge/bridge-validation.ts';

type Listener = (event: object, ...given: unknown[]) => Promise<unknown>;

const { channels } = vi.hoisted(() => ({ channels: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => channels.set(channel, listener) },
}));

const url = 'app://talda/index.html';
const ownContents = { name: 'own' };
const ownFrame = { url, parent: null };
const folder = 'folder_0123456789abcdef0123456789abcdef';

let called: unknown[][] = [];

/** Handlers that note what reaches them; only those that the tests call do anything else. */
function notingHandlers(): BridgeHandlers {
  const note =
    (name: string) =>
    (...given: unknown[]) => {
      called.push([name, ...given]);
      if (name === 'recentProjects') throw new Error('ENOENT: open /elsewhere/secret');
      return Promise.resolve(name);
    };
  const handlers = Object.fromEntries(
    Object.keys(bridgeArguments).map((name) => [name, note(name)]),
  );
  // The door calls handlers by name only; what these answer is not looked at.
  return Object.assign(Object.create(null), handlers);
}

function send(channel: string, event: object, ...given: unknown[]): Promise<unknown> {
  const listener = channels.get(channel);
  if (listener === undefined) throw new Error(`No channel ${channel}`);
  return listener(event, ...given);
}

beforeEach(() => {
  called = [];
  channels.clear();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const isOwn = (contents: WebContents | typeof ownContents) => contents === ownContents;
  handleBridge(notingHandlers(), isOwn);
});

describe('the door for messages', () => {
  test('has one channel for each method of the contract, and no other', () => {
    const expected = Object.keys(bridgeArguments).map((method) => `talda:${method}`);
    expect([...channels.keys()].toSorted()).toEqual(expected.toSorted());
  });

  test('lets the own page in', async () => {
    const event = { sender: ownContents, senderFrame: ownFrame };
    expect(await send('talda:openProject', event, folder)).toBe('openProject');
    expect(called).toEqual([['openProject', folder]]);
  });

  test.each([
    ['another window', { sender: { name: 'other' }, senderFrame: ownFrame }],
    ['a frame in the page', { sender: ownContents, senderFrame: { url, parent: ownFrame } }],
    ['a frame that has gone', { sender: ownContents, senderFrame: null }],
    ['another origin', { sender: ownContents, senderFrame: { url: 'https://x/', parent: null } }],
    ['another host', { sender: ownContents, senderFrame: { url: 'app://x/', parent: null } }],
    [
      'a page of data',
      { sender: ownContents, senderFrame: { url: 'data:text/html,', parent: null } },
    ],
  ])('lets nothing in from %s', async (_who, event) => {
    for (const channel of channels.keys()) {
      await expect(send(channel, event, folder)).rejects.toThrow('refused');
    }
    expect(called).toEqual([]);
  });

  test('lets no arguments in but those of the contract', async () => {
    const event = { sender: ownContents, senderFrame: ownFrame };
    for (const given of [[], ['/etc/passwd'], [folder, folder], [{ handle: folder }], [[folder]]]) {
      await expect(send('talda:openProject', event, ...given)).rejects.toThrow('refused');
    }
    expect(called).toEqual([]);
  });

  test('tells the page nothing about a bug but that there is one', async () => {
    const event = { sender: ownContents, senderFrame: ownFrame };
    await expect(send('talda:recentProjects', event)).rejects.toThrow(/^recentProjects failed$/);
    expect(console.error).toHaveBeenCalled();
  });
});
