import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromTabSeparated,
  toTabSeparated,
} from '../../../../../renderer/panels/texts/variables/tab-separated.ts';

const cell = fc.string({ unit: fc.constantFrom('a', 'ә', '"', '\t', '\n', ' '), maxLength: 6 });
const rows = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
  // One empty last row of one cell is not told from a line end after the last row.
  .filter((all) => (all.at(-1)?.length ?? 0) > 1 || all.at(-1)?.[0] !== '' || all.length === 1);

describe('cells on the clipboard', () => {
  it('come back as they were copied', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(fromTabSeparated(toTabSeparated(all))).toEqual(all);
      }),
    );
  });

  it('are read as spreadsheets write them', () => {
    expect(fromTabSeparated('закон\t1995\r\nмақала\t2025\r\n')).toEqual([
      ['закон', '1995'],
      ['мақала', '2025'],
    ]);
    expect(fromTabSeparated('"two\nlines"\t"a ""b"""\n\tc')).toEqual([
      ['two\nlines', 'a "b"'],
      ['', 'c'],
    ]);
  });

  it('keep a quotation mark that is not closed', () => {
    expect(fromTabSeparated('"a\tb')).toEqual([['"a', 'b']]);
    expect(fromTabSeparated('a "b"')).toEqual([['a "b"']]);
  });

  it('may be one empty cell', () => {
    expect(fromTabSeparated('')).toEqual([['']]);
  });
});
