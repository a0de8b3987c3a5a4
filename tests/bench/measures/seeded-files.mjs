import { seededLaw } from '../seeded-text.mjs';

export const languages = ['kk', 'ru', 'en'];
/** Words in one document: about a long law. */
const documentWords = 50_000;

/** Laws in three languages with about so many tokens together, as files to import. */
export function seededFiles(wantedTokens) {
  const files = [];
  // A token is a word or a punctuation mark: about 0.85 words a token in this kind of text.
  const words = wantedTokens * 0.85;
  for (let written = 0, seed = 1; written < words; written += documentWords, seed += 1) {
    const language = languages[seed % languages.length];
    const text = seededLaw(language, Math.min(documentWords, words - written), seed);
    const fileName = `law-${seed}-${language}.txt`;
    files.push({ bytes: new TextEncoder().encode(text), fileName, language });
  }
  return files;
}
