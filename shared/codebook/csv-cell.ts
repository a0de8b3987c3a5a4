// Characters that make Excel, LibreOffice and Google Sheets read a cell as a formula, as OWASP
// lists them ("CSV Injection"), with their full-width forms.
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const guardedStart = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The cell so that a spreadsheet takes it for text: what could start a formula gets an apostrophe
 * in front. {@link unguardFormula} undoes it, also for cells that had an apostrophe there before.
 */
export function guardFormula(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before {@link guardFormula}. */
export function unguardFormula(cell: string): string {
  return guardedStart.test(cell) ? cell.slice(1) : cell;
}

/** Which characters separate cells in the CSV files of spreadsheets: Excel in Kazakh and Russian writes `;`. */
export type CsvDelimiter = ',' | ';' | '\t';

/** One line of CSV after RFC 4180, without its line end: cells are quoted where they need it. */
export function toCsvLine(cells: readonly string[], delimiter: CsvDelimiter): string {
  return cells
    .map((cell) => {
      const needsQuotes = cell.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(cell);
      return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
    })
    .join(delimiter);
}
