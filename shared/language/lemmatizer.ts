/** A comparison key under which a word is found, with how likely the word is meant by it (0 to 1]. */
export type SearchKey = { readonly key: string; readonly weight: number };

/** What one language's part of the engine does with words. Words come as they stand in the text. */
export type Lemmatizer = {
  /** The likeliest dictionary form out of context: lower case, look-alike letters folded. */
  readonly lemma: (word: string) => string;
  /** The dictionary forms of the words of one sentence, each chosen with a look at the others. */
  readonly lemmasOf: (words: readonly string[]) => string[];
  /**
   * Keys to find a word by, the main lemma first with the largest weight; more than one only where
   * the form is truly ambiguous. Derivations have keys of their own.
   */
  readonly searchKeys: (word: string) => readonly SearchKey[];
};
