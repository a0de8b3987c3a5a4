import type { AnnotationOrigin } from '../../shared/annotation/annotation.ts';
import type { AnnotationId, ConceptId } from '../../shared/base/identifiers.ts';
import type { Document, Segment } from '../../shared/document/document.ts';
import type { Span } from '../../shared/text/span.ts';

/** How a concept is shown: its place in the palette (1 to 24) and its names in the interface language. */
export type ConceptLook = {
  readonly name: string;
  readonly shortName: string;
  readonly colourOrder: number;
};

/** An annotation as the page draws it. Rejected ones and those of hidden coders are not given. */
export type ShownAnnotation = {
  readonly id: AnnotationId;
  readonly start: number;
  readonly end: number;
  readonly conceptId: ConceptId;
  readonly status: 'accepted' | 'proposed';
  readonly origin: AnnotationOrigin;
  /** Initials of another coder; `null` for the user's own. */
  readonly coderInitials: string | null;
  readonly hasNote: boolean;
};

/** What the view tells its owner. Spans are offsets into the document's text. */
export type DocumentViewEvents = {
  /** Caret or selection moved; `rect` encloses the last line of the selection in the window. */
  readonly onSelection: (selection: PageSelection) => void;
  /** A pointer or focus entered an annotation (`null`: left). */
  readonly onHover: (id: AnnotationId | null, rect: DOMRect | null) => void;
  readonly onAnnotationClick: (id: AnnotationId) => void;
  /** A concept was dropped onto the page: onto the selection if inside it, else onto the sentence. */
  readonly onConceptDrop: (conceptId: ConceptId, span: Span) => void;
  /** The bounds of an annotation were moved by handle or key; called once, when done. */
  readonly onBoundsChange: (id: AnnotationId, span: Span) => void;
  /** Moving the bounds of an annotation began or ended, however that came about. */
  readonly onBoundsMode: (isActive: boolean) => void;
  readonly onContextMenu: (place: { readonly x: number; readonly y: number }, span: Span) => void;
  /** The first visible place changed by scrolling: for the path, the outline and the way back. */
  readonly onVisiblePlace: (offset: number) => void;
};

export type PageSelection = {
  readonly span: Span;
  /** The moving end. */
  readonly head: number;
  readonly isEmpty: boolean;
  readonly rect: DOMRect | null;
  /** Whether a pointer or the keyboard made it (and not the program). */
  readonly isByUser: boolean;
};

/** Words of the page for screen readers, in the interface language. */
export type DocumentViewStrings = {
  readonly document: string;
  /** Names the labels beside the text, together. */
  readonly margin: string;
  readonly note: string;
  /** Label of the rest of the stripes that find no room, `+3`. */
  readonly moreCodes: (count: number) => string;
  readonly startHandle: string;
  readonly endHandle: string;
};

/**
 * The page on which a document is read and coded: ProseMirror over the immutable text, sections
 * drawn as they come near, codes as underlines, tints and margin stripes.
 */
export type DocumentView = {
  readonly setAnnotations: (
    annotations: readonly ShownAnnotation[],
    looks: ReadonlyMap<ConceptId, ConceptLook>,
  ) => void;
  /** The annotation that stands out; the others' lines fade. */
  readonly setFocused: (id: AnnotationId | null) => void;
  readonly setHits: (hits: readonly Span[], current: number | null) => void;
  readonly setStrings: (strings: DocumentViewStrings) => void;
  readonly setReadingScale: (scale: number) => void;
  /** Scrolls the span to a third of the height and frames it for a moment. */
  readonly reveal: (span: Span) => void;
  readonly selection: () => PageSelection;
  readonly select: (span: Span) => void;
  /**
   * Takes over a selection that the browser has made but not told of yet: while the window is busy,
   * the next key comes before that event. To be called before a key acts on the selection.
   */
  readonly catchUp: () => void;
  readonly focus: () => void;
  /** Shows handles at the ends of an annotation; arrows move by word, Tab changes the end. */
  readonly startBounds: (id: AnnotationId) => void;
  /** Ends the mode; `isKept` says whether the new bounds are reported. */
  readonly endBounds: (isKept: boolean) => void;
  readonly isInBounds: () => boolean;
  readonly visiblePlace: () => number;
  readonly destroy: () => void;
};

export type DocumentViewOptions = {
  readonly document: Document;
  /** Segments of this document in document order. */
  readonly segments: readonly Segment[];
  readonly strings: DocumentViewStrings;
  readonly events: DocumentViewEvents;
};
