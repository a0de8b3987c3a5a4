import { spansOverlap, type Span } from '../../shared/text/span.ts';
import type { BuiltPage, PageSection } from './build-page.ts';
import type { Code, CodeTable } from './code-table.ts';
import { drawBoxes } from './draw-marks.ts';
import { drawStripes, type StripePlace } from './draw-margin.ts';
import { type Extent, type LinePlaces, readLinePlaces } from './line-places.ts';
import { layoutBoxes, type TextRun } from './mark-boxes.ts';
import { isSameCode, isSamePiece, layoutPieces, type Piece } from './mark-layout.ts';
import type { TextMeasure } from './measure-text.ts';
import type { PageLine } from './page-lines.ts';
import { createSectionLayers, layer, type SectionLayers } from './section-layers.ts';
import { type MeasuredLine, placeStripes } from './stripe-places.ts';

/** Heights, from the top of a section, between which lines are to be drawn. */
export type DrawingRange = {
  /** What is in sight: drawn in any case. */
  readonly sight: Extent;
  /** What is drawn when there is time. */
  readonly near: Extent;
  /** Beyond this nothing stays drawn. */
  readonly kept: Extent;
};

/** A section near the window with what is drawn for it: those of its lines that are near. */
export type SectionPainting = {
  readonly section: PageSection;
  readonly layers: SectionLayers;
  /** Codes whose labels stand in this section, with the height of their first row. */
  readonly labels: () => readonly StripePlace[];
  /** Takes the codes of the table. */
  readonly take: (table: CodeTable) => void;
  /**
   * Reads where words of near lines stand, of lines out of sight until the deadline (as
   * `performance.now()`); to be called for all sections before any of them draws. Tells whether all
   * has been read.
   */
  readonly measure: (range: DrawingRange, deadline: number) => boolean;
  /** Draws the lines that have been read; tells whether others are drawn than before. */
  readonly draw: (range: DrawingRange) => boolean;
  /** Draws the stripes of these lines; tells whether others are drawn than before. */
  readonly drawMargin: (range: DrawingRange) => boolean;
  readonly isMarginStale: () => boolean;
  /** Runs of a passage in the lines that are near. */
  readonly runsOf: (span: Span) => TextRun[];
  /** Forgets all measures: the section has another size or type. */
  readonly forget: () => void;
  readonly top: () => number;
  readonly size: () => number;
};

type LineMarks = MeasuredLine & {
  /** Number of the codes and measures that the marks were made for. */
  version: number;
  /** What is drawn, if the line is near. */
  drawn: { readonly tints: HTMLElement; readonly lines: HTMLElement } | null;
};

