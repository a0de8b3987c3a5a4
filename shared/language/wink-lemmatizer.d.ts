/** The functions of wink-lemmatizer that are used; it ships no types. */
declare module 'wink-lemmatizer' {
  type Lemmatize = (word: string) => string;
  const winkLemmatizer: {
    readonly noun: Lemmatize;
    readonly verb: Lemmatize;
    readonly adjective: Lemmatize;
  };
  export = winkLemmatizer;
}
declare module 'wink-lexicon/src/wn-words.js' {
  /** Numbers of sense lists by base form. */
  const words: { readonly [word: string]: number | undefined };
  export = words;
}
declare module 'wink-lexicon/src/wn-word-senses.js' {
  const senses: readonly (readonly number[])[];
  export = senses;
}
