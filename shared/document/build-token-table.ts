import type { DocumentId } from '../base/identifiers.ts';
import type { Language } from '../language/language.ts';
import { splitSentences } from '../language/split-sentences.ts';
import { scanTokens } from './scan-tokens.ts';
import type { TokenTable } from './token-table.ts';

/**
 * The tokens of a document (those of `tokenize`) with their types and sentences. Types are comparison
 * keys (`foldHomoglyphs`) numbered by first occurrence. Sentences are told when first asked for. A
 * token that no sentence holds (there is none in practice) counts to the sentence before it.
 */
export function buildTokenTable(
  documentId: DocumentId,
  text: string,
  language: Language,
): TokenTable {
  const tokens = scanTokens(text, language);
  let sentenceIds: Uint32Array | null = null;
  return {
    documentId,
    ...tokens,
    get sentenceIds() {
      return (sentenceIds ??= numberSentences(tokens.starts, text, language));
    },
  };
}

/** The sentence of each token, from 0. */
function numberSentences(starts: Uint32Array, text: string, language: Language): Uint32Array {
  const sentences = splitSentences(text, language);
  const ids = new Uint32Array(starts.length);
  let sentence = 0;
  let sentenceEnd = sentences[0]?.end ?? Infinity;
  for (let token = 0; token < starts.length; token += 1) {
    while ((starts[token] ?? 0) >= sentenceEnd && sentence + 1 < sentences.length) {
      sentence += 1;
      sentenceEnd = sentences[sentence]?.end ?? Infinity;
    }
    ids[token] = sentence;
  }
  return ids;
}
