import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** Draws a section; its height while it is out of sight is estimated from its rows. */
export function sectionView(node: Node): NodeView {
  const dom = document.createElement('div');
  dom.className = 'page-section';
  dom.style.setProperty('--rows', String(node.attrs['rows']));
  dom.style.setProperty('--gaps', String(node.attrs['gaps']));
  return {
    dom,
    contentDOM: dom,
    // The page sets attributes of its own on sections.
    ignoreMutation: ({ type }) => type === 'attributes',
  };
}
