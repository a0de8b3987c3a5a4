import type { CodingSelection } from './selection.ts';

/** When a document is from: the date of its edition, or a variable with a year or a date. */
export type TimeSource =
  { readonly by: 'editionDate' } | { readonly by: 'variable'; readonly name: string };

export const trendMeasures = ['per1000Words', 'unitsShare'] as const;
/** Occurrences per 1,000 words, or the share of recording units with the concept. */
export type TrendMeasure = (typeof trendMeasures)[number];

export type TrendRequest = CodingSelection & {
  readonly kind: 'trend';
  readonly time: TimeSource;
  readonly measure: TrendMeasure;
  /** One row for each concept, or one for each concept and date. */
  readonly rows: 'concepts' | 'points';
  /** Years to look ahead of the last date; 0: not at all. */
  readonly horizon: number;
};
