import type { FileHandle } from 'node:fs/promises';
import { fileOperations, type FileOperations } from '../../electron/files/atomic-write.ts';

type Fault =
  /** The call with this number, from 0, fails once; the program goes on. */
  | { readonly kind: 'error'; readonly call: number; readonly code: string }
  /** From this call on nothing works any more, as after a power failure. */
  | { readonly kind: 'crash'; readonly call: number };

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** File operations of which one, or all from one on, fail; `calls` lists what was called. */
export function failingFiles(fault: Fault): { files: FileOperations; calls: string[] } {
  const calls: string[] = [];
  const attempt = async <Value>(name: string, run: () => Promise<Value>): Promise<Value> => {
    const call = calls.push(name) - 1;
    if (fault.kind === 'error' && call === fault.call) throw systemError(fault.code);
    if (fault.kind === 'crash' && call >= fault.call) throw systemError('EIO');
    return await run();
  };
  const wrap = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, key) {
        const method: unknown = Reflect.get(target, key);
        if (typeof method !== 'function') return method;
        const run = (...parameters: unknown[]) => Reflect.apply(method, target, parameters);
        // Descriptors are closed even after a "crash", as the system does when a process ends.
        if (key === 'close')
          return async () => [await run(), await attempt('close', async () => 0)];
        return (...parameters: unknown[]) => attempt(String(key), async () => run(...parameters));
      },
    });
  const files: FileOperations = {
    copyFile: (...parameters) => attempt('copyFile', () => fileOperations.copyFile(...parameters)),
    link: (...parameters) => attempt('link', () => fileOperations.link(...parameters)),
    open: async (...parameters) =>
      wrap(await attempt('open', () => fileOperations.open(...parameters))),
    rename: (...parameters) => attempt('rename', () => fileOperations.rename(...parameters)),
    unlink: (...parameters) => attempt('unlink', () => fileOperations.unlink(...parameters)),
    wait: async () => {},
  };
  return { files, calls };
}
