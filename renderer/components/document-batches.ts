import type { Document } from '../../shared/document/document.ts';

/**
 * The documents in runs of about so many characters, in order: work done run by run can be stopped
 * between them, and what is done is kept.
 */
export function batchDocuments(
  documents: readonly Document[],
  characters: number,
): readonly (readonly Document[])[] {
  const batches: Document[][] = [];
  let size = Infinity;
  for (const document of documents) {
    if (size >= characters) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(document);
    size += document.text.length;
  }
  return batches;
}
