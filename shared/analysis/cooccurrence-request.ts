import type { CodingSelection } from './selection.ts';

/**
 * When two concepts occur together: passages that overlap, one recording unit, one paragraph, or
 * passages with at most so many words between them.
 */
export type Togetherness =
  | { readonly by: 'overlap' | 'unit' | 'paragraph' }
  | { readonly by: 'words'; readonly words: number };

export const cooccurrenceMeasures = ['count', 'cCoefficient', 'jaccard'] as const;
export type CooccurrenceMeasure = (typeof cooccurrenceMeasures)[number];

export type CooccurrenceRequest = CodingSelection & {
  readonly kind: 'cooccurrence';
  readonly together: Togetherness;
  /** A matrix shows one measure. */
  readonly rows: 'pairs' | 'matrix';
  readonly measure: CooccurrenceMeasure;
  /** Leaves out pairs that never occur together. */
  readonly leavesOutZeroRows: boolean;
};
