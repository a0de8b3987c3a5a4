import { describe, expect, it } from 'vitest';
import { proposeAnnotations } from '../../../shared/annotation/indicator-annotation.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { countingIds } from '../../../shared/base/identifiers.ts';
import type { IndicatorHit } from '../../../shared/codebook/indicator-matching.ts';
import { tinyAnnotation, tinyDocument, tinySegments } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const text = 'Статья 1\n1. Акимы избираются.\nСноска. Акимы раньше назначались.';
const document = tinyDocument('doc_1', 'ru', text);
const segments = tinySegments(document, [
  ['article', 'art_1', 'Статья 1', 'Статья 1', 'назначались.'],
  ['clause', 'art_1__para_1', '1.', '1. Акимы', 'избираются.'],
  ['note', 'art_1__note_1', null, 'Сноска.', 'назначались.'],
]);
const hitsOn = (word: string): IndicatorHit[] =>
  [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
    span: { start: index, end: index + word.length },
    conceptId: 'con_a',
    indicatorIndex: 0,
  }));
const propose = (hits: readonly IndicatorHit[], existing: readonly Annotation[]): Annotation[] =>
  proposeAnnotations(document, segments, hits, existing, {
    coderId: 'coder_1',
    at: '2025-05-05T00:00:00Z',
    ids: countingIds(),
  });

describe('proposals of the indicators', () => {
  it('are anchored in the innermost segment and leave out editorial notes', () => {
    expect(propose(hitsOn('Акимы'), [])).toEqual([
      {
        id: 'ann_1',
        documentId: 'doc_1',
        conceptId: 'con_a',
        coderId: 'coder_1',
        anchor: {
          textHash: 'hash-doc_1',
          span: { start: 12, end: 17 },
          quote: {
            exact: 'Акимы',
            prefix: 'Статья 1\n1. ',
            suffix: ' избираются.\nСноска. Акимы раньш',
          },
          segmentEId: 'art_1__para_1',
        },
        origin: 'indicator',
        projection: null,
        status: 'proposed',
        note: '',
        createdAt: '2025-05-05T00:00:00Z',
        modifiedAt: '2025-05-05T00:00:00Z',
      },
    ]);
  });

  it('do not come again for a passage that has the concept, also when it was rejected', () => {
    const first = propose(hitsOn('Акимы'), []);
    expect(propose(hitsOn('Акимы'), first)).toEqual([]);
    const rejected = first.map((proposal) => ({ ...proposal, status: 'rejected' as const }));
    expect(propose(hitsOn('Акимы'), rejected)).toEqual([]);
  });

  it('come for a passage that has another concept or belongs to another document', () => {
    const other = tinyAnnotation(document, 'b', 'Акимы');
    const elsewhere = { ...tinyAnnotation(document, 'a', 'Акимы'), documentId: 'doc_2' as const };
    expect(propose(hitsOn('Акимы'), [other, elsewhere])).toHaveLength(1);
  });
});
