import type { GroupBy, TextSelection } from './selection.ts';
import type { WordSelection } from './word-lists.ts';

/** `count` is f, `share` f by the words looked at in the group, `log10` 1 + log10 f. */
export const tfVariants = ['count', 'share', 'log10'] as const;
export type TfVariant = (typeof tfVariants)[number];

export const idfVariants = ['log10', 'smooth', 'plus-one'] as const;
export type IdfVariant = (typeof idfVariants)[number];

export const tfIdfNorms = ['none', 'l2'] as const;
export type TfIdfNorm = (typeof tfIdfNorms)[number];

/** Which words mark a group out of the others of its language; groups take the place of documents. */
export type TfIdfRequest = TextSelection &
  WordSelection & {
    readonly kind: 'tfIdf';
    readonly groupBy: GroupBy;
    readonly tf: TfVariant;
    readonly idf: IdfVariant;
    readonly norm: TfIdfNorm;
    /** At most so many words for each group and language; `null`: all. */
    readonly limit: number | null;
  };
