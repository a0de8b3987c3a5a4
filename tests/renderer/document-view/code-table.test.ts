import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spansOverlap } from '../../../shared/text/span.ts';
import { createCodeTable } from '../../../renderer/document-view/code-table.ts';
import { annotation, annotations, looks } from './code-samples.ts';

test('the codes over a span are those that overlap it', () => {
  fc.assert(
    fc.property(annotations, fc.nat({ max: 80 }), fc.nat({ max: 80 }), (given, one, other) => {
      const span = { start: Math.min(one, other), end: Math.max(one, other) };
      const found = createCodeTable(given, looks).codesIn(span);
      expect(found.map((code) => code.annotation)).toEqual(
        given.filter((item) => spansOverlap(item, span)),
      );
    }),
  );
});

test('annotations given in any order stand in text order', () => {
  const codes = createCodeTable([annotation(30, 40), annotation(5, 9)], looks);
  expect(codes.annotations.map(({ start }) => start)).toEqual([5, 30]);
});

test('an annotation of a concept without a look is left out', () => {
  const codes = createCodeTable([annotation(1, 2, { conceptId: 'con_gone' })], looks);
  expect(codes.codesIn({ start: 0, end: 9 })).toEqual([]);
  expect(codes.find('ann_1_2')).toBeNull();
});
