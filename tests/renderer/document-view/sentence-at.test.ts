import { expect, test } from 'vitest';
import { sentenceAt } from '../../../renderer/document-view/watch-drags.ts';

const text = 'Статья 1\n1. Аким избирается населением. Срок его полномочий – пять лет.';
const line = { start: text.indexOf('1. Аким'), end: text.length };

test('a concept that is dropped goes to the sentence under the pointer', () => {
  const found = sentenceAt(text, line, text.indexOf('полномочий'), 'ru');
  expect(found && text.slice(found.start, found.end)).toBe('Срок его полномочий – пять лет.');
});

test('between two sentences it goes to the one before, and on a blank line nowhere', () => {
  const found = sentenceAt(text, line, text.indexOf(' Срок'), 'ru');
  expect(found && text.slice(found.start, found.end)).toContain('Аким избирается населением.');
  expect(sentenceAt('\n\n', { start: 1, end: 1 }, 1, 'ru')).toBeNull();
});
