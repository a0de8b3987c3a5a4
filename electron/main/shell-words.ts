import type { ByLanguage } from '../../shared/language/language.ts';
import dialogsEn from './dialogs/en.json' with { type: 'json' };
import dialogsKk from './dialogs/kk.json' with { type: 'json' };
import dialogsRu from './dialogs/ru.json' with { type: 'json' };
import menuEn from './menu/en.json' with { type: 'json' };
import menuKk from './menu/kk.json' with { type: 'json' };
import menuRu from './menu/ru.json' with { type: 'json' };

export type MenuWords = { readonly [Key in keyof typeof menuEn]: string };
export type DialogWords = { readonly [Key in keyof typeof dialogsEn]: string };

export const menuWords: ByLanguage<MenuWords> = { kk: menuKk, ru: menuRu, en: menuEn };
export const dialogWords: ByLanguage<DialogWords> = {
  kk: dialogsKk,
  ru: dialogsRu,
  en: dialogsEn,
};
