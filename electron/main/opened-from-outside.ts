import { basename, resolve } from 'node:path';
import type { ShellEvent } from '../../shared/bridge/bridge-api.ts';
import { openedPathOf, type OpenedPath } from '../files/opened-path.ts';
import { describeFolder } from './describe-folder.ts';
import type { ShellServices } from './shell-services.ts';

/**
 * What was asked for from outside (arguments, a double click, a second start), kept until the page
 * is there to hear of it.
 */
export type OpenedFromOutside = {
  /** Paths relative to `folder`; what the program does not open is left out. */
  readonly add: (paths: readonly string[], folder: string) => Promise<void>;
  readonly isWaiting: () => boolean;
  /** What waits, as events for the page; afterwards nothing waits. */
  readonly take: (
    services: Pick<ShellServices, 'fileHandles' | 'folderHandles' | 'folders'>,
  ) => ShellEvent[];
};

export function createOpenedFromOutside(): OpenedFromOutside {
  let waiting: OpenedPath[] = [];
  return {
    add: async (paths, folder) => {
      for (const path of paths) {
        const opened = await openedPathOf(resolve(folder, path));
        // The window shows one project: the last one asked for.
        if (opened !== null) waiting = [opened];
      }
    },
    isWaiting: () => waiting.length > 0,
    take: (services) => {
      const events = waiting.map((opened) => eventOf(opened, services));
      waiting = [];
      return events;
    },
  };
}

function eventOf(
  opened: OpenedPath,
  services: Pick<ShellServices, 'fileHandles' | 'folderHandles' | 'folders'>,
): ShellEvent {
  if (opened.kind === 'folder') {
    return { kind: 'openFolder', folder: describeFolder(opened.folder, services) };
  }
  const { file, size } = opened;
  const handle = services.fileHandles.handleOf(file);
  return { kind: 'openArchive', file: { handle, fileName: basename(file), size } };
}
