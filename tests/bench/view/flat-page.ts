import { type Node, Schema } from 'prosemirror-model';
import { EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { ShownAnnotation } from '../../../renderer/document-view/document-view.ts';
import { pageSchema } from '../../../renderer/document-view/schema.ts';
import type { BuiltPage } from '../../../renderer/document-view/build-page.ts';

/** The page as one would build it first: lines in one list, every code an inline decoration. */
export type FlatPage = {
  readonly setAnnotations: (annotations: readonly ShownAnnotation[]) => void;
  readonly addAnnotation: (annotation: ShownAnnotation) => void;
  readonly scroller: HTMLElement;
  readonly destroy: () => void;
};

const flatSchema = new Schema({
  nodes: pageSchema.spec.nodes.update('doc', { content: 'line+' }),
  marks: pageSchema.spec.marks,
});

/** `page` gives the lines; they are taken out of their sections and articles. */
export function createFlatPage(place: HTMLElement, page: BuiltPage): FlatPage {
  const scroller = document.createElement('div');
  scroller.className = 'flat-scroller';
  place.append(scroller);
  const lines: Node[] = [];
  page.doc.descendants((node) => {
    if (!node.isTextblock) return true;
    lines.push(flatSchema.nodeFromJSON(node.toJSON()));
    return false;
  });
  const starts = Float64Array.from(page.lines, ({ start }) => start);
  const positions: number[] = [];
  let position = 1;
  for (const line of lines) {
    positions.push(position);
    position += line.nodeSize;
  }
  const positionAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return (positions[low] ?? 0) + offset - (starts[low] ?? 0);
  };
  const decorate = ({ start, end, conceptId }: ShownAnnotation): Decoration => {
    const colour = conceptId.slice(4);
    return Decoration.inline(positionAt(start), positionAt(end), {
      class: 'flat-code',
      style: `background-image:linear-gradient(var(--code-${colour}-stripe),var(--code-${colour}-stripe)),linear-gradient(var(--code-${colour}-underlay),var(--code-${colour}-underlay));background-position:left bottom 10px,left bottom 14px;background-size:100% 2px,100% 0.95em`,
    });
  };
  const key = new PluginKey<DecorationSet>('codes');
  const codes = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => {
        const all: unknown = transaction.getMeta('all');
        if (all instanceof DecorationSet) return all;
        const added: unknown = transaction.getMeta('add');
        return added instanceof Decoration ? set.add(transaction.doc, [added]) : set;
      },
    },
    props: {
      decorations: (state): DecorationSet | undefined => key.getState(state),
    },
  });
  const view = new EditorView(scroller, {
    state: EditorState.create({
      doc: flatSchema.topNodeType.create(null, lines),
      plugins: [codes],
    }),
    attributes: { class: 'page-text' },
  });
  return {
    scroller,
    setAnnotations: (annotations) => {
      const set = DecorationSet.create(view.state.doc, annotations.map(decorate));
      view.dispatch(view.state.tr.setMeta('all', set));
    },
    addAnnotation: (annotation) =>
      view.dispatch(view.state.tr.setMeta('add', decorate(annotation))),
    destroy: () => {
      view.destroy();
      scroller.remove();
    },
  };
}
