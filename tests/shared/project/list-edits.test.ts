import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asInsertions, insertItems } from '../../../shared/project/list-edits.ts';

test('what is taken out of a list goes back to its place', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (flags) => {
      const list = flags.map((isTaken, index) => ({ isTaken, index }));
      const rest = list.filter(({ isTaken }) => !isTaken);
      const insertions = asInsertions(list, ({ isTaken }) => isTaken);
      expect(insertItems(rest, insertions)).toEqual(list);
    }),
  );
});

test('neighbours that are taken out together stay together', () => {
  expect(asInsertions([1, 2, 3, 4, 5], (number) => number !== 3)).toEqual([
    { at: 0, items: [1, 2] },
    { at: 3, items: [4, 5] },
  ]);
});

test('items without a place come at the end', () => {
  const list = insertItems(
    ['a', 'b'],
    [
      { at: 1, items: ['x'] },
      { at: null, items: ['y', 'z'] },
    ],
  );
  expect(list).toEqual(['a', 'x', 'b', 'y', 'z']);
});
