import type { HyphenDecision } from './end-hyphen.ts';

/** Where a remain was found: index into the paragraphs given, and their own line and page. */
export type Place = {
  readonly paragraph: number;
  readonly line: number;
  readonly page: number | null;
  /** The original words. Where two pieces meet, the ends of both with a line end between them. */
  readonly text: string;
};

/** A line that is no part of the text. */
export type SetAside = Place & {
  readonly kind: 'pageNumber' | 'runningLine' | 'editorialDates' | 'correspondenceNote';
};

/** What the making of pages left in a text, and what is done about it. */
export type PageRemain =
  | SetAside
  /** Paragraphs `paragraph` and `next` are one, cut by a page break; joined by a space. */
  | (Place & { readonly kind: 'brokenParagraph'; readonly next: number })
  /**
   * A word broken at the end of a line: between paragraphs `paragraph` and `next`, or inside one
   * (`next` is `null`). `offset` is that of the hyphen in the original paragraph.
   */
  | (Place &
      HyphenDecision & {
        readonly kind: 'hyphenation';
        readonly next: number | null;
        readonly offset: number;
      });
