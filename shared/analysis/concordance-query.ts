import type { AnnotationStatus } from '../annotation/annotation.ts';
import type { ConceptId } from '../base/identifiers.ts';
import type { Matching } from '../codebook/codebook.ts';
import type { Language } from '../language/language.ts';

/** What a concordance looks for: a pattern in texts of one language (`null`: in all), or a concept. */
export type ConcordanceQuery = PatternQuery | ConceptQuery;

export type PatternQuery = {
  readonly by: 'pattern';
  readonly pattern: string;
  readonly matching: Matching;
  readonly isCaseSensitive: boolean;
  readonly language: Language | null;
};

export type ConceptQuery = {
  readonly by: 'concept';
  readonly conceptId: ConceptId;
  readonly includesDescendants: boolean;
  readonly statuses: readonly AnnotationStatus[];
};
