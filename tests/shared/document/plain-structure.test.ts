import { expect, it } from 'vitest';
import { segmentPlainText } from '../../../shared/document/plain-structure.ts';

it('a plain text is a title, paragraphs and table rows', () => {
  const segments = segmentPlainText('О садах\n\nСады растут.\na\tb\n  Они цветут.');
  expect(segments.map(({ kind, eId }) => `${kind} ${eId}`)).toEqual([
    'title title',
    'paragraph al_1',
    'tableRow row_1',
    'paragraph al_2',
  ]);
});

it('a single line or a sentence is no title', () => {
  expect(segmentPlainText('О садах').map(({ kind }) => kind)).toEqual(['paragraph']);
  expect(segmentPlainText('Сады.\nПоля.').map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
  ]);
});

it('a blank text has no segments', () => {
  expect(segmentPlainText(' \n\n')).toEqual([]);
});
