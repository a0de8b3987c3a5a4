import en from './messages/en.json' with { type: 'json' };
import kk from './messages/kk.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };

/** Words of the dialogs, those that the program does not bring itself. */
export type DialogWords = { readonly [Key in keyof typeof en]: string };
export const dialogWords: { readonly [Own in 'kk' | 'ru' | 'en']: DialogWords } = { kk, ru, en };

/** What the window is to ask: Electron's options, as far as they are drawn. */
export type DialogQuestion =
  | {
      readonly kind: 'open' | 'save';
      readonly title: string;
      readonly defaultPath: string;
      readonly takesFolders: boolean;
      readonly takesMany: boolean;
      readonly filters: readonly {
        readonly name: string;
        readonly extensions: readonly string[];
      }[];
    }
  | {
      readonly kind: 'message';
      readonly title: string;
      readonly detail: string;
      readonly buttons: readonly string[];
      readonly defaultId: number;
      readonly cancelId: number;
    };

export type FolderListing = {
  readonly folder: string;
  /** `null` at the root. */
  readonly parent: string | null;
  readonly separator: string;
  readonly entries: readonly { readonly name: string; readonly isFolder: boolean }[];
};
