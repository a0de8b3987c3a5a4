import type { Document } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';
import { createSource } from '../../session/watched.ts';
import type { FindKind } from './find-state.ts';

export type FoundInDocument = { readonly document: Document; readonly hits: readonly Span[] };

/** What was looked for in all texts, and what has been found so far. */
export type FoundEverywhere = {
  readonly documents: readonly Document[];
  readonly pattern: string;
  readonly by: FindKind;
  readonly found: readonly FoundInDocument[];
  readonly isDone: boolean;
  /** The sentence that says what is wrong with the pattern. */
  readonly trouble: string | null;
};

/** The last search: it outlives the page, since going to a hit opens another one. */
export const foundSource = createSource<FoundEverywhere>({
  documents: [],
  pattern: '',
  by: 'text',
  found: [],
  isDone: true,
  trouble: null,
});

/** How far the list of hits is scrolled, for the same reason. */
export const foundScroll = { top: 0 };
