import type { CodingSelection } from './selection.ts';

/** Which concept follows which, within one recording unit (`document`: through whole documents). */
export type SequencesRequest = CodingSelection & {
  readonly kind: 'sequences';
  /** Leaves out pairs of concepts of which the second never follows the first. */
  readonly leavesOutZeroRows: boolean;
};
