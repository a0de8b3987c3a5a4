import './document-view.css';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { AnnotationId } from '../../shared/base/identifiers.ts';
import type { Span } from '../../shared/text/span.ts';
import { createBoundsMode } from './bounds-mode.ts';
import { buildPage } from './build-page.ts';
import { type Code, createCodeTable } from './code-table.ts';
import { highlightHit } from './current-hit.ts';
import type { DocumentView, DocumentViewOptions, PageSelection } from './document-view.ts';
import { keepPlaceOnFocus } from './keep-place-on-focus.ts';
import { createSectionLoader } from './load-sections.ts';
import { watchMarginKeys } from './margin-keys.ts';
import { createTextMeasure, measureFont } from './measure-text.ts';
import { watchMoreLists } from './more-list.ts';
import { createPageFrame } from './page-frame.ts';
import { pageKeys } from './page-keys.ts';
import { createPagePainter } from './page-painter.ts';
import { createPagePlace } from './page-place.ts';
import { createPageText } from './page-text.ts';
import { createPassageNames } from './passage-names.ts';
import { readOnlyHandlers } from './read-only.ts';
import { sectionPlugin } from './section-plugin.ts';
import { sectionView } from './section-view.ts';
import { selectionRect } from './selection-rect.ts';
import { showFrame } from './show-frame.ts';
import { watchDrags } from './watch-drags.ts';
import { watchPointer } from './watch-pointer.ts';

/** Marks a selection that the program made. */
const byProgram = 'byProgram';
/** Size of the reading font at scale 1, in pixels, as in the styles. */
const readingSize = 18;

/**
 * Opens the page of a document in `place`, which it fills. The page shows the text at once; codes
 * come with `setAnnotations`. The owner calls `destroy` before it opens another page there.
 */
