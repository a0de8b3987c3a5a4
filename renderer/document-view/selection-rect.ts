import type { EditorView } from 'prosemirror-view';

/** Characters before the end of a selection among which the start of its last row is looked for. */
const rowReach = 300;

/**
 * The box in the window around the last row of the selection, or around the caret; `null` when the
 * place is not laid out.
 */
export function selectionRect(view: EditorView): DOMRect | null {
  const { from, to, $to } = view.state.selection;
  if (!view.dom.isConnected) return null;
  if (from === to) {
    const { left, top, bottom } = view.coordsAtPos(to);
    return new DOMRect(left, top, 0, bottom - top);
  }
  const end = $to.parent.inlineContent ? to : view.state.selection.$head.pos;
  const start = Math.max(from, end - rowReach, end - view.state.doc.resolve(end).parentOffset);
  const range = document.createRange();
  const first = view.domAtPos(start, 1);
  const last = view.domAtPos(end, -1);
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const bottom = rects.at(-1);
  if (bottom === undefined) {
    const caret = view.coordsAtPos(end, -1);
    return new DOMRect(caret.left, caret.top, 0, caret.bottom - caret.top);
  }
  const row = rects.filter((rect) => rect.top < bottom.bottom && rect.bottom > bottom.top);
  const left = Math.min(...row.map((rect) => rect.left));
  const right = Math.max(...row.map((rect) => rect.right));
  const top = Math.min(...row.map((rect) => rect.top));
  const low = Math.max(...row.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, low - top);
}
