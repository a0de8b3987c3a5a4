import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/bridge/bridge-api.ts';
import type { MenuWords } from './shell-words.ts';

/** What the menu bar depends on. */
export type MenuState = {
  readonly isProjectOpen: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

export const noProject: MenuState = { isProjectOpen: false, canUndo: false, canRedo: false };

export type MenuActions = {
  readonly command: (command: MenuCommand) => void;
  readonly quit: () => void;
};

type Item = MenuItemConstructorOptions;

/** Keys as the window knows them too; it carries them out by the place of the key, see `menuTemplate`. */
export const accelerators: { readonly [command in MenuCommand]?: string } = {
  newProject: 'CmdOrCtrl+N',
  importTexts: 'CmdOrCtrl+O',
  saveNow: 'CmdOrCtrl+S',
  saveCopy: 'CmdOrCtrl+Shift+S',
  settings: 'CmdOrCtrl+,',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+F',
  goTo: 'CmdOrCtrl+G',
  palette: 'CmdOrCtrl+K',
  screenTexts: 'CmdOrCtrl+1',
  screenReading: 'CmdOrCtrl+2',
  screenCodebook: 'CmdOrCtrl+3',
  screenProposals: 'CmdOrCtrl+4',
  screenAlignment: 'CmdOrCtrl+5',
  screenAnalysis: 'CmdOrCtrl+6',
  toggleLeft: 'CmdOrCtrl+B',
  toggleRight: 'CmdOrCtrl+J',
  largerText: 'CmdOrCtrl+Plus',
  smallerText: 'CmdOrCtrl+-',
  resetText: 'CmdOrCtrl+0',
  keys: 'CmdOrCtrl+/',
  help: 'F1',
};

/** Commands that make sense without a project. */
const alwaysPossible: readonly MenuCommand[] = [
  'newProject',
  'openProject',
  'openArchive',
  'settings',
  'palette',
  'keys',
  'help',
  'about',
];

const separator: Item = { type: 'separator' };

/**
 * The menu bar: every command of the window once, with its key. On Windows and Linux the keys are
 * shown and not registered: the window listens by the place of a key, which a menu cannot, and one
 * press must not act twice.
 */
export function menuTemplate(
  words: MenuWords,
  state: MenuState,
  isMac: boolean,
  actions: MenuActions,
): Item[] {
  const item = (command: MenuCommand): Item => {
    const accelerator = accelerators[command];
    return {
      id: command,
      label: words[command],
      enabled: isPossible(command, state),
      registerAccelerator: false,
      ...(accelerator === undefined ? {} : { accelerator }),
      click: () => actions.command(command),
    };
  };
  const quit: Item = {
    id: 'quit',
    label: words.quit,
    accelerator: 'CmdOrCtrl+Q',
    click: actions.quit,
  };
  return [
    ...(isMac ? [appMenu(words, item, quit)] : []),
    fileMenu(words, item, isMac ? [] : [separator, item('settings'), separator, quit]),
    editMenu(words, item),
    viewMenu(words, item),
    ...(isMac ? [windowMenu(words)] : []),
    helpMenu(words, item, isMac),
  ];
}

type MakeItem = (command: MenuCommand) => Item;

/** The first menu of macOS, which bears the program's name. */
function appMenu(words: MenuWords, item: MakeItem, quit: Item): Item {
  return {
    label: 'Talda',
    submenu: [
      item('about'),
      separator,
      item('settings'),
      separator,
      { role: 'hide', label: words.hide },
      separator,
      quit,
    ],
  };
}

function fileMenu(words: MenuWords, item: MakeItem, end: readonly Item[]): Item {
  return {
    label: words['menu.file'],
    submenu: [
      item('newProject'),
      item('openProject'),
      item('openArchive'),
      separator,
      item('importTexts'),
      separator,
      item('saveNow'),
      item('saveCopy'),
      item('restoreBackup'),
      separator,
      item('closeProject'),
      ...end,
    ],
  };
}

function editMenu(words: MenuWords, item: MakeItem): Item {
  return {
    label: words['menu.edit'],
    submenu: [
      item('undo'),
      item('redo'),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
      separator,
      item('find'),
      item('goTo'),
      item('palette'),
    ],
  };
}

function viewMenu(words: MenuWords, item: MakeItem): Item {
  return {
    label: words['menu.view'],
    submenu: [
      item('screenTexts'),
      item('screenReading'),
      item('screenCodebook'),
      item('screenProposals'),
      item('screenAlignment'),
      item('screenAnalysis'),
      separator,
      item('toggleLeft'),
      item('toggleRight'),
      separator,
      item('largerText'),
      item('smallerText'),
      item('resetText'),
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  };
}

function windowMenu(words: MenuWords): Item {
  return {
    label: words['menu.window'],
    submenu: [
      { role: 'minimize', label: words.minimise },
      { role: 'close', label: words.closeWindow },
    ],
  };
}

function helpMenu(words: MenuWords, item: MakeItem, isMac: boolean): Item {
  const about = isMac ? [] : [separator, item('about')];
  return {
    role: 'help',
    label: words['menu.help'],
    submenu: [item('keys'), item('help'), ...about],
  };
}

function isPossible(command: MenuCommand, state: MenuState): boolean {
  if (command === 'undo') return state.canUndo;
  if (command === 'redo') return state.canRedo;
  return state.isProjectOpen || alwaysPossible.includes(command);
}
