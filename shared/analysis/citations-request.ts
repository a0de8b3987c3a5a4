import type { TextSelection } from './selection.ts';

/** Which provisions cite which: from text to text, or from article to article. */
export type CitationsRequest = TextSelection & {
  readonly kind: 'citations';
  readonly between: 'documents' | 'articles';
  /** Leaves out citations of the same text. */
  readonly leavesOutOwn: boolean;
};
