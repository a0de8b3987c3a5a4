import { spansOverlap, type Span } from '../../shared/text/span.ts';
import type { BuiltPage, PageSection } from './build-page.ts';
import type { Code, CodeTable } from './code-table.ts';
import { drawBoxes, rowExtent } from './draw-marks.ts';
import { drawStripes, type StripePlace } from './draw-margin.ts';
import { layoutBoxes, type TextRun } from './mark-boxes.ts';
import { isSameCode, isSamePiece, layoutPieces, type Piece } from './mark-layout.ts';
import type { TextMeasure } from './measure-text.ts';
import { createSectionLayers, type SectionLayers } from './section-layers.ts';

/** A section near the window with what is drawn for it. */
export type SectionPainting = {
  readonly section: PageSection;
  readonly layers: SectionLayers;
  /** Codes whose labels stand in this section, with the height of their first row. */
  readonly labels: () => readonly StripePlace[];
  /** Reads where things stand; to be called for all sections before any of them draws. */
  readonly measure: (table: CodeTable) => void;
  /** Draws what has changed since; tells whether labels may have changed. */
  readonly draw: () => boolean;
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
  let isChanged = false;
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
    const pieces = cutAtLabel(layoutPieces(line, lineCodes), line.labelEnd);
    const known = drawn.get(index);
    if (!isForgotten && known !== undefined && arePiecesSame(known.pieces, pieces)) return known;
    const runs = place.measure.runsOf(lineElement, line.start, pieces, from);
    return {
      pieces,
      runs,
      tints: document.createElement('div'),
      lines: document.createElement('div'),
    };
  };

  return {
    section,
    layers,
    labels: () => stripes.filter(({ code }) => code.annotation.start >= section.start),
    measure: (table) => {
      const present = table.codesIn(section);
      if (!isForgotten && areCodesSame(codes, present)) return;
      isChanged = true;
      codes = present;
      pending = new Map();
      if (codes.length > 0) {
        const from = origin();
        let first = 0;
        for (let index = section.firstLine; index < section.endLine; index += 1) {
          const line = page.lines[index];
          if (line === undefined || line.end === line.start) continue;
          while (first < codes.length && isBefore(codes[first], line.start)) first += 1;
          const marks = measureLine(index, codesOver(codes, first, line), from);
          if (marks !== null) pending.set(index, marks);
        }
      }
      height = element.offsetHeight;
      isForgotten = false;
    },
    draw: () => {
      if (!isChanged) return false;
      isChanged = false;
      for (const [index, marks] of drawn) {
        if (pending.get(index) === marks) continue;
        marks.tints.remove();
        marks.lines.remove();
        drawn.delete(index);
      }
      for (const [index, marks] of pending) {
        if (drawn.get(index) === marks) continue;
        const measured = marks.pieces.map((piece, at) => ({ piece, runs: marks.runs[at] ?? [] }));
        drawBoxes(layoutBoxes(measured), place.size(), marks.tints, marks.lines);
        layers.tints.append(marks.tints);
        layers.lines.append(marks.lines);
        drawn.set(index, marks);
      }
      stripes = placeStripes(
        section,
        codes,
        [...drawn].sort(([a], [b]) => a - b),
        {
          size: place.size(),
          height,
        },
      );
      drawStripes(layers.stripes, stripes);
      return true;
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

/** Pieces end where the hanging number ends: it stands apart from the words. */
function cutAtLabel(pieces: readonly Piece[], labelEnd: number): readonly Piece[] {
  return pieces.flatMap((piece) =>
    piece.start < labelEnd && labelEnd < piece.end
      ? [
          { ...piece, end: labelEnd },
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
