import type { Boundary } from './boundary.ts';
import type { GroupBy, TextSelection } from './selection.ts';
import type { WordSelection } from './word-lists.ts';

export const ngramSizes = [2, 3, 4, 5] as const;
export type NgramSize = (typeof ngramSizes)[number];

/** Sequences of words. With a go list, sequences that hold at least one of its words. */
export type NgramsRequest = TextSelection &
  WordSelection & {
    readonly kind: 'ngrams';
    readonly size: NgramSize;
    /** Words that may be passed over within a sequence, all gaps together; 0 for neighbours. */
    readonly skip: number;
    readonly boundary: Boundary;
    /** At most so many sequences for each group and language; `null`: all. */
    readonly limit: number | null;
    readonly groupBy: GroupBy | null;
  };
