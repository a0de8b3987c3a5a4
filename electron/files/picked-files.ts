import { randomBytes } from 'node:crypto';

/**
 * What stands between the window and paths. The window holds handles, 128 random bits each, and can
 * name nothing that the user did not pick or the program did not offer.
 */
export type HandleTable<Handle extends string> = {
  /** The handle of the path: the same one for the same path, until all are forgotten. */
  readonly handleOf: (path: string) => Handle;
  /** The path behind a handle, `null` for one that was never given or is forgotten. */
  readonly pathOf: (handle: Handle) => string | null;
  /** When the page is loaded anew or closed. */
  readonly forgetAll: () => void;
};

export function createHandleTable<Prefix extends string>(
  prefix: Prefix,
): HandleTable<`${Prefix}${string}`> {
  type Handle = `${Prefix}${string}`;
  const paths = new Map<Handle, string>();
  const handles = new Map<string, Handle>();
  return {
    handleOf: (path) => {
      const known = handles.get(path);
      if (known !== undefined) return known;
      const handle: Handle = `${prefix}${randomBytes(16).toString('hex')}`;
      paths.set(handle, path);
      handles.set(path, handle);
      return handle;
    },
    pathOf: (handle) => paths.get(handle) ?? null,
    forgetAll: () => {
      paths.clear();
      handles.clear();
    },
  };
}
