import { sheetName, textCell, titleCell, workbookBytes } from './table-to-xlsx.ts';
import { labellingFrom, wordFor, type TableWords } from './table-words.ts';
import { versionTitles } from './version-titles.ts';
import { areEditions, writtenRows, type ViewedAlignment } from './viewed-alignment.ts';

const textWidth = 60;
const factWidth = 12;

/** The alignment as an Excel workbook: a row for each bead, a column for each version, header in view. */
export async function alignmentToXlsx(
  viewed: ViewedAlignment,
  words: TableWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const label = labellingFrom(words);
  const titles = versionTitles(viewed.documents, words);
  const hasChanges = areEditions(viewed.documents);
  const header = [
    ...[label('bead'), label('article'), label('clause')],
    ...titles,
    ...[label('status'), label('confidence'), ...(hasChanges ? [label('change')] : [])],
  ];
  const rows = writtenRows(viewed, true).map((row) => [
    { value: row.number, type: Number, format: '0' },
    ...[row.article, row.clause].map((text) => (text === null ? null : textCell(text))),
    ...row.sides.map((side) => ({ ...textCell(side.join(' ')), wrap: true })),
    textCell(wordFor(words, 'beadStatus', row.status)),
    row.confidence === null ? null : { value: row.confidence, type: Number, format: '0.000' },
    ...(row.change === null ? [] : [textCell(wordFor(words, 'editionChange', row.change))]),
  ]);
  return await workbookBytes([
    {
      sheet: sheetName(label('sheet.alignment')),
      stickyRowsCount: 1,
      columns: header.map((_, column) => ({
        width: column >= 3 && column < 3 + titles.length ? textWidth : factWidth,
      })),
      data: [header.map(titleCell), ...rows],
    },
  ]);
}
