import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCodeTable } from '../../../renderer/document-view/code-table.ts';
import { namedPassages } from '../../../renderer/document-view/describe-passages.ts';
import { annotation, annotations, looks } from './code-samples.ts';

const line = { start: 10, end: 50 };

test('every coded word is described by the concepts on it, each named once', () => {
  fc.assert(
    fc.property(annotations, (given) => {
      const passages = namedPassages(line, createCodeTable(given, looks).codesIn(line));
      for (let offset = line.start; offset < line.end; offset += 1) {
        const concepts = new Set(
          given
            .filter(({ start, end }) => start <= offset && offset < end)
            .map(({ conceptId }) => conceptId),
        );
        const names = passages
          .filter(({ start, end }) => start <= offset && offset < end)
          .flatMap(({ codes }) => codes.map((code) => code.annotation.conceptId));
        expect(new Set(names).size).toBe(names.length);
        if (passages.length !== 1) expect(new Set(names)).toEqual(concepts);
      }
    }),
  );
});

test('a line with very many bounds is described as a whole', () => {
  const many = Array.from({ length: 20 }, (_, index) => annotation(10 + index, 12 + index));
  const passages = namedPassages(line, createCodeTable(many, looks).codesIn(line));
  expect(passages.map(({ start, end }) => [start, end])).toEqual([[10, 50]]);
});
