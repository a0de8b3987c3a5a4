import type { CodingSelection } from './selection.ts';

/** Which annotations are looked at, whatever they are counted in. */
export type CodingFilter = Pick<
  CodingSelection,
  'conceptIds' | 'includesDescendants' | 'statuses' | 'origins' | 'coderIds'
>;
