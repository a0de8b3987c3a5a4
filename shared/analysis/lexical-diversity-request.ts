import type { GroupBy, TextSelection } from './selection.ts';
import type { WordSelection } from './word-lists.ts';

export type LexicalDiversityRequest = TextSelection &
  Omit<WordSelection, 'minimumFrequency'> & {
    readonly kind: 'lexicalDiversity';
    /** Words of the window of the moving-average type-token ratio. */
    readonly window: number;
    /** A factor of MTLD ends where its type-token ratio falls below 0.72, or reaches it: programs differ. */
    readonly mtldRule: MtldRule;
    readonly groupBy: GroupBy | null;
  };

export const mtldRules = ['below', 'at-or-below'] as const;
export type MtldRule = (typeof mtldRules)[number];
