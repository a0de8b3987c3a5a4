import type { Span } from '../../shared/text/span.ts';
import type { TextRun } from './mark-boxes.ts';

/** Reads where words of the page stand. Reading lays the page out if it has changed. */
export type TextMeasure = {
  /**
   * The runs of each span, which must lie in the line that begins at `lineStart`, ascend and not
   * overlap; in pixels from the origin.
   */
  readonly runsOf: (
    line: Element,
    lineStart: number,
    spans: readonly Span[],
    origin: { readonly left: number; readonly top: number },
  ) => TextRun[][];
};

/** Shares of a box of text that lie above and below the baseline, in ems. */
export type FontShape = { readonly ascent: number; readonly descent: number };

export function createTextMeasure(fontShape: () => FontShape): TextMeasure {
  const range = document.createRange();
  return {
    runsOf: (line, lineStart, spans, origin) => {
      const { ascent, descent } = fontShape();
      const nodes = textNodes(line);
      let first = 0;
      return spans.map((span) => {
        const runs: TextRun[] = [];
        for (let index = first; index < nodes.length; index += 1) {
          const node = nodes[index];
          if (node === undefined || lineStart + node.start >= span.end) break;
          if (lineStart + node.end <= span.start) {
            first = index;
            continue;
          }
          range.setStart(node.text, Math.max(0, span.start - lineStart - node.start));
          range.setEnd(node.text, Math.min(node.end, span.end - lineStart) - node.start);
          for (const rect of range.getClientRects()) {
            if (rect.width < 0.5) continue;
            const em = rect.height / (ascent + descent);
            runs.push({
              left: rect.left - origin.left,
              right: rect.right - origin.left,
              baseline: rect.bottom - origin.top - descent * em,
              em,
            });
          }
        }
        return runs;
      });
    },
  };
}

type LineText = Span & { readonly text: Text };

/** Text nodes of a line with their offsets in it. */
function textNodes(line: Element): LineText[] {
  const nodes: LineText[] = [];
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    if (!(text instanceof Text)) continue;
    nodes.push({ text, start, end: start + text.data.length });
    start += text.data.length;
  }
  return nodes;
}

/** The shape of the font the element is set in, as the canvas sees it. */
export function measureFont(element: Element): FontShape {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(element);
  if (context === null) return { ascent: 1.18, descent: 0.31 };
  context.font = `100px ${fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('Ая');
  return { ascent: fontBoundingBoxAscent / 100, descent: fontBoundingBoxDescent / 100 };
}
