import type { CodingFilter } from './coding-filter.ts';
import type { GroupBy, TextSelection } from './selection.ts';
import type { WordSelection } from './word-lists.ts';

type DispersionSettings = TextSelection & {
  readonly kind: 'dispersion';
  /** The parts, each with as many words as it has. */
  readonly parts: GroupBy;
  /** At most so many rows for each language; `null`: all. */
  readonly limit: number | null;
};

/** Words spread over the parts in their language. */
export type WordDispersionRequest = DispersionSettings &
  Omit<WordSelection, 'countBy'> & { readonly of: 'words' | 'lemmas' };

/** Concepts spread over the parts in all languages. */
export type ConceptDispersionRequest = DispersionSettings &
  CodingFilter & { readonly of: 'concepts' };

export type DispersionRequest = WordDispersionRequest | ConceptDispersionRequest;
