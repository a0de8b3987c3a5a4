import type { Code } from './code-table.ts';
import type { CodeBox, MarkBoxes, MoreBox } from './mark-boxes.ts';
import { mostLines } from './mark-layout.ts';
import { box } from './section-layers.ts';

/** Height of a line under the words and of a line with the gap below it, in pixels. */
const lineHeight = 2;
const linePitch = 3;
/** The first line below the baseline and the height of a tint above it, in ems. */
const firstLine = 0.28;
const tintAbove = 0.78;
/** How far a tint goes below the baseline, in pixels. */
const tintBelow = 3;

/** Draws tints and lines of one line of the text; `size` is the size of the reading font. */
export function drawBoxes(
  boxes: MarkBoxes,
  size: number,
  tints: HTMLElement,
  lines: HTMLElement,
): void {
  for (const tint of boxes.tints) tints.append(tintBox(tint));
  boxes.lines.forEach((laneBoxes, lane) => {
    for (const one of laneBoxes) lines.append(lineBox(one, lane, size));
  });
  for (const one of boxes.more) {
    lines.append(box('page-code-more', linePlace(one, mostLines - 1, size)));
  }
}

/** The words of a code filled with its tint. */
export function tintBox(tint: CodeBox): HTMLElement {
  const element = box('page-tint', tintPlace(tint), colours(tint.code));
  setKind(element, tint.code);
  return element;
}

/** A line under the words, with a tick where the code begins. */
export function lineBox(one: CodeBox, lane: number, size: number): HTMLElement {
  const element = box('page-code-line', linePlace(one, lane, size), colours(one.code));
  setKind(element, one.code);
  if (one.isStart) element.dataset['start'] = '';
  return element;
}

/**
 * The colours of the code without the detour over `data-colour`, which costs the browser five
 * variables for each box: the stripe is the box's colour, the underlay its background.
 */
export function colours({ look: { colourOrder } }: Code): string {
  return `color:var(--code-${colourOrder}-stripe);background-color:var(--code-${colourOrder}-underlay)`;
}

/** Status and coder of a code, for the styles. */
export function setKind(element: HTMLElement, { annotation }: Code): void {
  if (annotation.status === 'proposed') element.dataset['proposed'] = '';
  if (annotation.coderInitials !== null) element.dataset['other'] = '';
}

type Place = { left: number; top: number; width: number; height: number };

export function tintPlace({ left, width, baseline, em }: MoreBox): Place {
  return { left, width, top: baseline - tintAbove * em, height: tintAbove * em + tintBelow };
}

/** The words of a hit with its frame of ink. */
export function hitPlace({ left, width, baseline, em }: MoreBox): Place {
  return { left: left - 2, width: width + 4, top: baseline - 0.86 * em, height: 1.14 * em };
}

function linePlace({ left, width, baseline }: MoreBox, lane: number, size: number): Place {
  const top = Math.round(baseline) + firstLine * size + lane * linePitch;
  return { left, width, top: Math.round(top), height: lineHeight };
}

/** Top of the words in a row and bottom of the first line below them. */
export function rowExtent(
  { baseline, em }: Pick<MoreBox, 'baseline' | 'em'>,
  size: number,
): { readonly top: number; readonly bottom: number } {
  return {
    top: baseline - tintAbove * em,
    bottom: baseline + firstLine * size + lineHeight,
  };
}

/** The number of the line in which a code is drawn when it stands out. */
export function focusLane({ lane }: Code): number {
  return Math.min(lane, mostLines - 1);
}
