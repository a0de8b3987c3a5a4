import type { DocumentId } from '../base/identifiers.ts';

/**
 * The tokens of one document as parallel arrays: token `i` is `text.slice(starts[i], ends[i])`, its
 * folded lower-case form is `types[typeIds[i]]`, and it stands in sentence `sentenceIds[i]`
 * (from 0, rising). Derived from the text and never saved.
 */
export type TokenTable = {
  readonly documentId: DocumentId;
  readonly types: readonly string[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly typeIds: Uint32Array;
  readonly sentenceIds: Uint32Array;
};
