import { failure } from '../../shared/base/result.ts';
import type { BridgeApi, FolderHandle, ShellResult } from '../../shared/bridge/bridge-api.ts';
import { readOriginalFiles, readPreviousJson, readProjectTexts } from '../files/open-projects.ts';
import { withOpened } from '../files/recent-projects.ts';
import { remember } from './remember.ts';
import type { ShellServices } from './shell-services.ts';

type ProjectMethods = Pick<
  BridgeApi,
  | 'openProject'
  | 'readPreviousProject'
  | 'readTexts'
  | 'saveProject'
  | 'nameProject'
  | 'readOriginals'
  | 'closeProject'
>;

/** Working in a project folder. */
export function projectHandlers(services: ShellServices): ProjectMethods {
  const { folderHandles, projects, recent, window, now } = services;
  const inFolder = async <Value>(
    handle: FolderHandle,
    work: (folder: string) => Promise<ShellResult<Value>>,
  ): Promise<ShellResult<Value>> => {
    const folder = folderHandles.pathOf(handle);
    if (folder === null) return failure({ code: 'unknownHandle', name: '' });
    return await work(folder);
  };
  return {
    openProject: (handle) => inFolder(handle, (folder) => projects.open(folder)),
    readPreviousProject: (handle) => inFolder(handle, readPreviousJson),
    readTexts: (handle, hashes) => inFolder(handle, (folder) => readProjectTexts(folder, hashes)),
    saveProject: (handle, project) => inFolder(handle, (folder) => projects.save(folder, project)),
    nameProject: async (handle, projectName) => {
      const folder = folderHandles.pathOf(handle);
      if (folder === null) return;
      window.setProjectName(projectName);
      await remember(recent, withOpened(recent.get(), { folder, projectName, openedAt: now() }));
    },
    readOriginals: (handle) => inFolder(handle, readOriginalFiles),
    closeProject: async (handle) => {
      const folder = folderHandles.pathOf(handle);
      if (folder === null) return;
      await projects.close(folder);
      // Closed together with the program, it is the one to open next time.
      if (window.isClosing()) return;
      window.setProjectName(null);
      await remember(recent, { ...recent.get(), lastFolder: null });
    },
  };
}
