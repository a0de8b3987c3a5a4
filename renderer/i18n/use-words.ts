import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../shared/language/language.ts';
import { formatsOf, type Formats } from './formats.ts';

/** The words of a part of the window in the language of the interface. */
export type Words = {
  readonly t: (key: string, values?: object) => string;
  readonly language: Language;
  readonly format: Formats;
};

/** Words of `locales/<language>/<namespace>.json`; the component is drawn anew when the language changes. */
export function useWords(namespace: string): Words {
  const { t, i18n } = useTranslation(namespace);
  const language = languages.find((own) => own === i18n.language) ?? 'kk';
  return useMemo(
    () => ({
      t: (key, values) => t(key, { ...values }),
      language,
      format: formatsOf(language),
    }),
    [t, language],
  );
}
