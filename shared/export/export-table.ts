import type { AnalysisRequest } from '../analysis/analysis-request.ts';
import type { AnalysisTable } from '../analysis/analysis-table.ts';
import { at } from '../base/invariant.ts';
import type { CsvDelimiter } from '../codebook/csv-cell.ts';
import { guardFormula, toCsvLine } from '../codebook/csv-cell.ts';
import type { Language } from '../language/language.ts';
import type { NoteLine } from './note-line.ts';
import type { NoteNames } from './note-parts.ts';
import { methodNote } from './method-note.ts';
import { methodParagraph } from './method-paragraph.ts';
import { tableForPeople } from './table-for-people.ts';
import { tableToCsv } from './table-to-csv.ts';
import { tableToJson } from './table-to-json.ts';
import { tableToText } from './table-to-text.ts';
import { tableToXlsx } from './table-to-xlsx.ts';
import type { TableWords } from './table-words.ts';
import { labellingFrom, wordFor } from './table-words.ts';

/** A table with the request it answers and the names for its ids. */
export type AnsweredTable = {
  readonly table: AnalysisTable;
  readonly request: AnalysisRequest;
  readonly project: NoteNames;
};

export type TableExport = {
  readonly kind: 'csv' | 'xlsx' | 'json' | 'txt';
  /** The language of the interface: it decides how spreadsheets read numbers. */
  readonly language: Language;
  readonly words: TableWords;
  /** What is seen of the table: rows in the order shown, columns by key; `null`: all as they are. */
  readonly view: {
    readonly rows: readonly number[] | null;
    readonly columnKeys: readonly string[] | null;
  };
};

/**
 * The table as a file for people, titles and method note in their language. Under a CSV table the
 * note follows after an empty line, a term and a fact in each; a workbook has it on a sheet of its
 * own; JSON has it as `note` beside the keys for machines, which stay as they are.
 */
export async function exportTable(
  { table, request, project }: AnsweredTable,
  { kind, language, words, view }: TableExport,
): Promise<Uint8Array> {
  const seen = seenTable(table, view);
  const paragraph = methodParagraph(request, seen, project, words);
  const note = [
    ...methodNote(request, seen, project, words),
    { term: wordFor(words, 'note', 'paragraph'), fact: paragraph },
  ];
  const shown = tableForPeople(seen, words);
  const labelling = labellingFrom(words);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (kind) {
    case 'csv': {
      const options = csvOptions(language);
      const lines = noteToCsv(note, options.delimiter);
      return encode(`${tableToCsv(shown, labelling, options)}\r\n${lines}`);
    }
    case 'xlsx':
      return await tableToXlsx(shown, labelling, note);
    case 'json':
      return encode(tableToJson(seen, true, note));
    case 'txt': {
      const lines = note.map(({ term, fact }) => `${term}: ${fact}\n`).join('');
      return encode(`${tableToText(shown, labelling)}\n${lines}`);
    }
  }
}

/** Excel in Kazakh and Russian divides cells by semicolons and writes `0,5`. */
function csvOptions(language: Language): {
  readonly delimiter: CsvDelimiter;
  readonly hasByteOrderMark: boolean;
  readonly decimalMark: '.' | ',';
} {
  return language === 'en'
    ? { delimiter: ',', hasByteOrderMark: true, decimalMark: '.' }
    : { delimiter: ';', hasByteOrderMark: true, decimalMark: ',' };
}

function noteToCsv(note: readonly NoteLine[], delimiter: CsvDelimiter): string {
  const cells = note.map(({ term, fact }) => [guardFormula(term), guardFormula(fact)]);
  return cells.map((line) => `${toCsvLine(line, delimiter)}\r\n`).join('');
}

function seenTable(table: AnalysisTable, { rows, columnKeys }: TableExport['view']): AnalysisTable {
  const rowNumbers = rows ?? table.rows.map((_, row) => row);
  const columnNumbers = table.columns.flatMap(({ key }, column) =>
    columnKeys === null || columnKeys.includes(key) ? [column] : [],
  );
  return {
    columns: columnNumbers.map((column) => at(table.columns, column)),
    rows: rowNumbers.map((row) => {
      const cells = at(table.rows, row);
      return columnNumbers.map((column) => cells[column] ?? null);
    }),
    provenance: table.provenance,
    evidence: (row, column) => table.evidence(at(rowNumbers, row), at(columnNumbers, column)),
  };
}
