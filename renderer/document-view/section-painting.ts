import { spansOverlap, type Span } from '../../shared/text/span.ts';
import type { BuiltPage, PageSection } from './build-page.ts';
import type { Code, CodeTable } from './code-table.ts';
import { drawBoxes, rowExtent } from './draw-marks.ts';
import { drawStripes, type StripePlace } from './draw-margin.ts';
import { layoutBoxes, type TextRun } from './mark-boxes.ts';
import { isSameCode, isSamePiece, layoutPieces, type Piece } from './mark-layout.ts';
import type { TextMeasure } from './measure-text.ts';
import type { PageLine } from './page-lines.ts';
import { createSectionLayers, type SectionLayers } from './section-layers.ts';

/** A section near the window with what is drawn for it. */
export type SectionPainting = {
  readonly section: PageSection;
  readonly layers: SectionLayers;
  /** Codes whose labels stand in this section, with the height of their first row. */
  readonly labels: () => readonly StripePlace[];
  /** Takes the codes of the table; tells whether there is anything to draw for them. */
  readonly take: (table: CodeTable) => boolean;
  /**
   * Reads where words stand, until the deadline (as `performance.now()`); to be called for all
   * sections before any of them draws. Tells whether all has been read.
   */
  readonly measure: (deadline: number) => boolean;
  /** Draws what has been read and, once all has been read, the margin. */
  readonly draw: () => void;
  /** Runs of a passage within this section. */
  readonly runsOf: (span: Span) => TextRun[];
  /** Forgets all measures: the section has another size or type. */
  readonly forget: () => void;
  readonly top: () => number;
  readonly size: () => number;
};

/** What is known of one line of the text. */
type LineMarks = {
  readonly pieces: readonly Piece[];
  readonly runs: readonly (readonly TextRun[])[];
  readonly tints: HTMLElement;
  readonly lines: HTMLElement;
};

export function createSectionPainting(
  page: BuiltPage,
  section: PageSection,
  element: HTMLElement,
  place: {
    readonly under: HTMLElement;
    readonly over: HTMLElement;
    readonly measure: TextMeasure;
    readonly size: () => number;
  },
): SectionPainting {
  const layers = createSectionLayers(place.under, place.over);
  const elements = element.getElementsByClassName('page-line');
  const drawn = new Map<number, LineMarks>();
  let pending = new Map<number, LineMarks>();
  let codes: readonly Code[] = [];
  let isForgotten = true;
  /** The line up to which has been read, and the first code that may lie over it. */
  let cursor = section.firstLine;
  let firstCode = 0;
  let stripes: readonly StripePlace[] = [];
  let height = 0;

  const origin = () => {
    const { left, top } = element.getBoundingClientRect();
    return { left, top };
  };

  const measureLine = (
    index: number,
    lineCodes: readonly Code[],
    from: { readonly left: number; readonly top: number },
  ): LineMarks | null => {
    const line = page.lines[index];
    const lineElement = elements.item(index - section.firstLine);
    if (line === undefined || lineElement === null || lineCodes.length === 0) return null;
    const pieces = cutAtLabel(layoutPieces(line, lineCodes), line);
    const known = drawn.get(index);
    if (known !== undefined && arePiecesSame(known.pieces, pieces)) return known;
    const runs = place.measure.runsOf(lineElement, line.start, pieces, from);
    return {
      pieces,
      runs,
      tints: document.createElement('div'),
      lines: document.createElement('div'),
    };
  };

  const erase = (index: number, marks: LineMarks): void => {
    marks.tints.remove();
    marks.lines.remove();
    drawn.delete(index);
  };
  /** What was drawn stands wrong now: it is read again, and stays in sight until then. */
  const drawAgain = (): void => {
    for (const [index, marks] of drawn) drawn.set(index, { ...marks, pieces: [] });
  };

  return {
    section,
    layers,
    labels: () => stripes.filter(({ code }) => code.annotation.start >= section.start),
    take: (table) => {
      const present = table.codesIn(section);
      if (isForgotten) drawAgain();
      else if (areCodesSame(codes, present)) return cursor < section.endLine;
      isForgotten = false;
      codes = present;
      pending = new Map();
      firstCode = 0;
      cursor = section.firstLine;
      return true;
    },
    measure: (deadline) => {
      if (codes.length === 0) cursor = section.endLine;
      const from = cursor < section.endLine ? origin() : null;
      while (from !== null && cursor < section.endLine) {
        const line = page.lines[cursor];
        if (line !== undefined && line.end > line.start) {
          while (firstCode < codes.length && isBefore(codes[firstCode], line.start)) firstCode += 1;
          const marks = measureLine(cursor, codesOver(codes, firstCode, line), from);
          if (marks !== null) pending.set(cursor, marks);
        }
        cursor += 1;
        if (performance.now() > deadline) break;
      }
      if (cursor < section.endLine) return false;
      height = element.offsetHeight;
      return true;
    },
    draw: () => {
      for (const [index, marks] of drawn) {
        if (index < cursor && pending.get(index) !== marks) erase(index, marks);
      }
      for (const [index, marks] of pending) {
        if (drawn.get(index) === marks) continue;
        const measured = marks.pieces.map((piece, at) => ({ piece, runs: marks.runs[at] ?? [] }));
        drawBoxes(layoutBoxes(measured), place.size(), marks.tints, marks.lines);
        layers.tints.append(marks.tints);
        layers.lines.append(marks.lines);
        drawn.set(index, marks);
      }
      if (cursor < section.endLine) return;
      stripes = placeStripes(
        section,
        codes,
        [...drawn].sort(([a], [b]) => a - b),
        { size: place.size(), height },
      );
      drawStripes(layers.stripes, stripes);
    },
    runsOf: (span) => {
      const from = origin();
      const runs: TextRun[] = [];
      const last = page.positions.lineAt(Math.min(span.end, section.end));
      for (
        let index = page.positions.lineAt(Math.max(span.start, section.start));
        index <= last;
        index += 1
      ) {
        const line = page.lines[index];
        const lineElement = elements.item(index - section.firstLine);
        if (line === undefined || lineElement === null || !spansOverlap(line, span)) continue;
        const inside = {
          start: Math.max(span.start, line.start),
          end: Math.min(span.end, line.end),
        };
        runs.push(...place.measure.runsOf(lineElement, line.start, [inside], from).flat());
      }
      return runs;
    },
    forget: () => {
      isForgotten = true;
    },
    top: () => element.offsetTop,
    size: place.size,
  };
}

