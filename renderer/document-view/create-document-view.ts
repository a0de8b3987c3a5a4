import './document-view.css';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Span } from '../../shared/text/span.ts';
import { buildPage } from './build-page.ts';
import { createCodeTable } from './code-table.ts';
import type { DocumentView, DocumentViewOptions, PageSelection } from './document-view.ts';
import { showFrame } from './show-frame.ts';
import { createTextMeasure, measureFont } from './measure-text.ts';
import { createPageFrame } from './page-frame.ts';
import { createPagePainter } from './page-painter.ts';
import { createPageText } from './page-text.ts';
import { watchPointer } from './watch-pointer.ts';
import { readOnlyHandlers } from './read-only.ts';
import { revealSpan } from './reveal.ts';
import { sectionView } from './section-view.ts';
import { selectionRect } from './selection-rect.ts';

/** Marks a selection that the program made. */
const byProgram = 'byProgram';
/** Size of the reading font at scale 1, in pixels, as in the styles. */
const readingSize = 18;
const nowhere: Span = { start: 0, end: 0 };

/**
 * Opens the page of a document in `place`, which it fills. The page shows the text at once; codes
 * come with `setAnnotations`. The owner calls `destroy` before it opens another page there.
 */
export function createDocumentView(place: HTMLElement, options: DocumentViewOptions): DocumentView {
  const { events } = options;
  const { text, language } = options.document;
  const page = buildPage(text, options.segments);
  const { positions } = page;
  const frame = createPageFrame(place);
  let { strings } = options;
  let scale = 1;

  const view = new EditorView(
    { mount: frame.text },
    {
      state: EditorState.create({
        doc: page.doc,
        plugins: [new Plugin({ filterTransaction: (transaction) => !transaction.docChanged })],
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
      handleDOMEvents: readOnlyHandlers,
      clipboardTextSerializer: () => {
        const { start, end } = selection().span;
        return text.slice(start, end);
      },
      dispatchTransaction: (transaction) => {
        const before = view.state.selection;
        view.updateState(view.state.apply(transaction));
        if (view.state.selection.eq(before)) return;
        painter.show({ selection: selection().span });
        events.onSelection({
          ...selection(),
          isByUser: transaction.getMeta(byProgram) !== true,
        });
      },
    },
  );
  const pageText = createPageText(view, page);
  let fontShape = measureFont(view.dom);
  const painter = createPagePainter(
    {
      page,
      scroller: frame.scroller,
      text: view.dom,
      under: frame.under,
      over: frame.over,
      measure: createTextMeasure(() => fontShape),
      size: () => readingSize * scale,
    },
    {
      table: createCodeTable([], new Map()),
      focus: null,
      selection: nowhere,
      hits: [],
      currentHit: null,
      moreCodes: (count) => strings.moreCodes(count),
    },
  );

  const selection = (): PageSelection => {
    const { from, to, head, empty } = view.state.selection;
    return {
      span: { start: positions.offsetAt(from), end: positions.offsetAt(to) },
      head: positions.offsetAt(head),
      isEmpty: empty,
      rect: selectionRect(view),
      isByUser: false,
    };
  };

  let stopReveal = (): void => {};
  let held: HTMLElement[] = [];
  const holdSections = (offset: number | null): void => {
    for (const element of held) delete element.dataset['held'];
    const middle = offset === null ? null : pageText.sectionOf(offset);
    held =
      middle === null
        ? []
        : [middle - 1, middle, middle + 1].flatMap((index) => pageText.sectionElement(index) ?? []);
    for (const element of held) element.dataset['held'] = '';
  };

  let visible = 0;
  let scrollFrame: number | null = null;
  const visiblePlace = (): number =>
    pageText.firstBelow(frame.scroller.getBoundingClientRect().top);
  const onScroll = (): void => {
    painter.scrolled();
    scrollFrame ??= requestAnimationFrame(() => {
      scrollFrame = null;
      const now = visiblePlace();
      if (now === visible) return;
      visible = now;
      events.onVisiblePlace(now);
    });
  };
  frame.scroller.addEventListener('scroll', onScroll, { passive: true });
  const onFonts = (): void => {
    fontShape = measureFont(view.dom);
    painter.resized();
  };
  document.fonts.addEventListener('loadingdone', onFonts);
  const stopWatching = watchPointer({ frame, view, pageText, painter, events, selection });

  return {
    setAnnotations: (annotations, looks) => {
      const table = createCodeTable(annotations, looks);
      const { focus } = painter.shown();
      painter.show({
        table,
        ...(focus === null ? {} : { focus: table.find(focus.annotation.id) }),
      });
    },
    setFocused: (id) => {
      if ((painter.shown().focus?.annotation.id ?? null) === id) return;
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
      frame.scroller.style.setProperty('--reading-scale', String(given));
      painter.resized();
    },
    reveal: (span) => {
      stopReveal();
      stopReveal = revealSpan(
        {
          scroller: frame.scroller,
          holdSections,
          topOf: (offset) => pageText.rectAt(offset).top,
          onReached: () => {
            painter.flush();
            if (span.end > span.start)
              showFrame(frame.over, frame.flow, () => pageText.rectOf(span));
          },
        },
        span,
      );
    },
    selection,
    select: ({ start, end }) => {
      const { doc, tr } = view.state;
      const made = TextSelection.create(
        doc,
        positions.positionAt(start),
        positions.positionAt(end),
      );
      view.dispatch(tr.setSelection(made).setMeta(byProgram, true));
    },
    focus: () => view.focus(),
    startBounds: () => {},
    endBounds: () => {},
    isInBounds: () => false,
    visiblePlace,
    destroy: () => {
      stopReveal();
      stopWatching();
      if (scrollFrame !== null) cancelAnimationFrame(scrollFrame);
      document.fonts.removeEventListener('loadingdone', onFonts);
      painter.destroy();
      view.destroy();
      frame.remove();
    },
  };
}
