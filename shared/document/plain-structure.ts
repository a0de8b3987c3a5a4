import type { SegmentDraft } from './document.ts';
import { isTitleLine } from './legal-title.ts';
import { appendNumbered, flattenBranches, newBranch, newRoot } from './segment-tree.ts';
import { readLines } from './text-lines.ts';

/**
 * The parts of a text without marks of a law or article: a title, if the first line can be one and
 * more follows, then its lines as paragraphs or, with tabs, as table rows.
 */
export function segmentPlainText(text: string): SegmentDraft[] {
  const root = newRoot();
  const lines = readLines(text);
  lines.forEach((line, index) => {
    const span = { start: line.start, end: line.end };
    if (line.text.includes('\t')) appendNumbered(root, 'row', { kind: 'tableRow', ...span });
    else if (index === 0 && lines.length > 1 && isTitleLine(line.text)) {
      root.children.push(newBranch('title', 'title', span));
    } else appendNumbered(root, 'al', { kind: 'paragraph', ...span });
  });
  return flattenBranches(root);
}
