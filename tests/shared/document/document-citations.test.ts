import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../../shared/document/document-citations.ts';
import { toSegments, type WorkKind } from '../../../shared/document/document.ts';
import { segmentLegalText } from '../../../shared/document/legal-structure.ts';
import { segmentScholarlyText } from '../../../shared/document/article-structure.ts';
import { tinyDocument } from '../../support/tiny-corpus.ts';

const law = tinyDocument(
  'doc_law',
  'ru',
  [
    'Закон о местных выборах',
    '',
    'Статья 1. Аким',
    '1. Аким избирается согласно пункту 2 настоящей статьи.',
    '2. Порядок определяется статьей 2 настоящего Закона и статьей 87 Конституции.',
    '',
    'Статья 2. Порядок',
    'Выборы проводятся с учетом пункта 1 статьи 1.',
  ].join('\n'),
);

/** Each citation as `words in segment -> segments meant`. */
function outline(workKind: WorkKind): string[] {
  const segments = toSegments(law.id, segmentLegalText(law.text, 'ru'));
  return citationsIn(law, segments, workKind).map(
    ({ quote, segmentEId, eIds }) => `${quote} in ${segmentEId} -> ${eIds.join(', ')}`,
  );
}

describe('citationsIn', () => {
  it('leads to the provisions of the same law and not to those of another', () => {
    expect(outline('law')).toEqual([
      'пункту 2 настоящей статьи in art_1__para_1 -> art_1__para_2',
      'статьей 2 настоящего Закона in art_1__para_2 -> art_2',
      'статьей 87 Конституции in art_1__para_2 -> ',
      'пункта 1 статьи 1 in art_2__al_1 -> art_1__para_1',
    ]);
  });

  it('takes an unnamed law in an article of a journal for another one', () => {
    expect(outline('article').at(-1)).toBe('пункта 1 статьи 1 in art_2__al_1 -> ');
  });

  it('leads from a number in brackets to the first reference list', () => {
    const article = tinyDocument(
      'doc_article',
      'ru',
      [
        'О выборности акимов',
        'Введение',
        'Децентрализация требует политической воли всех участников процесса [2; 9].',
        'Список литературы',
        '1. Иванов И. (2020) Местное самоуправление, Алматы.',
        '2. Ахметов А. (2021) Выборы акимов, Астана.',
      ].join('\n'),
    );
    const segments = toSegments(article.id, segmentScholarlyText(article.text));
    const [citation] = citationsIn(article, segments, 'article');
    const second = segments.filter(({ kind }) => kind === 'reference')[1];
    expect(citation?.eIds).toEqual([second?.eId]);
  });
});
