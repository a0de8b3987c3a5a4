import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { decodeClone } from './clone-codec.ts';
import type { DialogQuestion } from './dialog-question.ts';
import { nodeBase64 } from './node-base64.ts';
import { StandInWindow } from './stand-in-window.ts';
import { tellPage } from './web-contents.ts';

/** Electron's dialogs take the window first, or leave it out. */
type Given<Options> = [options: Options] | [window: object, options: Options];

/** Dialogs are drawn in the window; without a window the answer is that the user chose nothing. */
export const dialog = {
  async showOpenDialog(...given: Given<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
    const { title, defaultPath, filters, properties = [] } = optionsOf(given);
    const paths = await ask(given, {
      ...{ kind: 'open', title: title ?? '', defaultPath: defaultPath ?? '' },
      filters: filters ?? [],
      takesFolders: properties.includes('openDirectory'),
      takesMany: properties.includes('multiSelections'),
    });
    const filePaths = Array.isArray(paths) ? paths.map(String) : [];
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(...given: Given<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
    const { title, defaultPath, filters } = optionsOf(given);
    const paths = await ask(given, {
      ...{ kind: 'save', title: title ?? '', defaultPath: defaultPath ?? '' },
      ...{ filters: filters ?? [], takesFolders: false, takesMany: false },
    });
    const filePath = Array.isArray(paths) ? String(paths[0]) : '';
    return { canceled: filePath === '', filePath };
  },
  async showMessageBox(...given: Given<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
    const { message, detail = '', buttons = [], defaultId = 0, cancelId = 0 } = optionsOf(given);
    const named = buttons.length > 0 ? buttons : ['OK'];
    const response = await ask(given, {
      ...{ kind: 'message', title: message, detail, buttons: named, defaultId, cancelId },
    });
    return {
      response: typeof response === 'number' ? response : cancelId,
      checkboxChecked: false,
    };
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
};

function optionsOf<Options>(given: Given<Options>): Options {
  return given.length === 1 ? given[0] : given[1];
}

async function ask(given: readonly unknown[], question: DialogQuestion): Promise<unknown> {
  const asked = given[0] instanceof StandInWindow ? given[0] : StandInWindow.getFocusedWindow();
  if (!asked) return null;
  const answer = await tellPage(asked.webContents, 'ask', [question]);
  return answer === null ? null : decodeClone(answer, nodeBase64);
}
