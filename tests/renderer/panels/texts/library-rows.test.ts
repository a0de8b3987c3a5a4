import { describe, expect, it } from 'vitest';
import type { Document, Work, WorkKind } from '../../../../shared/document/document.ts';
import type { Language } from '../../../../shared/language/language.ts';
import { libraryRows, variableValues } from '../../../../renderer/panels/texts/library-rows.ts';
import type { TextsView } from '../../../../renderer/panels/texts/texts-view.ts';
import { tinyDocument } from '../../../support/tiny-corpus.ts';

const work = (id: string, title: string, kind: WorkKind = 'law'): Work => ({
  id: `work_${id}`,
  kind,
  title: { kk: '', ru: title, en: '' },
});
const text = (id: string, workId: string, language: Language, fields: Partial<Document> = {}) =>
  tinyDocument(`doc_${id}`, language, `Text of ${id}`, { workId: `work_${workId}`, ...fields });

const works = [work('b', 'О выборах'), work('a', 'Конституция', 'constitution')];
const documents = [
  text('b1', 'b', 'ru', { variables: { genre: 'law', year: '1995' } }),
  text('a1', 'a', 'ru', { editionDate: '2023-01-01' }),
  text('b2', 'b', 'kk', { variables: { genre: 'law', year: '2021' } }),
  text('a2', 'a', 'kk', { editionDate: '2017-03-10', keywords: ['президент'] }),
];

const wholeView: Parameters<typeof libraryRows>[1] = {
  query: '',
  languages: [],
  kinds: [],
  variables: [],
  sorting: 'added',
  isDescending: false,
  closedWorkIds: [],
};
const facts: Parameters<typeof libraryRows>[2] = {
  words: new Map([
    ['doc_a1', 10],
    ['doc_a2', 30],
    ['doc_b1', 5],
    ['doc_b2', 1],
  ]),
  coded: new Map([
    ['doc_b1', 0.5],
    ['doc_a1', 0.1],
  ]),
  hits: null,
};
const compare = (a: string, b: string): number => a.localeCompare(b, 'ru');

function shown(view: Partial<TextsView> = {}, more: Partial<typeof facts> = {}): string {
  const rows = libraryRows(
    { works, documents },
    { ...wholeView, ...view },
    { ...facts, ...more },
    { language: 'ru', compare },
  );
  return rows.map(({ id }) => id.replace(/^(work|doc)_/, '')).join(' ');
}

describe('the list of texts', () => {
  it('has each work with its documents below it, in the order in which they came in', () => {
    expect(shown()).toBe('b b1 b2 a a1 a2');
  });

  it('keeps the documents of a closed work away', () => {
    expect(shown({ closedWorkIds: ['work_b'] })).toBe('b a a1 a2');
  });

  it('lets through what fits every filter, and no work without documents', () => {
    expect(shown({ languages: ['kk'] })).toBe('b b2 a a2');
    expect(shown({ kinds: ['constitution'] })).toBe('a a1 a2');
    expect(shown({ languages: ['kk'], kinds: ['law'] })).toBe('b b2');
    expect(shown({ languages: ['en'] })).toBe('');
  });

  it('takes any of the values of one variable, and asks for every variable', () => {
    const year = (value: string) => ({ name: 'year', value });
    expect(shown({ variables: [year('1995'), year('2021')] })).toBe('b b1 b2');
    expect(shown({ variables: [year('1995'), { name: 'genre', value: 'law' }] })).toBe('b b1');
    expect(shown({ variables: [year('1995'), { name: 'genre', value: 'paper' }] })).toBe('');
  });

  it('finds titles of works and documents, file names and keywords, letters of either case', () => {
    expect(shown({ query: 'КОНСТ' })).toBe('a a1 a2');
    expect(shown({ query: 'title b2' })).toBe('b b2');
    expect(shown({ query: 'президент' })).toBe('a a2');
  });

  it('finds documents in whose text the word stands', () => {
    expect(shown({ query: 'акім' }, { hits: new Map([['doc_b2', 3]]) })).toBe('b b2');
  });

  it('is sorted by titles, words, editions and shares, works by what their documents come to', () => {
    expect(shown({ sorting: 'title' })).toBe('a a1 a2 b b1 b2');
    expect(shown({ sorting: 'words' })).toBe('b b2 b1 a a1 a2');
    expect(shown({ sorting: 'words', isDescending: true })).toBe('a a2 a1 b b1 b2');
    expect(shown({ sorting: 'edition' })).toBe('b b1 b2 a a2 a1');
    expect(shown({ sorting: 'coded', isDescending: true })).toBe('b b1 b2 a a1 a2');
    expect(shown({ sorting: 'language' })).toBe('b b2 b1 a a2 a1');
  });

  it('can be turned round when it is in the order of import', () => {
    expect(shown({ isDescending: true })).toBe('a a1 a2 b b1 b2');
  });
});

describe('the values of variables', () => {
  it('are listed for each variable, once each and in order', () => {
    expect(variableValues(documents, compare)).toEqual([
      { name: 'genre', values: ['law'] },
      { name: 'year', values: ['1995', '2021'] },
    ]);
  });
});
