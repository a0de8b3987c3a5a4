import type { Code } from './code-table.ts';
import type { Piece } from './mark-layout.ts';

/** A stretch of text in one row of the page, in pixels from the corner of its section. */
export type TextRun = {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of the font. */
  readonly em: number;
};

/** A piece and where its words stand. */
export type MeasuredPiece = { readonly piece: Piece; readonly runs: readonly TextRun[] };

/** The words of one code in one row: its tint or its line. */
export type CodeBox = {
  readonly code: Code;
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
  readonly em: number;
  /** Whether the code starts here: its line begins with a tick. */
  readonly isStart: boolean;
};

/** A dotted line: more codes than can be drawn. */
export type MoreBox = Omit<CodeBox, 'code' | 'isStart'>;

export type MarkBoxes = {
  readonly tints: readonly CodeBox[];
  /** One list for each line under the words. */
  readonly lines: readonly (readonly CodeBox[])[];
  readonly more: readonly MoreBox[];
};

/** Pieces that stand closer than this, in pixels, are drawn as one. */
const joint = 0.6;

/**
 * The boxes to draw for the pieces of a line, in text order. What belongs to one code and stands
 * side by side in one row becomes one box.
 */
export function layoutBoxes(measured: readonly MeasuredPiece[]): MarkBoxes {
  const tints: Open[] = [];
  const more: Open[] = [];
  const lines: Open[][] = [];
  for (const { piece, runs } of measured) {
    runs.forEach((run, index) => {
      if (piece.tint !== null) extend(tints, piece.tint, run, false);
      if (piece.hasMore) extend(more, null, run, false);
      piece.lines.forEach((code, lane) => {
        if (code === null) return;
        const isStart = index === 0 && code.annotation.start === piece.start;
        extend((lines[lane] ??= []), code, run, isStart);
      });
    });
  }
  return {
    tints: tints.flatMap(toCodeBox),
    lines: Array.from(lines, (boxes) => (boxes ?? []).flatMap(toCodeBox)),
    more: more.map(toBox),
  };
}

/** Runs of one passage, those side by side in one row joined. */
export function joinRuns(runs: readonly TextRun[]): MoreBox[] {
  const boxes: Open[] = [];
  for (const run of runs) extend(boxes, null, run, false);
  return boxes.map(toBox);
}

type Open = { readonly code: Code | null; readonly isStart: boolean; right: number } & Pick<
  TextRun,
  'left' | 'baseline' | 'em'
>;

function extend(boxes: Open[], code: Code | null, run: TextRun, isStart: boolean): void {
  const last = boxes.at(-1);
  const goesOn =
    last !== undefined &&
    last.code?.annotation === code?.annotation &&
    Math.abs(last.baseline - run.baseline) < 1 &&
    Math.abs(last.em - run.em) < 1 &&
    Math.abs(last.right - run.left) < joint;
  if (goesOn) last.right = run.right;
  else boxes.push({ code, isStart, ...run });
}

function toBox({ left, right, baseline, em }: Open): MoreBox {
  return { left, width: right - left, baseline, em };
}

function toCodeBox(box: Open): CodeBox[] {
  return box.code === null ? [] : [{ ...toBox(box), code: box.code, isStart: box.isStart }];
}
