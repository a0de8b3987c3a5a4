import { describe, expect, it } from 'vitest';
import { headingLevels } from '../../../renderer/document-view/heading-levels.ts';
import type { LineKind } from '../../../renderer/document-view/page-lines.ts';

function levelsIn(...kinds: LineKind[]): (number | undefined)[] {
  const levels = headingLevels(kinds.map((kind) => ({ kind })));
  return kinds.map((kind) => levels[kind]);
}

describe('the headings of a text', () => {
  it('pass over no level, whatever the text does not have', () => {
    expect(levelsIn('title', 'partHeading', 'chapterHeading', 'articleHeading', 'clause')).toEqual([
      1,
      2,
      3,
      4,
      undefined,
    ]);
    expect(levelsIn('title', 'chapterHeading', 'articleHeading')).toEqual([1, 2, 3]);
    expect(levelsIn('title', 'partHeading', 'articleHeading')).toEqual([1, 2, 3]);
    expect(levelsIn('title', 'articleHeading', 'paragraph')).toEqual([1, 2, undefined]);
    expect(levelsIn('title', 'abstract', 'heading')).toEqual([1, undefined, 2]);
  });
});
