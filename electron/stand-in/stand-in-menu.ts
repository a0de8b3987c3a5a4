import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import { parseAccelerator, type Accelerator } from './accelerators.ts';

/** Tells when the keys of the application menu have changed. */
export const menuEvents = new EventEmitter();

/** What a role does when its item is chosen; editing is left to Chromium itself. */
export const roleActions = new Map<string, () => void>();

const roleAccelerators: { readonly [role: string]: string } = {
  quit: 'CmdOrCtrl+Q',
  close: 'CmdOrCtrl+W',
  togglefullscreen: 'F11',
};

export class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | undefined;
  checked: boolean;
  visible: boolean;
  readonly #click: MenuItemConstructorOptions['click'];
  #isEnabled: boolean;

  constructor(options: MenuItemConstructorOptions) {
    const { submenu } = options;
    this.id = options.id ?? '';
    this.label = options.label ?? '';
    this.role = options.role;
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.accelerator =
      options.accelerator ?? roleAccelerators[(options.role ?? '').toLowerCase()] ?? undefined;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.submenu = Array.isArray(submenu)
      ? Menu.buildFromTemplate(submenu)
      : submenu instanceof Menu
        ? submenu
        : undefined;
    this.checked = options.checked ?? false;
    this.visible = options.visible ?? true;
    this.#isEnabled = options.enabled ?? true;
    this.#click = options.click;
  }

  get enabled(): boolean {
    return this.#isEnabled;
  }

  set enabled(isEnabled: boolean) {
    this.#isEnabled = isEnabled;
    menuEvents.emit('changed');
  }

  /** Does what a click on the item does; a disabled item does nothing. */
  readonly click = (...given: readonly unknown[]): void => {
    if (!this.#isEnabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.#click) Reflect.apply(this.#click, this, [this, ...given.slice(1), {}].slice(0, 3));
    else roleActions.get((this.role ?? '').toLowerCase())?.();
  };
}

export class Menu {
  static #application: Menu | null = null;
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) {
      menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    }
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
    menuEvents.emit('changed');
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }
}

/** The items of the application menu that have a key now, with it. */
export function itemsWithKeys(): { readonly item: MenuItem; readonly accelerator: Accelerator }[] {
  const within = (menu: Menu | null | undefined): MenuItem[] =>
    menu?.items.flatMap((item) => [item, ...within(item.submenu)]) ?? [];
  return within(Menu.getApplicationMenu()).flatMap((item) => {
    if (!item.enabled || !item.accelerator || !item.registerAccelerator) return [];
    const accelerator = parseAccelerator(item.accelerator, process.platform);
    return accelerator ? [{ item, accelerator }] : [];
  });
}
