import type { EditorView } from 'prosemirror-view';
import type { Span } from '../../shared/text/span.ts';
import type { BuiltPage } from './build-page.ts';
import { sectionAt } from './sections-in-view.ts';

/** Where places of the text stand in the window, and the other way round. */
export type PageText = {
  readonly sectionOf: (offset: number) => number;
  readonly sectionElement: (section: number) => HTMLElement | null;
  /** The row that holds the offset; of a blank line, the row after it. */
  readonly rectAt: (offset: number) => DOMRect;
  /** The box around a passage, of a long one around its beginning. */
  readonly rectOf: (span: Span) => DOMRect;
  readonly rangeOf: (span: Span) => Range;
  /** The offset whose character lies under the point, `null` beside the text. */
  readonly offsetUnder: (x: number, y: number) => number | null;
  /** The offset nearest to the point. */
  readonly offsetNear: (x: number, y: number) => number;
  /** The first offset that is in sight below the height, which is in the window. */
  readonly firstBelow: (top: number) => number;
};

/** Passages are measured up to this length. */
const longestMeasured = 3_000;

/** `prepare` sees to it that a section has its words in the window before they are measured. */
export function createPageText(
  view: EditorView,
  page: BuiltPage,
  prepare: (section: number) => void,
): PageText {
  const { positions, lines, sections } = page;
  const range = document.createRange();
  const sectionStarts = Uint32Array.from(sections, ({ start }) => start);
  const sectionOf = (offset: number): number => {
    let low = 0;
    let high = sectionStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sectionStarts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const sectionElement = (section: number): HTMLElement | null => {
    const element = view.dom.children.item(section);
    return element instanceof HTMLElement ? element : null;
  };
  const setRange = (start: number, end: number): void => {
    prepare(sectionOf(start));
    prepare(sectionOf(end));
    const first = view.domAtPos(positions.positionAt(start), 1);
    const last = view.domAtPos(positions.positionAt(end), -1);
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
  };
  const visibleFrom = (offset: number): number => {
    let line = positions.lineAt(offset);
    const present = lines[line];
    if (present !== undefined && present.kind !== 'blank' && offset < present.end) return offset;
    if (present !== undefined && present.kind !== 'blank')
      return Math.max(present.start, present.end - 1);
    while (line + 1 < lines.length && lines[line]?.kind === 'blank') line += 1;
    return lines[line]?.start ?? offset;
  };
  const rectAt = (offset: number): DOMRect => {
    const start = visibleFrom(offset);
    // A space at the end of a row has no box of its own: its neighbour has.
    for (const near of [start, start + 1, start - 1]) {
      if (near < 0) continue;
      setRange(near, near + 1);
      for (const rect of range.getClientRects()) if (rect.height > 0) return rect;
    }
    return sectionElement(sectionOf(offset))?.getBoundingClientRect() ?? new DOMRect();
  };
  const offsetNear = (x: number, y: number): number => {
    const found = view.posAtCoords({ left: x, top: y });
    return found === null ? 0 : positions.offsetAt(found.pos);
  };
  return {
    sectionOf,
    sectionElement,
    rectAt,
    rectOf: ({ start, end }) => {
      const last = Math.max(start + 1, Math.min(end, start + longestMeasured));
      const boxes: DOMRect[] = [];
      for (
        let number = positions.lineAt(start);
        number <= positions.lineAt(last - 1);
        number += 1
      ) {
        const line = lines[number];
        if (line === undefined || line.kind === 'blank') continue;
        setRange(Math.max(start, line.start), Math.min(last, line.end));
        boxes.push(...[...range.getClientRects()].filter(({ width }) => width >= 0.5));
      }
      if (boxes.length === 0) return rectAt(start);
      const left = Math.min(...boxes.map((box) => box.left));
      const top = Math.min(...boxes.map((box) => box.top));
      const right = Math.max(...boxes.map((box) => box.right));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      return new DOMRect(left, top, right - left, bottom - top);
    },
    rangeOf: ({ start, end }) => {
      setRange(start, end);
      return range.cloneRange();
    },
    offsetNear,
    offsetUnder: (x, y) => {
      const near = offsetNear(x, y);
      for (const offset of [near, near - 1]) {
        if (offset < 0) continue;
        setRange(offset, offset + 1);
        for (const rect of range.getClientRects()) {
          // The lines under the words belong to them.
          if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + 8)
            return offset;
        }
      }
      return null;
    },
    firstBelow: (top) => {
      const height = top - view.dom.getBoundingClientRect().top;
      const index = sectionAt(view.dom.children, height);
      prepare(index);
      const section = sections[index];
      const element = sectionElement(index);
      if (section === undefined || element === null) return 0;
      const elements = element.getElementsByClassName('page-line');
      for (let number = section.firstLine; number < section.endLine; number += 1) {
        const line = lines[number];
        const rect = elements.item(number - section.firstLine)?.getBoundingClientRect();
        if (line === undefined || rect === undefined || rect.bottom <= top + 1) continue;
        if (rect.top >= top) return line.start;
        let low = line.start;
        let high = Math.max(line.start, line.end - 1);
        while (low < high) {
          const middle = (low + high) >> 1;
          if (rectAt(middle).bottom > top + 1) high = middle;
          else low = middle + 1;
        }
        return low;
      }
      return section.end;
    },
  };
}
