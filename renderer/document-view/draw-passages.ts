import { spansOverlap, type Span } from '../../shared/text/span.ts';
import type { Code } from './code-table.ts';
import { focusLane, hitPlace, lineBox, tintBox, tintPlace } from './draw-marks.ts';
import { joinRuns } from './mark-boxes.ts';
import { box } from './section-layers.ts';
import type { SectionPainting } from './section-painting.ts';

/** Fills the code that stands out with its tint and draws its line, as far as it is in the section. */
export function drawFocus(painting: SectionPainting, code: Code | null): void {
  const { focusTint, focusLine } = painting.layers;
  const tints: HTMLElement[] = [];
  const lines: HTMLElement[] = [];
  if (code !== null && spansOverlap(painting.section, code.annotation)) {
    const { start } = code.annotation;
    joinRuns(painting.runsOf(code.annotation)).forEach((run, index) => {
      const isStart = index === 0 && start >= painting.section.start;
      const focused = { ...run, code, isStart };
      tints.push(tintBox(focused));
      lines.push(lineBox(focused, focusLane(code), painting.size()));
    });
  }
  focusTint.replaceChildren(...tints);
  focusLine.replaceChildren(...lines);
  for (const name of ['stripes', 'labels'] as const) {
    for (const element of painting.layers[name].children) {
      if (!(element instanceof HTMLElement)) continue;
      element.toggleAttribute(
        'data-focus',
        code !== null && element.dataset['code'] === code.annotation.id,
      );
    }
  }
}

/** Draws the selection below the words, so that the lines of the codes stay in sight. */
export function drawSelection(painting: SectionPainting, span: Span): void {
  const boxes = spansOverlap(painting.section, span) ? joinRuns(painting.runsOf(span)) : [];
  painting.layers.selection.replaceChildren(
    ...boxes.map((run) => box('page-selected', tintPlace(run))),
  );
}

/** Frames the hits; hits are in text order. */
export function drawHits(
  painting: SectionPainting,
  hits: readonly Span[],
  current: Span | null,
): void {
  const boxes: HTMLElement[] = [];
  for (const hit of hits) {
    if (hit.start >= painting.section.end) break;
    if (!spansOverlap(painting.section, hit)) continue;
    for (const run of joinRuns(painting.runsOf(hit))) {
      const element = box('page-hit', hitPlace(run));
      if (hit === current) element.dataset['current'] = '';
      boxes.push(element);
    }
  }
  painting.layers.hits.replaceChildren(...boxes);
}
