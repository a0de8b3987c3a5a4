import { languages } from '../../../shared/language/language.ts';
import { wordsIn } from '../../i18n/i18n.ts';
import type { Method } from './methods.ts';

/** Names and descriptions of a table in all languages of the interface, to find it by. */
export function wordsOfMethod(method: Method): readonly string[] {
  return languages.flatMap((language) => {
    const t = wordsIn(language, 'analysis');
    return [t(`method.${method}`), t(`question.${method}`), t(`alsoCalled.${method}`)];
  });
}