export function createSectionPainting(
  page: BuiltPage,
  section: PageSection,
  element: HTMLElement,
  parts: {
    readonly under: HTMLElement;
    readonly over: HTMLElement;
    readonly measure: TextMeasure;
    readonly size: () => number;
  },
): SectionPainting {
  const layers = createSectionLayers(parts.under, parts.over);
  const elements = element.getElementsByClassName('page-line');
  const lines = page.lines.slice(section.firstLine, section.endLine);
  const marks = new Map<number, LineMarks>();
  let places: LinePlaces | null = null;
  let codes: readonly Code[] = [];
  let version = 0;
  let isChanged = true;
  let isMarginStale = true;
  let stripes: readonly StripePlace[] = [];
  /** The lines that are near. */
  let near = { first: 0, end: 0 };

  const origin = () => {
    const { left, top } = element.getBoundingClientRect();
    return { left, top };
  };
  const erase = (line: LineMarks): void => {
    line.drawn?.tints.remove();
    line.drawn?.lines.remove();
    line.drawn = null;
  };
  const measureLine = (index: number, from: () => { left: number; top: number }): void => {
    const line = lines[index];
    const lineElement = elements.item(index);
    if (line === undefined || lineElement === null) return;
    const known = marks.get(index);
    const lineCodes = codes.filter((code) => spansOverlap(code.annotation, line));
    const pieces = cutAtLabel(layoutPieces(line, lineCodes), line);
    if (known !== undefined && arePiecesSame(known.pieces, pieces)) {
      known.version = version;
      return;
    }
    if (known !== undefined) erase(known);
    isChanged = true;
    const runs =
      pieces.length === 0 ? [] : parts.measure.runsOf(lineElement, line.start, pieces, from());
    marks.set(index, { pieces, runs, version, drawn: null });
  };

  /** Whether the code begins in this section, in a line whose place is known. */
  const startsHere = ({ annotation: { start } }: Code): boolean => {
    const index = page.positions.lineAt(start) - section.firstLine;
    return start >= section.start && (marks.has(index) || lines[index]?.kind === 'blank');
  };

  return {
    section,
    layers,
    labels: () => stripes.filter(({ code }) => startsHere(code)),
    take: (table) => {
      const present = table.codesIn(section);
      if (areCodesSame(codes, present)) return;
      codes = present;
      version += 1;
    },
    measure: (range, deadline) => {
      places ??= readLinePlaces(element, elements, lines);
      const present = places.linesIn(range.near);
      if (present.first !== near.first || present.end !== near.end) isChanged = true;
      near = present;
      let corner: { left: number; top: number } | null = null;
      const from = () => (corner ??= origin());
      const inSight = places.linesIn(range.sight);
      for (const { first, end, isUrgent } of [
        { ...inSight, isUrgent: true },
        { ...near, isUrgent: false },
      ]) {
        for (let index = first; index < end; index += 1) {
          if (marks.get(index)?.version === version) continue;
          if (!isUrgent && performance.now() > deadline) return false;
          measureLine(index, from);
        }
      }
      return true;
    },
    draw: (range) => {
      if (!isChanged || places === null) return false;
      isChanged = false;
      const kept = places.linesIn(range.kept);
      for (const [index, line] of marks) {
        if (line.drawn !== null && (index < kept.first || index >= kept.end)) erase(line);
      }
      for (let index = near.first; index < near.end; index += 1) {
        const line = marks.get(index);
        if (line === undefined || line.drawn !== null || line.pieces.length === 0) continue;
        line.drawn = drawLine(line, parts.size());
        layers.tints.append(line.drawn.tints);
        layers.lines.append(line.drawn.lines);
      }
      isMarginStale = true;
      return true;
    },
    isMarginStale: () => isMarginStale,
    drawMargin: (range) => {
      if (!isMarginStale || places === null) return false;
      isMarginStale = false;
      const measured = [...marks]
        .filter(([, line]) => line.version === version)
        .sort(([a], [b]) => a - b)
        .map(([, line]) => line);
      const { height } = places;
      stripes = placeStripes({ ...section, height }, codes, measured, parts.size()).filter(
        ({ top, bottom }) => top < range.near.bottom && bottom > range.near.top,
      );
      drawStripes(layers.stripes, stripes);
      return true;
    },
    runsOf: (span) => {
      const from = origin();
      const runs: TextRun[] = [];
      for (let index = near.first; index < near.end; index += 1) {
        const line = lines[index];
        const lineElement = elements.item(index);
        if (line === undefined || lineElement === null || !spansOverlap(line, span)) continue;
        const start = Math.max(span.start, line.start);
        const end = Math.min(span.end, line.end);
        runs.push(...parts.measure.runsOf(lineElement, line.start, [{ start, end }], from).flat());
      }
      return runs;
    },
    forget: () => {
      places = null;
      version += 1;
      isChanged = true;
      // What is drawn stands wrong now: it is read again, and stays in sight until then.
      for (const [index, line] of marks) marks.set(index, { ...line, pieces: [notMeasured] });
    },
    top: () => element.offsetTop,
    size: parts.size,
  };
}

/** Equal to no piece of a line: what has it is measured again. */
const notMeasured: Piece = { start: -1, end: -1, lines: [], hasMore: false, tint: null };

function drawLine(
  { pieces, runs }: MeasuredLine,
  size: number,
): { readonly tints: HTMLElement; readonly lines: HTMLElement } {
  const drawn = { tints: layer('page-layers'), lines: layer('page-layers') };
  const measured = pieces.map((piece, index) => ({ piece, runs: runs[index] ?? [] }));
  drawBoxes(layoutBoxes(measured), size, drawn.tints, drawn.lines);
  return drawn;
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
