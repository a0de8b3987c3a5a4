import type { CodingSelection } from './selection.ts';

export const agreementRows = ['concepts', 'groups', 'documents', 'pairs'] as const;
export type AgreementRows = (typeof agreementRows)[number];

export const alphaResamplings = ['units', 'pairs'] as const;
export type AlphaResampling = (typeof alphaResamplings)[number];

/** Agreement of coders: the coders are `coderIds`, `null` being all who coded. */
export type AgreementRequest = CodingSelection & {
  readonly kind: 'agreement';
  /**
   * One row for each concept (and one for any of them), each group of codes taken as categories, each
   * document, or each pair of coders.
   */
  readonly rows: AgreementRows;
  /** Resamples for the interval of alpha; 0 for none. */
  readonly draws: number;
  /** Where the resampling begins: the same seed gives the same interval. */
  readonly seed: number;
  /**
   * What is resampled: recording units (absent: these), or pairs of ratings, as Krippendorff's KALPHA
   * does, whose interval is far too narrow: to compare with old reports only.
   */
  readonly interval?: AlphaResampling;
  /** Gamma takes long: it is computed for rows with few passages, and only when asked for. */
  readonly withGamma: boolean;
};

/** The passages on which coders differ, those that cost the most agreement first. */
export type DisagreementsRequest = CodingSelection & {
  readonly kind: 'disagreements';
  /** At most so many passages; `null`: all. */
  readonly limit: number | null;
};
