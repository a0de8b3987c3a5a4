import { createContext, useContext } from 'react';
import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import type { DocumentView, PageSelection } from '../../document-view/document-view.ts';
import { createSource, type Source } from '../../session/watched.ts';

/** The list of codes that opens at the selection. */
export type PopoverState = {
  /** `false` while the page keeps the focus: digits code at once, a letter moves the focus here. */
  readonly isFocused: boolean;
  /** What stands in its field. */
  readonly typed: string;
  /** The annotation whose concept is to be changed, instead of coding the selection. */
  readonly changing: AnnotationId | null;
};

export type HoveredPassage = { readonly id: AnnotationId; readonly rect: DOMRect };

/**
 * What the parts of the reading screen tell each other while it is on the screen. Each value is
 * watched by the parts that show it, so that a moved caret does not draw the whole screen anew.
 */
export type ReadingDesk = {
  readonly view: Source<DocumentView | null>;
  readonly selection: Source<PageSelection>;
  /** The first offset in sight. */
  readonly visiblePlace: Source<number>;
  /** Where the reader is: the caret while it is in sight, else the first offset in sight. */
  readonly place: Source<number>;
  readonly hovered: Source<HoveredPassage | null>;
  readonly popover: Source<PopoverState | null>;
  /** An annotation pointed at in the list of codes under the cursor. */
  readonly pointedAt: Source<AnnotationId | null>;
  /** Somebody wants to write a memo, to find, to filter: the field takes the focus and sets it back. */
  readonly memoWish: Source<boolean>;
  readonly findWish: Source<boolean>;
  readonly filterWish: Source<boolean>;
  /** The ends of a passage are being moved. */
  readonly isInBounds: Source<boolean>;
  /** Sentences of the document on the page, as offsets start, end, start, end … */
  readonly sentences: Source<Uint32Array | null>;
};

const nowhere: PageSelection = {
  span: { start: 0, end: 0 },
  head: 0,
  isEmpty: true,
  rect: null,
  isByUser: false,
};

export function createReadingDesk(): ReadingDesk {
  return {
    view: createSource<DocumentView | null>(null),
    selection: createSource<PageSelection>(nowhere),
    visiblePlace: createSource(0),
    place: createSource(0),
    hovered: createSource<HoveredPassage | null>(null),
    popover: createSource<PopoverState | null>(null),
    pointedAt: createSource<AnnotationId | null>(null),
    memoWish: createSource(false),
    findWish: createSource(false),
    filterWish: createSource(false),
    isInBounds: createSource(false),
    sentences: createSource<Uint32Array | null>(null),
  };
}

export const ReadingDeskContext = createContext<ReadingDesk | null>(null);

export function useReadingDesk(): ReadingDesk {
  const desk = useContext(ReadingDeskContext);
  if (desk === null) throw new Error('Invariant broken: no reading screen around');
  return desk;
}
