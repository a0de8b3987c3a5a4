import { createInstance } from 'i18next';
import { isLanguage, type Language } from '../../shared/language/language.ts';
import en from './messages/en.json' with { type: 'json' };
import kk from './messages/kk.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };

type Suffix = 'one' | 'few' | 'many' | 'other';
type Entry = keyof typeof en;

/** The keys of the messages, those with plural forms without their endings. */
export type MessageKey = {
  [Key in Entry]: Key extends `${infer Stem}_${Suffix}` ? Stem : Key;
}[Entry];

/** A message in the language of the interface, with the values filled in. */
export type Translate = (
  key: MessageKey,
  values?: { readonly [name: string]: string | number },
) => string;

export function translatorFor(language: Language): Translate {
  const instance = createInstance();
  const resources = { kk: { all: kk }, ru: { all: ru }, en: { all: en } };
  // Everything is in memory, so this is done when it returns.
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources,
    defaultNS: 'all',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // The messages go to a terminal, not into HTML.
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => instance.t(key, values);
}

export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key) || Object.hasOwn(en, `${key}_other`);
}

/** The language of the interface by the environment as POSIX orders it; English when it says nothing. */
export function languageOf(env: { readonly [name: string]: string | undefined }): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  const language = locale?.slice(0, 2).toLowerCase() ?? '';
  return /^[a-z]{2}([_.@-]|$)/i.test(locale ?? '') && isLanguage(language) ? language : 'en';
}
