import * as v from 'valibot';
import type { Preferences } from '../../shared/bridge/bridge-api.ts';
import { preferencesSchema } from '../../shared/bridge/bridge-validation.ts';
import { isLanguage, type Language } from '../../shared/language/language.ts';

/** What the program starts with, in the first of the user's languages that it speaks. */
export function defaultPreferences(systemLanguages: readonly string[]): Preferences {
  return {
    language: languageOfSystem(systemLanguages),
    theme: 'system',
    readingScale: 1,
    coderName: '',
    hasStarted: false,
    panels: {},
  };
}

/** The stored preferences, field by field; a field that is missing or not sound has its default. */
export function parsePreferences(stored: unknown, defaults: Preferences): Preferences {
  if (typeof stored !== 'object' || stored === null) return defaults;
  let preferences = defaults;
  for (const key of Object.keys(defaults)) {
    const candidate = v.safeParse(preferencesSchema, {
      ...preferences,
      [key]: Reflect.get(stored, key),
    });
    if (candidate.success) preferences = candidate.output;
  }
  return preferences;
}

/** Of BCP 47 tags like `kk-KZ`, the first that the program speaks; English when it speaks none. */
function languageOfSystem(tags: readonly string[]): Language {
  const known = tags.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => isLanguage(tag));
  return known !== undefined && isLanguage(known) ? known : 'en';
}
