import { describe, expect, test } from 'vitest';
import { toSegments } from '../../../shared/document/document.ts';
import { segmentLegalText } from '../../../shared/document/legal-structure.ts';
import { segmentPlainText } from '../../../shared/document/plain-structure.ts';
import { type PageLine, pageLines } from '../../../renderer/document-view/page-lines.ts';

function linesOf(text: string): PageLine[] {
  return pageLines(text, toSegments('doc_1', segmentLegalText(text, 'ru')));
}

const law = [
  'Закон о местных выборах',
  '',
  'Глава 1. Общие положения',
  '',
  'Статья 1. Понятия',
  'В настоящем Законе используются понятия:',
  '1) аким – должностное лицо;',
  '2) маслихат – представительный орган.',
  'Сноска. Статья 1 изменена.',
  '',
  'Статья 2. Выборы',
  '1. Аким избирается населением.',
  '2. Выборы назначает маслихат.',
].join('\n');

describe('lines of a law', () => {
  test('are set by what they are', () => {
    expect(linesOf(law).map(({ kind }) => kind)).toEqual([
      'title',
      'blank',
      'chapterHeading',
      'blank',
      'articleHeading',
      'paragraph',
      'subclause',
      'subclause',
      'note',
      'blank',
      'articleHeading',
      'clause',
      'clause',
    ]);
  });

  test('have hanging numbers that end where the words begin', () => {
    const labels = linesOf(law)
      .filter(({ label }) => label === 'hanging')
      .map(({ start, labelWordsEnd, labelEnd }) => [
        law.slice(start, labelWordsEnd),
        law.slice(labelEnd, labelEnd + 4),
      ]);
    expect(labels).toEqual([
      ['1)', 'аким'],
      ['2)', 'масл'],
      ['1.', 'Аким'],
      ['2.', 'Выбо'],
    ]);
  });

  test('belong to their article, also where a blank line stands between articles', () => {
    const articles = linesOf(law).map(({ article }) => article?.label ?? null);
    expect(articles.slice(4, 9)).toEqual(Array.from({ length: 5 }, () => 'Статья 1'));
    expect(articles[9]).toBeNull();
    expect(articles.slice(10)).toEqual(Array.from({ length: 3 }, () => 'Статья 2'));
  });
});

test('a line with tabs is a row of a table', () => {
  const text = 'Год\tИзбрано\n2021\t730';
  const lines = pageLines(text, toSegments('doc_1', segmentPlainText(text)));
  expect(lines.map(({ kind }) => kind)).toEqual(['tableRow', 'tableRow']);
});

test('an empty text has one blank line', () => {
  expect(pageLines('', [])).toMatchObject([{ start: 0, end: 0, kind: 'blank' }]);
});

test('a line with tabs is a row of a table in a law, too', () => {
  expect(linesOf(`${law}\nГод\tИзбрано`).at(-1)?.kind).toBe('tableRow');
});
