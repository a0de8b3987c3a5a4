import { countedText, countWords, runningWords } from '../../../../shared/analysis/counted-text.ts';
import { defaultLeaveOut } from '../../../../shared/analysis/analysis-request.ts';
import { buildTokenTable } from '../../../../shared/document/build-token-table.ts';
import type { Document, Segment } from '../../../../shared/document/document.ts';

const known = new WeakMap<Document, number>();

/** Words of a document as analyses count them. Worked out once for a document. */
export function countWordsOf(document: Document, segments: readonly Segment[]): number {
  const before = known.get(document);
  if (before !== undefined) return before;
  const own = segments.filter(({ documentId }) => documentId === document.id);
  const table = buildTokenTable(document.id, document.text, document.language);
  const count = countWords(runningWords(table), countedText(document, own, defaultLeaveOut));
  known.set(document, count);
  return count;
}
