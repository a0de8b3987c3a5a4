import type { DocumentId } from '../base/identifiers.ts';
import type { Language } from '../language/language.ts';
import { splitSentences } from '../language/split-sentences.ts';
import { tokenize } from '../language/tokenize.ts';
import { TypeInterner } from './type-interner.ts';
import type { TokenTable } from './token-table.ts';

/**
 * The tokens of a document with their types and sentences. Types are comparison keys
 * (`foldHomoglyphs`) numbered by first occurrence. A token that no sentence holds (there is none
 * in practice) counts to the sentence before it.
 */
export function buildTokenTable(
  documentId: DocumentId,
  text: string,
  language: Language,
): TokenTable {
  const { starts, ends } = tokenize(text, language);
  const sentences = splitSentences(text, language);
  const typeIds = new Uint32Array(starts.length);
  const sentenceIds = new Uint32Array(starts.length);
  const interner = new TypeInterner(text);
  let sentence = 0;
  let sentenceEnd = sentences[0]?.end ?? Infinity;
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] ?? 0;
    while (start >= sentenceEnd && sentence + 1 < sentences.length) {
      sentence += 1;
      sentenceEnd = sentences[sentence]?.end ?? Infinity;
    }
    sentenceIds[index] = sentence;
    typeIds[index] = interner.typeId(start, ends[index] ?? start);
  }
  return { documentId, types: interner.types, starts, ends, typeIds, sentenceIds };
}
