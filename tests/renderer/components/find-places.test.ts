import { expect, test } from 'vitest';
import { findPlaces } from '../../../renderer/components/find-places.ts';
import { corpusProject } from '../../support/corpus-project.ts';

const project = await corpusProject();
const segments = project.segments.filter(
  ({ documentId }) =>
    documentId === project.documents.find(({ language }) => language === 'ru')?.id,
);
const first = (typed: string): string | undefined => findPlaces(segments, typed)[0]?.eId;

test.each(['5', 'ст. 5', 'статья 5', '5-бап', '5 бап', 'article 5', 'Art. 5', 'ст 5'])(
  'an article is found by its number in any language: %s',
  (typed) => {
    expect(first(typed)).toBe('chp_1__art_5');
  },
);

test.each(['5 2', '5.2', 'ст. 5 п. 2', 'п. 2 ст. 5', '5-бап 2-тармақ', 'article 5 clause 2'])(
  'a clause is found with its article: %s',
  (typed) => {
    expect(first(typed)).toBe('chp_1__art_5__para_2');
  },
);

test('a sub-clause is found with clause and article', () => {
  expect(first('5 2 1')).toBe('chp_1__art_5__para_2__point_1');
  expect(first('пп. 1 п. 2 ст. 5')).toBe('chp_1__art_5__para_2__point_1');
});

test('chapters are found by number, also Roman', () => {
  expect([first('глава 3'), first('3-тарау'), first('гл. III')]).toEqual([
    ...['chp_3', 'chp_3', 'chp_3'],
  ]);
});

test('words are looked for in headings', () => {
  expect(first('общие положения')).toBe('chp_1');
});

test('a number that the text lacks is not taken for another', () => {
  expect(findPlaces(segments, 'статья 999')).toEqual([]);
  expect(findPlaces(segments, '')).toEqual([]);
});
