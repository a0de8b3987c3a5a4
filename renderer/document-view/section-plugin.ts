import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

/**
 * Which sections have their words in the window, and what is said of their passages. A page opens
 * with the sections in sight; the others follow while nothing else is to be done.
 */
type SectionsState = {
  readonly ready: ReadonlySet<number>;
  readonly passages: ReadonlyMap<number, readonly Decoration[]>;
  readonly decorations: DecorationSet;
};

type SectionsChange =
  | { readonly kind: 'ready'; readonly sections: readonly number[] }
  | { readonly kind: 'passages'; readonly bySection: ReadonlyMap<number, readonly Decoration[]> };

const key = new PluginKey<SectionsState>('sections');

/** Whether a section that is drawn with these decorations shows its words. */
export function isReady(decorations: readonly Decoration[]): boolean {
  return decorations.some(
    ({ spec }) => spec !== null && typeof spec === 'object' && 'isReady' in spec,
  );
}

export function sectionPlugin(ready: readonly number[]): Plugin<SectionsState> {
  return new Plugin<SectionsState>({
    key,
    state: {
      init: (_config, { doc }) => ({
        ready: new Set(ready),
        passages: new Map(),
        decorations: DecorationSet.create(doc, readyDecorations(doc, ready)),
      }),
      apply: (transaction, state) => {
        const change = changeOf(transaction);
        if (change === null) return state;
        return change.kind === 'ready'
          ? withReady(transaction, state, change.sections)
          : withPassages(transaction, state, change.bySection);
      },
    },
    props: { decorations: (state): DecorationSet | undefined => key.getState(state)?.decorations },
  });
}

export function areReady(state: EditorState, sections: readonly number[]): boolean {
  const ready = key.getState(state)?.ready;
  return ready !== undefined && sections.every((section) => ready.has(section));
}

/** Sections whose passages are described at present. */
export function describedSections(state: EditorState): readonly number[] {
  return [...(key.getState(state)?.passages.keys() ?? [])];
}

/** Shows the words of the sections. */
export function makeReady(view: EditorView, sections: readonly number[]): void {
  const missing = sections.filter((section) => !areReady(view.state, [section]));
  if (missing.length === 0) return;
  dispatch(view, { kind: 'ready', sections: missing });
}

/** Sets what is said of the passages of some sections; an empty list takes it away. */
export function describePassages(
  view: EditorView,
  bySection: ReadonlyMap<number, readonly Decoration[]>,
): void {
  if (bySection.size > 0) dispatch(view, { kind: 'passages', bySection });
}

function dispatch(view: EditorView, change: SectionsChange): void {
  view.dispatch(view.state.tr.setMeta(key, change));
}

function changeOf(transaction: Transaction): SectionsChange | null {
  const change: SectionsChange | undefined = transaction.getMeta(key);
  return change ?? null;
}

function readyDecorations(doc: EditorState['doc'], sections: readonly number[]): Decoration[] {
  const wanted = new Set(sections);
  const decorations: Decoration[] = [];
  doc.forEach((section, position, index) => {
    if (!wanted.has(index)) return;
    decorations.push(Decoration.node(position, position + section.nodeSize, {}, { isReady: true }));
  });
  return decorations;
}

function withReady(
  { doc }: Transaction,
  state: SectionsState,
  sections: readonly number[],
): SectionsState {
  return {
    ...state,
    ready: new Set([...state.ready, ...sections]),
    decorations: state.decorations.add(doc, readyDecorations(doc, sections)),
  };
}

function withPassages(
  { doc }: Transaction,
  state: SectionsState,
  bySection: ReadonlyMap<number, readonly Decoration[]>,
): SectionsState {
  const passages = new Map(state.passages);
  let { decorations } = state;
  for (const [section, added] of bySection) {
    decorations = decorations.remove([...(passages.get(section) ?? [])]).add(doc, [...added]);
    if (added.length === 0) passages.delete(section);
    else passages.set(section, added);
  }
  return { ...state, passages, decorations };
}
