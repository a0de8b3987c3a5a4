import { languageOf } from '../cli/messages.ts';
import en from './messages/en.json' with { type: 'json' };
import kk from './messages/kk.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };

export type StartWords = { readonly [Key in keyof typeof en]: string };

/** The words of the launcher in the language of the environment. */
export function startWords(env: { readonly [name: string]: string | undefined }): StartWords {
  return { kk, ru, en }[languageOf(env)];
}
