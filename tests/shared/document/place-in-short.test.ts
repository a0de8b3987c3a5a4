import { describe, expect, it } from 'vitest';
import type { Segment, SegmentKind } from '../../../shared/document/document.ts';
import { placeInShort, segmentPlaces } from '../../../shared/document/place-in-short.ts';

const segment = (kind: SegmentKind, label: string | null): Segment => ({
  ...{ id: 'seg_1', documentId: 'doc_1', parentId: null, ordinal: 0, kind, label, heading: null },
  ...{ eId: 'e', span: { start: 0, end: 1 } },
});
const chapter = segment('chapter', '2-тарау');
const article = segment('article', '87-бап');
const clause = segment('clause', '4.');
const subclause = segment('subclause', '2)');

describe('a place in short', () => {
  it('names the article with a clause: a clause number alone says nothing', () => {
    expect(placeInShort([chapter, article, clause])).toBe('87-бап, 4');
    expect(placeInShort([article, clause, subclause, segment('paragraph', null)])).toBe(
      '87-бап, 4, 2)',
    );
  });

  it('is the innermost label outside of articles, and nothing where there is none', () => {
    expect(placeInShort([segment('part', 'I бөлім'), chapter])).toBe('2-тарау');
    expect(placeInShort([segment('paragraph', null)])).toBeNull();
    expect(placeInShort([])).toBeNull();
  });

  it('is found for a segment by what it lies in', () => {
    const lies = (own: Segment, id: Segment['id'], parentId: Segment['parentId']): Segment => ({
      ...{ ...own, id, parentId },
    });
    const all = [
      lies(chapter, 'seg_1', null),
      lies(article, 'seg_2', 'seg_1'),
      lies(clause, 'seg_3', 'seg_2'),
    ];
    expect(all.map(segmentPlaces(all))).toEqual(['2-тарау', '87-бап', '87-бап, 4']);
  });
});
