import type { Node } from 'prosemirror-model';
import type { Decoration, EditorView, NodeView } from 'prosemirror-view';
import { isReady } from './section-plugin.ts';

/**
 * Draws a section; its height while it is out of sight is estimated from its rows. Until the section
 * is ready it is an empty box of that height.
 */
export function sectionView(
  node: Node,
  _view: EditorView,
  _position: () => number | undefined,
  decorations: readonly Decoration[],
): NodeView {
  const dom = document.createElement('div');
  dom.className = 'page-section';
  dom.style.setProperty('--rows', String(node.attrs['rows']));
  dom.style.setProperty('--gaps', String(node.attrs['gaps']));
  const isDrawn = isReady(decorations);
  if (!isDrawn) dom.dataset['waiting'] = '';
  return {
    dom,
    ...(isDrawn ? { contentDOM: dom } : {}),
    // The page sets attributes of its own on sections.
    ignoreMutation: ({ type }) => type === 'attributes',
  };
}
