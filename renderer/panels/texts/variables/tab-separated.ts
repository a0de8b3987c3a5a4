/**
 * Cells as spreadsheets put them on the clipboard: rows end with line ends, cells are apart by tabs,
 * a cell that holds either or begins with a quotation mark is quoted, with its quotation marks doubled.
 */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteCell).join('\t')).join('\n');
}

function quoteCell(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The rows of cells in a text from the clipboard. A line end after the last row, as spreadsheets write
 * it, makes no further row. A quotation mark that is not closed is a character like any other.
 */
export function fromTabSeparated(text: string): readonly (readonly string[])[] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let place = 0;
  for (;;) {
    const quoted =
      source[place] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(place)) : null;
    let cell: string;
    if (quoted === null) {
      const end = source.slice(place).search(/[\t\n]/);
      cell = end === -1 ? source.slice(place) : source.slice(place, place + end);
      place += cell.length;
    } else {
      cell = (quoted[1] ?? '').replaceAll('""', '"');
      place += quoted[0].length;
    }
    rows.at(-1)?.push(cell);
    if (place >= source.length) return rows;
    if (source[place] === '\n') rows.push([]);
    place += 1;
  }
}
