import { Menu } from 'electron';
import type { Language } from '../../shared/language/language.ts';
import { menuTemplate, noProject, type MenuActions, type MenuState } from './menu-template.ts';
import { menuWords } from './shell-words.ts';

export type ApplicationMenu = {
  readonly setLanguage: (language: Language) => void;
  readonly setState: (state: MenuState) => void;
};

/** Shows the menu bar, and anew whenever the language or what can be done has changed. */
export function createApplicationMenu(
  language: Language,
  isMac: boolean,
  actions: MenuActions,
): ApplicationMenu {
  let shown = { language, state: noProject };
  const show = (): void => {
    const template = menuTemplate(menuWords[shown.language], shown.state, isMac, actions);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  show();
  return {
    setLanguage: (next) => {
      if (next === shown.language) return;
      shown = { ...shown, language: next };
      show();
    },
    setState: (next) => {
      const { isProjectOpen, canUndo, canRedo } = shown.state;
      const isSame =
        next.isProjectOpen === isProjectOpen &&
        next.canUndo === canUndo &&
        next.canRedo === canRedo;
      if (isSame) return;
      shown = { ...shown, state: next };
      show();
    },
  };
}
