/** The languages Talda analyses and the languages of its interface: Kazakh, Russian, English. */
export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** One value per language; a missing text is the empty string. */
export type ByLanguage<Value> = { readonly [language in Language]: Value };

export function isLanguage(value: string): value is Language {
  return languages.some((language) => language === value);
}
