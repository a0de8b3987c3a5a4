import { dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import type { FilePurpose } from '../../shared/bridge/bridge-api.ts';
import { readableExtensions } from '../files/original-name.ts';
import type { ShellDialogs } from './shell-dialogs.ts';
import type { DialogWords } from './shell-words.ts';

/** The dialogs of Electron over the window, in the language of the moment. */
export function nativeDialogs(
  window: () => BrowserWindow | null,
  words: () => DialogWords,
): ShellDialogs {
  const open = async (options: OpenDialogOptions): Promise<readonly string[] | null> => {
    const parent = window();
    const { canceled, filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    return canceled || filePaths.length === 0 ? null : filePaths;
  };
  const save = async (
    title: string,
    defaultPath: string,
    filters: FileFilter[],
  ): Promise<string | null> => {
    const parent = window();
    const options = { title, defaultPath, filters };
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    return canceled || filePath === '' ? null : filePath;
  };
  return {
    pickFiles: (purpose) => open(openOptions(purpose, words())),
    pickFolder: async () => {
      const folders = await open({ title: words().pickProject, properties: ['openDirectory'] });
      return folders?.[0] ?? null;
    },
    pickNewFolder: (suggestedPath) =>
      save(words().newProject, suggestedPath, [filter(words()['filter.talda'], 'talda')]),
    pickSavePath: (suggestedName, kind) =>
      save(words().saveFile, suggestedName, [filter(words()[`filter.${kind}`], kind)]),
  };
}

/** After a crash of the page: whether to load it again, `false` to quit. */
export async function askToReload(window: BrowserWindow, words: DialogWords): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: words.crash,
    detail: words['crash.detail'],
    buttons: [words['crash.reload'], words['crash.quit']],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

/** When the page cannot save or does not answer: whether to close the window all the same. */
export async function askToCloseUnsaved(
  window: BrowserWindow,
  words: DialogWords,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.unsaved,
    detail: words['unsaved.detail'],
    buttons: [words['unsaved.stay'], words['unsaved.close']],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

function openOptions(purpose: FilePurpose, words: DialogWords): OpenDialogOptions {
  const all = filter(words['filter.all'], '*');
  switch (purpose) {
    case 'texts':
      return {
        title: words.pickTexts,
        properties: ['openFile', 'multiSelections'],
        filters: [filter(words['filter.texts'], ...readableExtensions), all],
      };
    case 'codebook':
      return {
        title: words.pickCodebook,
        properties: ['openFile'],
        filters: [filter(words['filter.codebook'], 'csv', 'json'), all],
      };
    case 'archive':
      return {
        title: words.pickArchive,
        properties: ['openFile'],
        filters: [filter(words['filter.talda'], 'talda', 'zip'), all],
      };
  }
}

function filter(name: string, ...extensions: string[]): FileFilter {
  return { name, extensions };
}
