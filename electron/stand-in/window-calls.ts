import { readdir, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { getAppPath } from './app-paths.ts';
import { decodeClone, encodeClone } from './clone-codec.ts';
import type { FolderListing } from './dialog-question.ts';
import { nodeBase64 } from './node-base64.ts';
import { answerInvoke, receiveSend } from './stand-in-ipc.ts';
import { itemsWithKeys } from './stand-in-menu.ts';
import type { StandInContents, StandInFrame } from './web-contents.ts';

export type Caller = {
  readonly contents: StandInContents;
  readonly frame: StandInFrame;
  readonly onBounds: (bounds: readonly number[]) => void;
};

/** Answers a call of the window's half, as text both ways; failures are part of the answer. */
export async function answerWindow(caller: Caller, text: string): Promise<string> {
  try {
    const value = await answer(caller, readCall(text));
    return encodeClone({ ok: true, value }, nodeBase64);
  } catch (error) {
    return encodeClone({ ok: false, error }, nodeBase64);
  }
}

type Call = { readonly kind: string; readonly args: readonly unknown[] };

function readCall(text: string): Call {
  const call = decodeClone(text, nodeBase64);
  if (typeof call !== 'object' || call === null || !('kind' in call) || !('args' in call)) {
    throw new TypeError('Not a call of the window');
  }
  return { kind: String(call.kind), args: Array.isArray(call.args) ? call.args : [] };
}

async function answer(
  { contents, frame, onBounds }: Caller,
  { kind, args }: Call,
): Promise<unknown> {
  switch (kind) {
    case 'invoke':
      return answerInvoke({ sender: contents, senderFrame: frame }, String(args[0]), args.slice(1));
    case 'send':
      return receiveSend({ sender: contents, senderFrame: frame }, String(args[0]), args.slice(1));
    case 'accelerator':
      return itemsWithKeys()[Number(args[0])]?.item.click(undefined, undefined, contents);
    case 'bounds':
      return onBounds(args.map(Number));
    case 'listFolder':
      return listFolder(String(args[0]));
    default:
      throw new TypeError(`Unknown call ${kind}`);
  }
}

/** What lies in a folder, folders first; of a path that is none, what lies in the nearest above. */
async function listFolder(path: string): Promise<FolderListing> {
  if (path === '') return listFolder(getAppPath('documents'));
  const isFolder = await isFolderAt(path);
  if (!isFolder && dirname(path) !== path) return listFolder(dirname(path));
  const found = await readdir(path, { withFileTypes: true });
  const entries = await Promise.all(
    found
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => ({
        name: entry.name,
        isFolder: entry.isSymbolicLink()
          ? await isFolderAt(join(path, entry.name))
          : entry.isDirectory(),
      })),
  );
  entries.sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name));
  return {
    folder: path,
    parent: dirname(path) === path ? null : dirname(path),
    separator: sep,
    entries,
  };
}

function isFolderAt(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
