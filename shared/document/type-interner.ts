import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import { packWord, type PackedWord } from '../language/packed-word.ts';
import type { PackedWordTable } from './packed-word-table.ts';
import { formField, typeField, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/**
 * Numbers the folded forms of the tokens of one text, in order of first occurrence from 0. Words that
 * can be packed are kept in the vocabulary of the language, the few others are looked up as they stand.
 * Only one text is read at a time.
 */
export class TypeInterner {
  readonly types: string[] = [];
  /** What the vocabulary numbers the first type of this text by. */
  readonly first: number;
  readonly #vocabulary: Vocabulary;
  readonly #tokens = new Map<string, number>();
  readonly #others = new Map<string, number>();
  readonly #word: PackedWord = { first: 0, second: 0, third: 0, last: 0 };

  constructor(language: Language) {
    this.#vocabulary = vocabularyOf(language);
    this.first = this.#vocabulary.nextType;
  }

  get packed(): PackedWordTable {
    return this.#vocabulary.packed;
  }

  /** Number of the type of any token. */
  idOf(token: string): number {
    const known = this.#tokens.get(token);
    if (known !== undefined) return known;
    const typeId = this.#idOfForm(foldHomoglyphs(token));
    this.#tokens.set(token, typeId);
    return typeId;
  }

  #idOfForm(form: string): number {
    if (packWord(form, this.#word)) {
      const slot = this.packed.slotOf(this.#word);
      return this.idAt(this.packed.slots[slot] === 0 ? this.insert(this.#word, form) : slot);
    }
    const known = this.#others.get(form) ?? this.#add(form);
    this.#others.set(form, known);
    return known;
  }

  /** Number of the type of the word in a slot of the vocabulary. */
  idAt(slot: number): number {
    const { slots } = this.packed;
    const known = slots[slot + typeField] ?? 0;
    if (known >= this.first) return known - this.first;
    const typeId = this.#add(this.formAt(slot));
    slots[slot + typeField] = this.first + typeId;
    return typeId;
  }

  /** The form of the word in a slot of the vocabulary. */
  formAt(slot: number): string {
    return this.#vocabulary.forms[this.packed.slots[slot + formField] ?? 0] ?? '';
  }

  /** Puts a new form into the vocabulary; returns its slot. Slots told before are then no longer true. */
  insert(word: PackedWord, form: string): number {
    const slot = this.packed.insert(word);
    this.packed.slots[slot + formField] = this.#vocabulary.forms.push(form) - 1;
    return slot;
  }

  #add(form: string): number {
    const typeId = this.types.push(form) - 1;
    this.#vocabulary.nextType = this.first + this.types.length;
    return typeId;
  }
}
