/**
 * Names and versions of what divides and lemmatises text, for the provenance of tables. A change
 * that can change a count raises the version of its part.
 */
export const languageEngineVersions = {
  tokenizer: 'talda-tokenize/2',
  sentenceSplitter: 'talda-sentences/3',
  lemmatizer: 'talda-lemma/2',
  languageDetector: 'talda-detect/3',
} as const;
