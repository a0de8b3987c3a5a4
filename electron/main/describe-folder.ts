import { basename, dirname, relative, isAbsolute } from 'node:path';
import type { ProjectFolder } from '../../shared/bridge/bridge-api.ts';
import type { ShellServices } from './shell-services.ts';

/** The folder as the window knows it: a handle, and words for people. */
export function describeFolder(
  path: string,
  { folderHandles, folders }: Pick<ShellServices, 'folderHandles' | 'folders'>,
): ProjectFolder {
  return {
    handle: folderHandles.handleOf(path),
    name: basename(path).replace(/\.talda$/i, ''),
    location: shortPath(dirname(path), folders.home),
  };
}

/** A path as people write it: the user's own folder is `~`. */
function shortPath(path: string, home: string): string {
  const inside = relative(home, path);
  if (inside === '') return '~';
  const isOutside = inside.startsWith('..') || isAbsolute(inside);
  return isOutside ? path : `~/${inside.replaceAll('\\', '/')}`;
}