export function createDocumentView(place: HTMLElement, options: DocumentViewOptions): DocumentView {
  const { events } = options;
  const { text, language, id: documentId } = options.document;
  const page = buildPage(text, options.segments);
  const { positions } = page;
  const frame = createPageFrame(place);
  const { scroller } = frame;
  let { strings } = options;
  let scale = 1;
  let isToBeScrolled = false;
  const steadyFocus = keepPlaceOnFocus(frame.text, scroller);

  const view: EditorView = new EditorView(
    { mount: frame.text },
    {
      state: EditorState.create({
        doc: page.doc,
        plugins: [
          new Plugin({ filterTransaction: (transaction) => !transaction.docChanged }),
          sectionPlugin([0]),
        ],
      }),
      attributes: () => ({
        class: 'page-text',
        role: 'document',
        lang: language,
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        'aria-label': strings.document,
      }),
      nodeViews: { section: sectionView },
      handleDOMEvents: readOnlyHandlers(() => {
        const { start, end } = selectedSpan();
        return text.slice(start, end);
      }),
      handleKeyDown: pageKeys(
        { start: text.length - text.trimStart().length, end: text.trimEnd().length },
        () => positions.offsetAt(view.state.selection.anchor),
        (anchor, head) => {
          choose(anchor, head, true);
          pagePlace.bringIntoSight(head);
        },
        (anchor, head) => choose(anchor, head, true),
      ),
      handleScrollToSelection: () => !isToBeScrolled && steadyFocus.keepPlace(),
      dispatchTransaction: (transaction) => {
        const before = view.state.selection;
        isToBeScrolled = transaction.scrolledIntoView;
        view.updateState(view.state.apply(transaction));
        isToBeScrolled = false;
        if (view.state.selection.eq(before)) return;
        painter.show({ selection: selectedSpan() });
        events.onSelection({ ...selection(), isByUser: transaction.getMeta(byProgram) !== true });
      },
    },
  );
  const loader = createSectionLoader(view, page.sections.length);
  const pageText = createPageText(view, page, (section) => loader.ensure(section, section));
  let fontShape = measureFont(view.dom);
  let hidHit = (): void => {};
  const painter = createPagePainter(
    {
      page,
      scroller,
      text: view.dom,
      under: frame.under,
      over: frame.over,
      measure: createTextMeasure(() => fontShape),
      size: () => readingSize * scale,
      prepare: loader.ensure,
      onDrawn: () => {
        bounds.place();
        names.update();
        margin.update();
        showCurrentHit();
      },
    },
    {
      table: createCodeTable([], new Map()),
      focus: null,
      selection: { start: 0, end: 0 },
      hits: [],
      currentHit: null,
      moreCodes: strings.moreCodes,
    },
  );
  const names = createPassageNames({
    view,
    page,
    table: () => painter.shown().table,
    nearSections: painter.near,
    names: frame.names,
  });

  const selectedSpan = (): Span => {
    const { from, to } = view.state.selection;
    return { start: positions.offsetAt(from), end: positions.offsetAt(to) };
  };
  const selection = (): PageSelection => {
    const { head, empty } = view.state.selection;
    return {
      span: selectedSpan(),
      head: positions.offsetAt(head),
      isEmpty: empty,
      rect: selectionRect(view),
      isByUser: false,
    };
  };
  const choose = (anchor: number, head: number, isByUser: boolean): void => {
    for (const offset of [anchor, head]) {
      const section = pageText.sectionOf(offset);
      loader.ensure(section, section);
    }
    const { doc, tr } = view.state;
    const made = TextSelection.create(
      doc,
      positions.positionAt(anchor),
      positions.positionAt(head),
    );
    view.dispatch(tr.setSelection(made).setMeta(byProgram, !isByUser));
  };

  const pagePlace = createPagePlace({
    view,
    frame,
    pageText,
    painter,
    prepare: loader.ensure,
    scale: () => scale,
    onFonts: () => {
      fontShape = measureFont(view.dom);
    },
    onVisiblePlace: events.onVisiblePlace,
  });

  const showCurrentHit = (): void => {
    const { currentHit } = painter.shown();
    hidHit();
    hidHit =
      currentHit !== null && painter.near().includes(pageText.sectionOf(currentHit.start))
        ? highlightHit(pageText.rangeOf(currentHit))
        : () => {};
  };

  let focusedId: AnnotationId | null = null;
  const focusOf = (): Code | null =>
    focusedId === null ? null : painter.shown().table.find(focusedId);
  const bounds = createBoundsMode({
    text,
    frame,
    pageText,
    painter,
    strings: () => strings,
    onChange: events.onBoundsChange,
    onMode: events.onBoundsMode,
    bringIntoSight: pagePlace.bringIntoSight,
    focusText: () => view.focus(),
    focusOf,
  });
  const margin = watchMarginKeys({
    frame,
    name: () => strings.margin,
    caretTop: () => pageText.rectAt(selection().head).top,
    focusText: () => view.focus(),
  });
  const stops = [
    watchPointer({ frame, view, pageText, painter, events, selection }),
    watchDrags({
      documentId,
      text,
      language,
      frame,
      pageText,
      lineOf: (offset) => page.lines[positions.lineAt(offset)] ?? null,
      selected: selectedSpan,
      onConceptDrop: events.onConceptDrop,
    }),
    watchMoreLists(frame.over, () => painter.shown().table),
    pagePlace.stop,
    steadyFocus.stop,
    loader.stop,
    names.stop,
    margin.stop,
  ];

  return {
    setAnnotations: (annotations, looks) => {
      const table = createCodeTable(annotations, looks);
      painter.show({ table });
      const hasFocus = focusedId !== null || painter.shown().focus !== null;
      if (hasFocus && !bounds.isActive()) painter.show({ focus: focusOf() });
    },
    setFocused: (id) => {
      if (id === focusedId) return;
      focusedId = id;
      if (!bounds.isActive()) painter.show({ focus: focusOf() });
    },
    setHits: (hits, current) => {
      painter.show({ hits, currentHit: current === null ? null : (hits[current] ?? null) });
    },
    setStrings: (given) => {
      strings = given;
      view.setProps({});
      painter.show({ moreCodes: given.moreCodes });
    },
    setReadingScale: (given) => {
      if (given === scale) return;
      scale = given;
      scroller.style.setProperty('--reading-scale', String(given));
      pagePlace.layOutAgain();
    },
    reveal: (span) =>
      pagePlace.bring(span.start, () => {
        painter.flush();
        if (span.end > span.start) showFrame(frame.over, frame.flow, () => pageText.rectOf(span));
      }),
    selection,
    select: ({ start, end }) => choose(start, end, false),
    catchUp: () => {
      if (view.hasFocus()) document.dispatchEvent(new Event('selectionchange'));
    },
    focus: () => view.focus(),
    startBounds: (id) => {
      const code = painter.shown().table.find(id);
      if (code !== null) bounds.start(code);
    },
    endBounds: bounds.end,
    isInBounds: bounds.isActive,
    visiblePlace: pagePlace.visible,
    destroy: () => {
      bounds.end(false);
      hidHit();
      for (const stop of stops) stop();
      painter.destroy();
      view.destroy();
      frame.remove();
    },
  };
}
