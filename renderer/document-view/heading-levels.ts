import type { LineKind, PageLine } from './page-lines.ts';

/** Levels of the kinds of lines that are headings, from 1. */
export type HeadingLevels = { readonly [kind in LineKind]?: number };

/**
 * The levels of the headings in a text of these lines. No level is passed over: what a text does not
 * have, such as parts above its chapters, does not push the rest down.
 */
export function headingLevels(lines: readonly Pick<PageLine, 'kind'>[]): HeadingLevels {
  const kinds = new Set(lines.map(({ kind }) => kind));
  const chapter = kinds.has('partHeading') ? 3 : 2;
  const hasChapters = kinds.has('chapterHeading') || kinds.has('heading');
  return {
    title: 1,
    partHeading: 2,
    chapterHeading: chapter,
    heading: chapter,
    articleHeading: hasChapters ? chapter + 1 : chapter,
  };
}
