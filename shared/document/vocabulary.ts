import type { Language } from '../language/language.ts';
import { ownField, PackedWordTable } from './packed-word-table.ts';

/** In the table: the number of the word's type, what it does before a full stop, the place of its form. */
export const typeField = ownField;
export const stopField = ownField + 1;
export const formField = ownField + 2;
/** In `stopField`: not asked yet, the full stop stands for itself, the full rules have to look. */
export const stopUnknown = 0;
export const stopApart = 1;
export const stopByRules = 2;

/**
 * The plain words of one language that texts have held so far, kept from text to text: they share most
 * of their words, and a word that is known needs no string of its own.
 */
export class Vocabulary {
  readonly packed = new PackedWordTable();
  readonly forms: string[] = [];
  /**
   * Types are numbered on and on, so that the number of a word in the table tells whether it is one of
   * the text at hand; 0 is none.
   */
  nextType = 1;
}

/** A vocabulary with more forms or after more types begins anew: nothing grows for ever. */
const mostForms = 1 << 18;
const mostTypes = 1 << 30;

const vocabularies = new Map<Language, Vocabulary>();

/** The vocabulary of the language, at the start of a text. */
export function vocabularyOf(language: Language): Vocabulary {
  const known = vocabularies.get(language);
  if (known !== undefined && known.forms.length < mostForms && known.nextType < mostTypes) {
    return known;
  }
  const vocabulary = new Vocabulary();
  vocabularies.set(language, vocabulary);
  return vocabulary;
}
