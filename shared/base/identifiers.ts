/** Ids are strings whose prefix says what they name: `doc_4f1c…`. */
export type WorkId = `work_${string}`;
export type DocumentId = `doc_${string}`;
export type SegmentId = `seg_${string}`;
export type ConceptId = `con_${string}`;
export type CoderId = `coder_${string}`;
export type AnnotationId = `ann_${string}`;
export type AlignmentId = `aln_${string}`;
export type SavedRequestId = `req_${string}`;
export type ProjectId = `proj_${string}`;

/**
 * Makes the variable part of a new id. The caller supplies it (random in the program, counted in
 * tests): the core has no randomness of its own.
 */
export type IdSource = () => string;

/** Ids that count up from 1: for tests and for data that must come out the same each time. */
export function countingIds(): IdSource {
  let last = 0;
  return () => String(++last);
}
