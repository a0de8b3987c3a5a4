import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate, noProject } from '../../../electron/main/menu-template.ts';
import { dialogWords, menuWords } from '../../../electron/main/shell-words.ts';
import { menuCommands, type MenuCommand } from '../../../shared/bridge/bridge-api.ts';
import { languages } from '../../../shared/language/language.ts';

const open = { isProjectOpen: true, canUndo: true, canRedo: true };

function itemsOf(state = open, isMac = false, chosen: MenuCommand[] = []) {
  const actions = {
    command: (command: MenuCommand) => chosen.push(command),
    quit: () => undefined,
  };
  const flatten = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
  return flatten(menuTemplate(menuWords.kk, state, isMac, actions));
}

function click(item: MenuItemConstructorOptions | undefined): void {
  // Electron hands over the item, the window and the event; none of them is looked at.
  if (item?.click !== undefined) Reflect.apply(item.click, undefined, []);
}

describe('the menu bar', () => {
  test.each([false, true])('has every command once, and it is told (macOS: %s)', (isMac) => {
    const chosen: MenuCommand[] = [];
    const items = itemsOf(open, isMac, chosen);
    const commands = items.filter(({ id }) => id !== undefined && id !== 'quit');
    expect(commands.map(({ id }) => id).toSorted()).toEqual(menuCommands.toSorted());
    for (const item of commands) click(item);
    expect(chosen).toEqual(commands.map(({ id }) => id));
  });

  test('offers without a project only what needs none', () => {
    const possible = itemsOf(noProject)
      .filter(({ id, enabled }) => id !== undefined && enabled === true)
      .map(({ id }) => id);
    expect(possible.toSorted()).toEqual([
      'about',
      'help',
      'keys',
      'newProject',
      'openArchive',
      'openProject',
      'palette',
      'settings',
    ]);
    expect(itemsOf(open).filter(({ enabled }) => enabled === false)).toEqual([]);
  });

  test('offers undo and redo when there is something to undo or redo', () => {
    const isEnabled = (command: string, canUndo: boolean, canRedo: boolean) =>
      itemsOf({ isProjectOpen: true, canUndo, canRedo }).find(({ id }) => id === command)?.enabled;
    expect([isEnabled('undo', true, false), isEnabled('redo', true, false)]).toEqual([true, false]);
    expect([isEnabled('undo', false, true), isEnabled('redo', false, true)]).toEqual([false, true]);
  });

  test('shows each key once and leaves keys of commands to the window', () => {
    const keyed = itemsOf().filter(({ accelerator }) => accelerator !== undefined);
    const keys = keyed.map(({ accelerator }) => accelerator);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(20);
    const registered = keyed.filter(({ registerAccelerator }) => registerAccelerator !== false);
    expect(registered.map(({ id }) => id)).toEqual(['quit']);
  });

  test('has words for everything that can be seen', () => {
    for (const item of [...itemsOf(), ...itemsOf(open, true)]) {
      if (item.type !== 'separator') expect(item.label).toMatch(/\p{L}/u);
    }
  });
});

describe('the words of the shell', () => {
  test.each([menuWords, dialogWords])('are there in all languages, none empty', (words) => {
    const keys = Object.keys(words.en).toSorted();
    for (const language of languages) {
      expect(Object.keys(words[language]).toSorted()).toEqual(keys);
      expect(Object.values(words[language]).filter((word) => word.trim() === '')).toEqual([]);
    }
  });

  test('are in the letters of their language', () => {
    const isName = /^(JSON|Talda)$/;
    for (const language of ['kk', 'ru'] as const) {
      const words = [
        ...Object.values(menuWords[language]),
        ...Object.values(dialogWords[language]),
      ];
      const foreign = words.filter(
        (word) => !isName.test(word) && !/\p{Script=Cyrillic}/u.test(word),
      );
      expect(foreign).toEqual([]);
    }
  });
});
