import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatsOf } from './formats.ts';
import { languages, type Language } from '../../shared/language/language.ts';

type Words = { readonly [key: string]: string | Words };

/** One file for each language and part of the window: `locales/kk/reading.json`. */
const files = import.meta.glob<Words>('./locales/*/*.json', { eager: true, import: 'default' });

function wordsOf(language: Language): { readonly [namespace: string]: Words } {
  const prefix = `./locales/${language}/`;
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, words]) => [path.slice(prefix.length, -'.json'.length), words]),
  );
}

/** Makes the words of the interface ready, before the first screen is drawn. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: Object.fromEntries(languages.map((own) => [own, wordsOf(own)])),
    defaultNS: 'frame',
    // A missing word is a bug that tests find; no language may stand in for another.
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  i18next.services.formatter?.add('number', (value: number, own) =>
    formatsOf(languages.find((known) => known === own) ?? language).number(value),
  );
  document.documentElement.lang = language;
}

/** Changes the language of the interface at once. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The words of a namespace outside of components; inside, use `useWords`. */
export function words(namespace: string): (key: string, values?: object) => string {
  return (key, values) => i18next.t(key, { ns: namespace, ...values });
}

/** The same in a language of choice, whatever the interface speaks. */
export function wordsIn(
  language: Language,
  namespace: string,
): (key: string, values?: object) => string {
  return (key, values) => i18next.t(key, { ns: namespace, lng: language, ...values });
}
