/**
 * Names and versions of what divides and lemmatises text, for the provenance of tables. A change
 * that can change a count raises the version of its part.
 */
export const languageEngineVersions = {
  tokenizer: 'talda-tokenize/1',
  sentenceSplitter: 'talda-sentences/1',
  lemmatizer: 'talda-lemma/1',
  languageDetector: 'talda-detect/1',
} as const;
