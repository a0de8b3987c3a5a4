import './document-view.css';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Span } from '../../shared/text/span.ts';
import { createBoundsMode } from './bounds-mode.ts';
import { bringTo } from './bring-to.ts';
import { buildPage } from './build-page.ts';
import { createCodeTable } from './code-table.ts';
import { highlightHit } from './current-hit.ts';
import type { DocumentView, DocumentViewOptions, PageSelection } from './document-view.ts';
import { createSectionLoader } from './load-sections.ts';
import { createTextMeasure, measureFont } from './measure-text.ts';
import { watchMoreLists } from './more-list.ts';
import { createPageFrame } from './page-frame.ts';
import { pageKeys } from './page-keys.ts';
import { createPagePainter } from './page-painter.ts';
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
/** Size of the reading font and width of its column at scale 1, in pixels, as in the styles. */
const readingSize = 18;
const readingWidth = 652;
/** Room, in pixels, that a place in sight has to the edges of the page. */
const edge = 40;

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
          bringIntoSight(head);
        },
        (anchor, head) => choose(anchor, head, true),
      ),
      dispatchTransaction: (transaction) => {
        const before = view.state.selection;
        view.updateState(view.state.apply(transaction));
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
        showCurrentHit();
      },
    },
    {
      table: createCodeTable([], new Map()),
      focus: null,
      selection: { start: 0, end: 0 },
      hits: [],
      currentHit: null,
      moreCodes: (count) => strings.moreCodes(count),
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

  let stopBringing = (): void => {};
  let held: HTMLElement[] = [];
  const holdSections = (offset: number | null): void => {
    for (const element of held) delete element.dataset['held'];
    held = [];
    if (offset === null) return;
    const middle = pageText.sectionOf(offset);
    loader.ensure(middle - 1, middle + 1);
    held = [middle - 1, middle, middle + 1].flatMap(
      (index) => pageText.sectionElement(index) ?? [],
    );
    for (const element of held) element.dataset['held'] = '';
  };
  const scrollerTop = (): number => scroller.getBoundingClientRect().top;
  const bring = (offset: number, goal: () => number, onReached: () => void): void => {
    stopBringing();
    const topOf = (): number => pageText.rectAt(offset).top;
    stopBringing = bringTo({ scroller, goal, holdSections, topOf, onReached }, offset);
  };
  const atThird = (): number => scrollerTop() + scroller.clientHeight / 3;
  const bringIntoSight = (offset: number): void => {
    const { top, bottom } = pageText.rectAt(offset);
    const isInSight =
      top >= scrollerTop() + edge && bottom <= scrollerTop() + scroller.clientHeight - edge;
    if (!isInSight) bring(offset, atThird, painter.flush);
  };

  let visible = 0;
  let scrollFrame: number | null = null;
  const visiblePlace = (): number => pageText.firstBelow(scrollerTop());
  const onScroll = (): void => {
    // The place is read before anything is drawn, while the layout is still right.
    scrollFrame ??= requestAnimationFrame(() => {
      scrollFrame = null;
      const now = visiblePlace();
      if (now === visible) return;
      visible = now;
      events.onVisiblePlace(now);
    });
    painter.scrolled();
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });

  /** Draws again after a change of size or type, with the same words at the top. */
  const layOutAgain = (): void => {
    painter.resized();
    if (visible > 0) bring(visible, scrollerTop, painter.flush);
  };
  let width = 0;
  const columnWatch = new ResizeObserver(() => {
    const now = frame.flow.clientWidth;
    if (now === width) return;
    const isFirst = width === 0;
    width = now;
    const words = view.dom.firstElementChild;
    if (words instanceof HTMLElement) {
      const { paddingLeft, paddingRight } = getComputedStyle(words);
      const room = now - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const squeeze = Math.max(1, (readingWidth * scale) / Math.max(room, 120));
      scroller.style.setProperty('--page-squeeze', squeeze.toFixed(3));
    }
    if (!isFirst) layOutAgain();
  });
  columnWatch.observe(frame.flow);
  const onFonts = (): void => {
    fontShape = measureFont(view.dom);
    painter.resized();
  };
  document.fonts.addEventListener('loadingdone', onFonts);

  const showCurrentHit = (): void => {
    const { currentHit } = painter.shown();
    hidHit();
    hidHit =
      currentHit !== null && painter.near().includes(pageText.sectionOf(currentHit.start))
        ? highlightHit(pageText.rangeOf(currentHit))
        : () => {};
  };

  const bounds = createBoundsMode({
    text,
    frame,
    pageText,
    painter,
    strings: () => strings,
    onChange: events.onBoundsChange,
    bringIntoSight,
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
    loader.stop,
    names.stop,
  ];

  return {
    setAnnotations: (annotations, looks) => {
      const table = createCodeTable(annotations, looks);
      const { focus } = painter.shown();
      const isKept = focus === null || bounds.isActive();
      painter.show({ table, ...(isKept ? {} : { focus: table.find(focus.annotation.id) }) });
    },
    setFocused: (id) => {
      if (bounds.isActive() || (painter.shown().focus?.annotation.id ?? null) === id) return;
      painter.show({ focus: id === null ? null : painter.shown().table.find(id) });
    },
    setHits: (hits, current) => {
      painter.show({ hits, currentHit: current === null ? null : (hits[current] ?? null) });
    },
    setStrings: (given) => {
      strings = given;
      view.setProps({});
    },
    setReadingScale: (given) => {
      if (given === scale) return;
      scale = given;
      scroller.style.setProperty('--reading-scale', String(given));
      layOutAgain();
    },
    reveal: (span) =>
      bring(span.start, atThird, () => {
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
    visiblePlace,
    destroy: () => {
      stopBringing();
      bounds.end(false);
      hidHit();
      for (const stop of stops) stop();
      if (scrollFrame !== null) cancelAnimationFrame(scrollFrame);
      scroller.removeEventListener('scroll', onScroll);
      columnWatch.disconnect();
      document.fonts.removeEventListener('loadingdone', onFonts);
      painter.destroy();
      view.destroy();
      frame.remove();
    },
  };
}
