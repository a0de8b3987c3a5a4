import { describe, expect, test } from 'vitest';
import {
  articleAt,
  blocksAt,
  countWords,
  oneMoreBlock,
  oneMoreSentence,
  sentenceAt,
  trimmedSpan,
  wordsOf,
} from '../../../../renderer/panels/reading/text-units.ts';
import type { Span } from '../../../../shared/text/span.ts';
import { spanOf, tinyDocument, tinySegments } from '../../../support/tiny-corpus.ts';

const text = [
  'Статья 1. Выборы',
  '1. Акимы избираются. Срок четыре года.',
  '2. Акимы обязаны:',
  '1) отчитываться;',
  '2) исполнять закон.',
  'Статья 2. Отзыв',
  'Население вправе отозвать акима.',
].join('\n');
const document = tinyDocument('doc_1', 'ru', text);
const segments = tinySegments(document, [
  ['article', 'art_1', 'Статья 1', 'Статья 1', 'закон.'],
  ['clause', 'art_1__para_1', '1.', '1. Акимы', 'года.'],
  ['clause', 'art_1__para_2', '2.', '2. Акимы', 'закон.'],
  ['subclause', 'art_1__para_2__point_1', '1)', '1) отчит', 'отчитываться;'],
  ['subclause', 'art_1__para_2__point_2', '2)', '2) испол', 'закон.'],
  ['article', 'art_2', 'Статья 2', 'Статья 2', 'акима.'],
  ['paragraph', 'art_2__al_1', null, 'Население', 'акима.'],
]);
const sentences = Uint32Array.from(
  [
    ['Статья 1', 'Выборы'],
    ['1. Акимы', 'избираются.'],
    ['Срок', 'года.'],
    ['2. Акимы', 'закон.'],
    ['Статья 2', 'Отзыв'],
    ['Население', 'акима.'],
  ].flatMap(([from = '', to]) => {
    const { start, end } = spanOf(text, from, to);
    return [start, end];
  }),
);

const words = (span: Span | null | undefined): string | null =>
  span === null || span === undefined ? null : text.slice(span.start, span.end);
const at = (part: string): number => text.indexOf(part);

describe('the units that keys select', () => {
  test('a clause is selected without its number, an article whole', () => {
    expect(segments.slice(0, 2).map((segment) => words(wordsOf(segment, text)))).toEqual([
      words({ start: 0, end: at('\nСтатья 2') }),
      'Акимы избираются. Срок четыре года.',
    ]);
  });

  test('the innermost clause comes first, then the one around it', () => {
    expect(blocksAt(segments, text, at('исполнять')).map(words)).toEqual([
      'исполнять закон.',
      'Акимы обязаны:\n1) отчитываться;\n2) исполнять закон.',
    ]);
  });

  test('a caret at the end of a clause belongs to it', () => {
    const end = at('\n2. Акимы');
    expect(words(blocksAt(segments, text, end)[0])).toBe('Акимы избираются. Срок четыре года.');
  });

  test('a paragraph without a number is selected like a clause', () => {
    expect(words(blocksAt(segments, text, at('вправе'))[0])).toBe(
      'Население вправе отозвать акима.',
    );
  });

  test('the article is the one around, and all of the text where there is none', () => {
    expect(words(articleAt(segments, text, at('отозвать')))).toMatch(/^Статья 2.*акима\.$/su);
    expect(articleAt([], text, 5)).toEqual({ start: 0, end: text.length });
  });

  test('a sentence leaves out the number of the clause that it begins', () => {
    const found = ['Акимы избираются', 'четыре', 'отчитываться'].map((part) =>
      words(sentenceAt(sentences, segments, text, at(part))),
    );
    expect(found).toEqual([
      'Акимы избираются.',
      'Срок четыре года.',
      'Акимы обязаны:\n1) отчитываться;\n2) исполнять закон.',
    ]);
  });

  test('a caret between two sentences belongs to the one before it', () => {
    const gap = at(' Срок');
    expect(words(sentenceAt(sentences, segments, text, gap))).toBe('Акимы избираются.');
  });

  test('one more sentence is added to the selection until the text ends', () => {
    const first = spanOf(text, 'Акимы избираются.');
    const more = oneMoreSentence(sentences, first);
    expect(words(more)).toBe('Акимы избираются. Срок четыре года.');
    const last = spanOf(text, 'Население', 'акима.');
    expect(oneMoreSentence(sentences, last)).toEqual(last);
  });

  test('one more clause is added to the selection until the text ends', () => {
    const first = spanOf(text, 'Акимы избираются.', 'года.');
    expect(words(oneMoreBlock(segments, first))).toMatch(/^Акимы избираются.*закон\.$/su);
    const last = spanOf(text, 'Население', 'акима.');
    expect(oneMoreBlock(segments, last)).toEqual(last);
  });

  test('white space at the ends is never coded', () => {
    expect(words(trimmedSpan(text, spanOf(text, ' избираются. ')))).toBe('избираются.');
    expect(trimmedSpan('  \n', { start: 0, end: 3 })).toBeNull();
  });

  test('words are counted with their hyphens and apostrophes', () => {
    const line = 'Какой-то аким, the people’s choice — 2025';
    expect(countWords(line, { start: 0, end: line.length })).toBe(6);
  });
});
