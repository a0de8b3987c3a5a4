/** A piece of text as pdfjs gives it. */
export type PdfItem = {
  readonly str: string;
  readonly width: number;
  /** Font matrix and position: a, b, c, d, x, y. */
  readonly transform: readonly number[];
};

/** Text that stands together on a line, apart from others by more than a word space. */
export type PdfPart = { text: string; readonly x: number; right: number };

/** One line of a page; lengths in points, `y` grows upwards. */
export type PdfLine = {
  readonly parts: PdfPart[];
  readonly x: number;
  right: number;
  readonly y: number;
  size: number;
};

/** In font sizes: what is less is no space, what is more is a column. */
const wordSpace = 0.17;
const columnSpace = 1.8;

/**
 * Puts the pieces of a page together into lines, in the order in which the page draws them. A piece
 * belongs to the line before when it goes on to the right at about the same height, so raised
 * note marks stay in their line. Text turned by a quarter is read in its own direction.
 */
export function pdfLines(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const { x, y, size } = place(item.transform);
    const right = x + item.width;
    const isSameLine: boolean =
      line !== null &&
      Math.abs(y - line.y) <= 0.5 * Math.max(size, line.size) &&
      x >= line.right - 0.6 * size;
    if (line === null || !isSameLine) {
      line = { parts: [], x, right, y, size };
      lines.push(line);
    }
    addPiece(line, { text: item.str, x, right }, size);
  }
  return lines;
}

function addPiece(line: PdfLine, piece: PdfPart, size: number): void {
  const last = line.parts.at(-1);
  const gap = last === undefined ? 0 : piece.x - last.right;
  if (last === undefined || gap > columnSpace * Math.max(size, line.size)) {
    line.parts.push(piece);
  } else {
    const isApart = gap > wordSpace * size && !/\s$/.test(last.text) && !/^\s/.test(piece.text);
    last.text += (isApart ? ' ' : '') + piece.text;
    last.right = Math.max(last.right, piece.right);
  }
  line.right = Math.max(line.right, piece.right);
  line.size = Math.max(line.size, size);
}

function place(transform: readonly number[]): { x: number; y: number; size: number } {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  if (Math.abs(b) <= Math.abs(a)) return { x: e, y: f, size };
  return b > 0 ? { x: f, y: -e, size } : { x: -f, y: e, size };
}

/** The words of a line, its parts apart by spaces. */
export function lineText(line: PdfLine): string {
  return line.parts
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/\s+/g, ' ');
}
