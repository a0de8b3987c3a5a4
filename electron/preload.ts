import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { BridgeApi, ShellEvent } from '../shared/bridge/bridge-api.ts';

type Listener = (event: ShellEvent) => void;

const listeners = new Set<Listener>();
/** Events from before the page was ready to hear: a project opened by a double click must not get lost. */
const unheard: ShellEvent[] = [];

ipcRenderer.on('talda:shellEvent', (_event: IpcRendererEvent, shellEvent: ShellEvent) => {
  if (listeners.size === 0) unheard.push(shellEvent);
  for (const listener of listeners) listener(shellEvent);
});

function onShellEvent(listener: Listener): () => void {
  // A function of its own: the same listener given twice is two subscriptions.
  const subscription: Listener = (event) => listener(event);
  listeners.add(subscription);
  for (const event of unheard.splice(0)) subscription(event);
  return () => void listeners.delete(subscription);
}

/** Named functions only: the page gets no channel to choose and no object of Electron. */
const api: BridgeApi = {
  getEnvironment: () => ipcRenderer.invoke('talda:getEnvironment'),
  setPreferences: (preferences) => ipcRenderer.invoke('talda:setPreferences', preferences),
  setMenuState: (state) => ipcRenderer.invoke('talda:setMenuState', state),
  pickFiles: (purpose) => ipcRenderer.invoke('talda:pickFiles', purpose),
  readPickedFile: (handle) => ipcRenderer.invoke('talda:readPickedFile', handle),
  saveFile: (file) => ipcRenderer.invoke('talda:saveFile', file),
  recentProjects: () => ipcRenderer.invoke('talda:recentProjects'),
  forgetRecent: (handle) => ipcRenderer.invoke('talda:forgetRecent', handle),
  createProject: (project) => ipcRenderer.invoke('talda:createProject', project),
  createSampleProject: (project) => ipcRenderer.invoke('talda:createSampleProject', project),
  pickProjectFolder: () => ipcRenderer.invoke('talda:pickProjectFolder'),
  openProject: (handle) => ipcRenderer.invoke('talda:openProject', handle),
  readPreviousProject: (handle) => ipcRenderer.invoke('talda:readPreviousProject', handle),
  readTexts: (handle, hashes) => ipcRenderer.invoke('talda:readTexts', handle, hashes),
  saveProject: (handle, project) => ipcRenderer.invoke('talda:saveProject', handle, project),
  nameProject: (handle, projectName) =>
    ipcRenderer.invoke('talda:nameProject', handle, projectName),
  readOriginals: (handle) => ipcRenderer.invoke('talda:readOriginals', handle),
  closeProject: (handle) => ipcRenderer.invoke('talda:closeProject', handle),
  writeBackup: (backup) => ipcRenderer.invoke('talda:writeBackup', backup),
  listBackups: (projectId) => ipcRenderer.invoke('talda:listBackups', projectId),
  readBackup: (projectId, backupId) => ipcRenderer.invoke('talda:readBackup', projectId, backupId),
  readyToClose: () => ipcRenderer.invoke('talda:readyToClose'),
  onShellEvent,
};

contextBridge.exposeInMainWorld('talda', api);
