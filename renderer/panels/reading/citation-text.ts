import type { Language } from '../../../shared/language/language.ts';

const quotes = { kk: ['«', '»'], ru: ['«', '»'], en: ['“', '”'] } as const;

/**
 * Words of a source as they are quoted in a paper: in the quotation marks of their language, line
 * ends as spaces, the source in brackets after them.
 */
export function citationText(words: string, language: Language, source: readonly string[]): string {
  const [open, close] = quotes[language];
  const named = source.filter((part) => part !== '').join(', ');
  const quoted = `${open}${words.trim().replaceAll(/\s+/g, ' ')}${close}`;
  return named === '' ? quoted : `${quoted} (${named})`;
}
