import { guardFormula } from '../codebook/csv-cell.ts';
import type { Document } from '../document/document.ts';
import { foldSpaces } from '../text/fold-spaces.ts';
import { areEditions, writtenRows, type ViewedAlignment } from './viewed-alignment.ts';

/**
 * The alignment as a table of tab-separated cells, UTF-8 with a byte order mark, lines ending in CRLF:
 * id, article, clause, a column for each version named by its language, status, confidence, and for
 * two editions in one language what changed. Tabs and
 * line ends inside a cell are spaces; what a spreadsheet would take for a formula is guarded.
 */
export function alignmentToTsv(viewed: ViewedAlignment): string {
  const hasChanges = areEditions(viewed.documents);
  const header = ['id', 'article', 'clause', ...versionNames(viewed.documents)];
  const lines = writtenRows(viewed, true).map((row) => [
    ...[String(row.number), row.article ?? '', row.clause ?? ''],
    ...row.sides.map((side) => side.join(' ')),
    ...[row.status, row.confidence === null ? '' : String(row.confidence)],
    ...(hasChanges ? [row.change ?? ''] : []),
  ]);
  const titles = [...header, 'status', 'confidence', ...(hasChanges ? ['change'] : [])];
  const cells = [titles, ...lines];
  return `\uFEFF${cells.map((line) => `${line.map(toCell).join('\t')}\r\n`).join('')}`;
}

/** Languages; of two versions in one language with their editions, or numbered. */
export function versionNames(documents: readonly Document[]): string[] {
  return documents.map(({ language, editionDate }, version) => {
    const same = documents.filter((other) => other.language === language);
    if (same.length === 1) return language;
    const isDated = same.every((other) => other.editionDate !== null);
    return `${language} ${isDated ? (editionDate ?? '') : String(version + 1)}`;
  });
}

function toCell(text: string): string {
  return guardFormula(foldSpaces(text));
}
