import type { FolderState, WorkingState } from './working-copy.ts';

/** How folder and working copy stand to each other. */
export type Relation =
  /** The working copy knows nothing of the project. */
  | { readonly kind: 'new' }
  /** The folder is at `base`, which the working copy knows; its later rows are not in the folder. */
  | { readonly kind: 'known'; readonly base: FolderState }
  /** The folder was changed elsewhere, the working copy holds nothing that is not in some folder. */
  | { readonly kind: 'reload' }
  /** Both hold changes of their own. */
  | { readonly kind: 'diverged' };

/**
 * Compares the folder with what the working copy remembers. `head` is the number of the working
 * copy's last change. A folder in another place that is older is a copy of the project; in the same
 * place it has been put back by something else, and a person must say which state counts.
 */
export function compareStates(
  working: WorkingState | null,
  head: number,
  folder: FolderState,
  location: string,
): Relation {
  if (working === null) return { kind: 'new' };
  const base = [...working.pending, working.saved].find(
    ({ changeNumber, fingerprint }) =>
      changeNumber === folder.changeNumber && fingerprint === folder.fingerprint,
  );
  if (base !== undefined) return { kind: 'known', base };
  if (head > working.saved.changeNumber) return { kind: 'diverged' };
  if (folder.changeNumber <= head && working.location === location) return { kind: 'diverged' };
  return { kind: 'reload' };
}
