import { useEffect, useMemo, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import type { AnnotationId, ConceptId } from '../../../shared/base/identifiers.ts';
import type { Segment } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';
import { createDocumentView } from '../../document-view/create-document-view.ts';
import type { DocumentViewEvents, DocumentViewStrings } from '../../document-view/document-view.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Destination } from '../../session/session-state.ts';
import { usePreferences, useSession, useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import { useOpenText } from './open-text.ts';
import styles from './page.module.css';
import { isUnder } from './passages.ts';
import { useReadingDesk } from './reading-desk.ts';
import { createPageCodes } from './shown-annotations.ts';
import { wordsOf } from './text-units.ts';
import { usePointerSelection } from './use-pointer-selection.ts';

type PageProps = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onConceptDrop: (conceptId: ConceptId, span: Span) => void;
  readonly onBoundsChange: (id: AnnotationId, span: Span) => void;
  readonly onContextMenu: (place: { readonly x: number; readonly y: number }, span: Span) => void;
};

/** Places that were gone to already: drawing the screen again does not go there once more. */
const reached = new WeakSet<Destination>();

/** How long the reader rests on a place before it is kept, in milliseconds. */
const restingTime = 250;

/** The document, as the page draws it. */
export function Page(props: PageProps) {
  const talda = useTalda();
  const desk = useReadingDesk();
  const { readingScale } = usePreferences();
  const { destination } = useSession();
  const { document, segments, shown } = useOpenText();
  const strings = usePageStrings();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ props, strings, readingScale, shown });
  useEffect(() => {
    latest.current = { props, strings, readingScale, shown };
  });
  const documentId = document.id;

  useEffect(() => {
    if (place.current === null) return undefined;
    const { dispatch, get } = talda.session;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const keepPlace = (): void => {
      clearTimeout(resting);
      if (resting === undefined) return;
      resting = undefined;
      dispatch({ kind: 'readAt', documentId, offset: desk.place.get() });
    };
    const rest = (): void => {
      clearTimeout(resting);
      resting = setTimeout(keepPlace, restingTime);
    };
    const events: DocumentViewEvents = {
      onSelection: (selection) => {
        desk.selection.set(selection);
        desk.place.set(selection.head);
        rest();
      },
      onHover: (id, rect) => desk.hovered.set(id === null || rect === null ? null : { id, rect }),
      onAnnotationClick: (annotationId) => {
        dispatch({ kind: 'chooseAnnotation', annotationId });
        const clicked = latest.current.shown.find(({ id }) => id === annotationId);
        if (clicked === undefined) return;
        if (!isUnder(clicked, view.selection().span)) {
          // A label in the margin was clicked: the caret goes where its passage begins.
          const { start } = clicked.anchor.span;
          view.select({ start, end: start });
        }
        view.focus();
      },
      onConceptDrop: (conceptId, span) => latest.current.props.onConceptDrop(conceptId, span),
      onBoundsChange: (id, span) => latest.current.props.onBoundsChange(id, span),
      onBoundsMode: desk.isInBounds.set,
      onContextMenu: (at, span) => latest.current.props.onContextMenu(at, span),
      onVisiblePlace: (offset) => {
        desk.visiblePlace.set(offset);
        const { rect, head } = view.selection();
        desk.place.set(isInside(rect, place.current) ? head : offset);
        rest();
      },
    };
    const view = createDocumentView(place.current, {
      document,
      segments,
      strings: latest.current.strings,
      events,
    });
    view.setReadingScale(latest.current.readingScale);
    desk.selection.set(view.selection());
    desk.view.set(view);
    const offset = get().places[documentId] ?? 0;
    const goal = get().destination;
    const isAwaited = goal?.documentId === documentId && !reached.has(goal);
    if (!isAwaited && offset > 0) {
      view.reveal({ start: offset, end: offset });
      view.select({ start: offset, end: offset });
    }
    view.focus();
    return () => {
      keepPlace();
      desk.view.set(null);
      view.destroy();
    };
    // Text and segments of a document never change: its id stands for them.
  }, [documentId]);

  const view = useWatched(desk.view);
  useEffect(() => view?.setStrings(strings), [view, strings]);
  useEffect(() => view?.setReadingScale(readingScale), [view, readingScale]);
  useCodesOnPage();
  useEffect(() => {
    if (view === null || destination === null || destination.documentId !== documentId) return;
    if (reached.has(destination)) return;
    reached.add(destination);
    const start = caretAt(segments, document.text, destination.span.start);
    view.reveal(destination.span);
    view.select({ start, end: start });
    view.focus();
  }, [view, destination, documentId, segments, document.text]);
  const onPointerDown = usePointerSelection();
  return (
    <div
      ref={place}
      className={styles.page}
      onKeyDownCapture={props.onKeyDown}
      onPointerDown={onPointerDown}
    />
  );
}

/** Where the caret goes for an offset: past the number of a clause that begins there, into its words. */
function caretAt(segments: readonly Segment[], text: string, offset: number): number {
  const begun = segments.filter(({ span }) => span.start === offset);
  return Math.max(offset, ...begun.map((segment) => wordsOf(segment, text).start));
}

function isInside(rect: DOMRect | null, element: HTMLElement | null): boolean {
  const box = element?.getBoundingClientRect();
  return rect !== null && box !== undefined && rect.bottom > box.top && rect.top < box.bottom;
}

/** Gives the page its codes, and which of them stands out. */
function useCodesOnPage(): void {
  const desk = useReadingDesk();
  const view = useWatched(desk.view);
  const { project, shown, looks } = useOpenText();
  const { coderId, annotationId } = useSession();
  const pointedAt = useWatched(desk.pointedAt);
  const { coders } = project;
  const pageCode = useMemo(() => createPageCodes(coders, coderId), [coders, coderId]);
  useEffect(() => {
    view?.setAnnotations(
      shown.flatMap((annotation) => pageCode(annotation) ?? []),
      looks,
    );
  }, [view, shown, looks, pageCode]);
  const chosen = shown.find(({ id }) => id === annotationId);
  const isAtCaret = useSyncExternalStore(
    desk.selection.subscribe,
    () => chosen !== undefined && isUnder(chosen, desk.selection.get().span),
  );
  // What was chosen stands out while one is at it; away from it the page is calm again.
  const focusedId = pointedAt ?? (isAtCaret ? annotationId : null);
  useEffect(() => view?.setFocused(focusedId), [view, focusedId]);
}

function usePageStrings(): DocumentViewStrings {
  const { t } = useWords('reading');
  const { document } = useOpenText();
  return useMemo(
    () => ({
      document: t('page.document', { title: document.title }),
      margin: t('page.margin'),
      note: t('page.note'),
      moreCodes: (count) => t('page.moreCodes', { count }),
      startHandle: t('page.startHandle'),
      endHandle: t('page.endHandle'),
    }),
    [t, document.title],
  );
}
