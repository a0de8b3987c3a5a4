import type { DocumentId, WorkId } from '../base/identifiers.ts';
import type { Language } from '../language/language.ts';

/**
 * One side of a comparison, out of the text that the request looks at: what meets all conditions.
 * `null` sets no condition.
 */
export type TextFilter = {
  readonly documentIds: readonly DocumentId[] | null;
  readonly workIds: readonly WorkId[] | null;
  readonly languages: readonly Language[] | null;
  /** Dates of editions as documents have them. */
  readonly editionDates: readonly string[] | null;
  /** All of these have to hold. */
  readonly variables: readonly { readonly name: string; readonly value: string }[];
  /** eIds of segments: these and all below them. */
  readonly parts: readonly string[] | null;
};

/** All text there is; a start for narrower filters. */
export const allText: TextFilter = {
  documentIds: null,
  workIds: null,
  languages: null,
  editionDates: null,
  variables: [],
  parts: null,
};