function isBefore(code: Code | undefined, offset: number): boolean {
  return code !== undefined && code.annotation.end <= offset;
}

/** Codes over the line, of those in text order from `first` on. */
function codesOver(codes: readonly Code[], first: number, line: Span): Code[] {
  const over: Code[] = [];
  for (let index = first; index < codes.length; index += 1) {
    const code = codes[index];
    if (code === undefined || code.annotation.start >= line.end) break;
    if (code.annotation.end > line.start) over.push(code);
  }
  return over;
}

/** Pieces leave out the room between a number and the words: the number stands apart. */
function cutAtLabel(
  pieces: readonly Piece[],
  { labelWordsEnd, labelEnd }: PageLine,
): readonly Piece[] {
  return pieces.flatMap((piece) =>
    piece.start < labelWordsEnd && labelEnd < piece.end
      ? [
          { ...piece, end: labelWordsEnd },
          { ...piece, start: labelEnd },
        ]
      : [piece],
  );
}

function arePiecesSame(some: readonly Piece[], others: readonly Piece[]): boolean {
  return (
    some.length === others.length &&
    some.every((piece, index) => {
      const other = others[index];
      return other !== undefined && isSamePiece(piece, other);
    })
  );
}

function areCodesSame(some: readonly Code[], others: readonly Code[]): boolean {
  return (
    some.length === others.length &&
    some.every((code, index) => isSameCode(code, others[index] ?? null))
  );
}

/** From which row to which each code reaches in the section. */
function placeStripes(
  section: PageSection,
  codes: readonly Code[],
  lines: readonly (readonly [number, LineMarks])[],
  { size, height }: { readonly size: number; readonly height: number },
): StripePlace[] {
  const rows: { start: number; end: number; top: number; bottom: number }[] = [];
  for (const [, { pieces, runs }] of lines) {
    pieces.forEach(({ start, end }, index) => {
      const first = runs[index]?.[0];
      const last = runs[index]?.at(-1);
      if (first === undefined || last === undefined) return;
      rows.push({
        start,
        end,
        top: rowExtent(first, size).top,
        bottom: rowExtent(last, size).bottom,
      });
    });
  }
  const ends = Uint32Array.from(rows, ({ end }) => end);
  return codes.flatMap((code) => {
    const { annotation } = code;
    const first = rows[firstAbove(ends, annotation.start)];
    const last = rows[firstAbove(ends, annotation.end) - 1];
    if (first === undefined || last === undefined) return [];
    const top = annotation.start < section.start ? 0 : first.top;
    const bottom = annotation.end > section.end ? height : last.bottom;
    return bottom > top ? [{ code, top, bottom }] : [];
  });
}

/** Index of the first value above `limit`; values ascend. */
function firstAbove(values: Uint32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
