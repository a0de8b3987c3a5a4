import type { CodingSelection } from './selection.ts';
import type { TextFilter } from './text-filter.ts';

/** Two texts side by side in what is coded in them. */
export type CompareRequest = CodingSelection & {
  readonly kind: 'compare';
  readonly target: TextFilter;
  /** `null`: all the rest of the text. */
  readonly reference: TextFilter | null;
};
