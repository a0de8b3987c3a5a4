/** The analyses by the names that the command line has for them. */
export const analysisKinds = [
  ...(['frequencies', 'matrix', 'words', 'concordance'] as const),
  ...(['ngrams', 'diversity', 'tf-idf', 'collocates', 'keyness', 'dispersion'] as const),
  ...(['agreement', 'disagreements', 'cooccurrence', 'crosstab', 'correspondence'] as const),
  ...(['clusters', 'code-query', 'sequences', 'trend', 'formal-legal'] as const),
  ...(['citations', 'compare'] as const),
  ...(['parity', 'parity-beads', 'terms', 'keywords'] as const),
] as const;
export type AnalysisKind = (typeof analysisKinds)[number];
