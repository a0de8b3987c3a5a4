import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import type { CellObject, Row, Sheet } from 'write-excel-file/universal';
import type { AnalysisColumn, AnalysisTable, AnalysisValue } from '../analysis/analysis-table.ts';
import type { NoteLine } from './note-line.ts';
import type { Labelling } from './table-titles.ts';
import { isTiny } from './tiny-number.ts';
import { columnTitle } from './table-titles.ts';

const narrowestColumn = 8;
const widestColumn = 60;
/** Excel's limit of characters in a cell. */
const longestCell = 32_767;

/**
 * The table as an Excel workbook: the table with a bold header that stays in view, numbers as
 * numbers; the method note where there is one; then a sheet that says where the numbers come from.
 * Sheets are named by the labels of `sheet.table`, `sheet.note` and `sheet.provenance`. The same
 * table gives the same bytes.
 */
export async function tableToXlsx(
  table: AnalysisTable,
  labelling: Labelling,
  note: readonly NoteLine[] | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    tableSheet(table, labelling),
    ...(note === null ? [] : [noteSheet(note, labelling)]),
    provenanceSheet(table, labelling),
  ];
  return await workbookBytes(sheets);
}

export type TableSheet = Sheet<never>;

/** A workbook as bytes; the same sheets give the same ones. */
export async function workbookBytes(
  sheets: readonly TableSheet[],
): Promise<Uint8Array<ArrayBuffer>> {
  // The declared `Blob` is a type of the DOM, which the core does not know.
  const blob: { arrayBuffer: () => Promise<ArrayBuffer> } = await writeXlsxFile([
    ...sheets,
  ]).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  // Zip entries carry the time of writing otherwise.
  return new Uint8Array(zipSync(parts, { mtime: new Date(1980, 0, 1) }));
}

function tableSheet(table: AnalysisTable, labelling: Labelling): TableSheet {
  const titles = table.columns.map((column) => columnTitle(column, labelling));
  const rows = table.rows.map((row) =>
    row.map((value, index) => toCell(value, table.columns[index])),
  );
  return {
    sheet: sheetName(labelling('sheet.table')),
    stickyRowsCount: 1,
    columns: titles.map((title, index) => ({ width: columnWidth(title, table.rows, index) })),
    data: [titles.map(titleCell), ...rows],
  };
}

function noteSheet(note: readonly NoteLine[], labelling: Labelling): TableSheet {
  const lines = note.map(({ term, fact }): [string, string] => [term, fact]);
  return factSheet('sheet.note', lines, labelling);
}

/** Two columns: the key of a fact and the fact. Keys stay as they are, they name fields of the request. */
function provenanceSheet({ provenance, columns }: AnalysisTable, labelling: Labelling): TableSheet {
  const { request, documents, codebook, wordEdits, methods } = provenance;
  const facts: [string, string][] = [
    ...Object.entries(request).map(([key, value]): [string, string] => [
      `request.${key}`,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
    ...documents.map(({ id, title, language, textHash }): [string, string] => [
      'document',
      `${title} (${language}) ${id} ${textHash}`,
    ]),
    ['codebook', codebook === null ? '' : `${codebook.id} ${codebook.version}`],
    ...(wordEdits === null
      ? []
      : [['wordEdits', JSON.stringify(wordEdits)] satisfies [string, string]]),
    ...Object.entries(methods).map(([name, value]): [string, string] => [`method.${name}`, value]),
    ...columns
      .filter((column) => column.role === 'measure' && column.denominator !== null)
      .map((column): [string, string] => [
        `column.${column.key}`,
        `${column.unit} / ${column.denominator}`,
      ]),
  ];
  return factSheet('sheet.provenance', facts, labelling);
}

function factSheet(
  name: string,
  facts: readonly (readonly [string, string])[],
  labelling: Labelling,
): TableSheet {
  const rows = facts.map(([key, fact]): Row => [textCell(key), textCell(fact)]);
  return {
    sheet: sheetName(labelling(name)),
    stickyRowsCount: 1,
    columns: [{ width: 32 }, { width: widestColumn }],
    data: [
      [titleCell(labelling('provenance.key')), titleCell(labelling('provenance.fact'))],
      ...rows,
    ],
  };
}

function toCell(value: AnalysisValue, column: AnalysisColumn | undefined): CellObject | null {
  if (value === null) return null;
  if (typeof value === 'string') return textCell(value);
  return { value, type: Number, format: numberFormat(value, column?.digits ?? 0) };
}

/** So many digits, but a tiny value, such as a probability, as `1.5E-09` instead of zero. */
function numberFormat(value: number, digits: number): string {
  if (digits === 0) return '0';
  return isTiny(value, digits) ? '0.0E+00' : `0.${'0'.repeat(digits)}`;
}

/** A cell of the header. */
export function titleCell(title: string): CellObject {
  return { ...textCell(title), fontWeight: 'bold', wrap: true };
}

/** A cell of text, cut where Excel would refuse it. */
export function textCell(text: string): CellObject {
  return { value: xmlText(text.slice(0, longestCell)), type: String };
}

/** Without control characters and halves of surrogate pairs, which cannot stand in XML. */
function xmlText(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}

function columnWidth(title: string, rows: AnalysisTable['rows'], index: number): number {
  const lengths = rows.map((row) => {
    const value = row[index];
    return typeof value === 'string' ? value.length : narrowestColumn;
  });
  const longest = lengths.reduce((most, length) => Math.max(most, length), title.length / 2);
  return Math.min(widestColumn, Math.max(narrowestColumn, longest + 2));
}

/** Excel allows 31 characters and none of `[]:*?/\` in the name of a sheet, nor quotes at its ends. */
export function sheetName(label: string): string {
  const name = label.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
  return name.replace(/^[\s']+|[\s']+$/gu, '') || '–';
}
