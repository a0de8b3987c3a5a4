import { backupHandlers } from './backup-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { programHandlers } from './program-handlers.ts';
import { projectFolderHandlers } from './project-folder-handlers.ts';
import { projectHandlers } from './project-handlers.ts';
import type { ShellServices } from './shell-services.ts';
import type { BridgeHandlers } from './validated-ipc.ts';

/** Every method of the contract; a missing one does not compile. */
export function bridgeHandlers(services: ShellServices): BridgeHandlers {
  return {
    ...programHandlers(services),
    ...fileHandlers(services),
    ...projectFolderHandlers(services),
    ...projectHandlers(services),
    ...backupHandlers(services),
  };
}
