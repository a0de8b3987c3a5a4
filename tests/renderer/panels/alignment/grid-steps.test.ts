import { describe, expect, it } from 'vitest';
import {
  stepAcross,
  stepByWord,
  stepToUnsure,
} from '../../../../renderer/panels/alignment/grid-steps.ts';
import { alignmentOf } from './small-alignments.ts';

const { alignment } = alignmentOf(
  [
    ['A one.', 'A two.', 'B.'],
    ['C.', 'D.'],
  ],
  [
    [2, 1],
    [1, 0],
    [0, 1],
  ],
  (bead) => ({ confidence: bead === 0 ? 0.9 : 0.3 }),
);

describe('walking inside a row', () => {
  it('goes from sentence to sentence, then to the next column, and stops at the end', () => {
    const first = { version: 0, caret: null };
    const second = stepAcross(alignment, 0, first, 1);
    expect(second).toEqual({ version: 0, caret: 7 });
    const third = stepAcross(alignment, 0, second ?? first, 1);
    expect(third).toEqual({ version: 1, caret: null });
    expect(stepAcross(alignment, 0, third ?? first, 1)).toBeNull();
    expect(stepAcross(alignment, 0, { version: 0, caret: 7 }, -1)).toEqual(first);
    expect(stepAcross(alignment, 0, first, -1)).toBeNull();
  });

  it('goes over empty cells', () => {
    expect(stepAcross(alignment, 1, { version: 0, caret: null }, 1)).toEqual({
      version: 1,
      caret: null,
    });
    expect(stepAcross(alignment, 1, { version: 1, caret: null }, -1)).toEqual({
      version: 0,
      caret: null,
    });
  });

  it('goes by word with Ctrl, within the cell', () => {
    const text = 'x Бұл заң – «үлгі». Y';
    const span = { start: 2, end: 19 };
    const carets = [];
    for (let caret: number | null = null, step = 0; step < 4; step += 1) {
      caret = stepByWord(text, span, caret, 1);
      carets.push(caret);
    }
    expect(carets).toEqual([6, 13, 13, 13]);
    expect(stepByWord(text, span, 13, -1)).toBe(6);
    expect(stepByWord(text, span, 6, -1)).toBeNull();
  });
});

describe('the next doubtful row', () => {
  it('is looked for from here on, and from the other end after it', () => {
    expect(stepToUnsure(alignment, 0, 1)).toBe(1);
    expect(stepToUnsure(alignment, 1, 1)).toBe(2);
    expect(stepToUnsure(alignment, 2, 1)).toBe(1);
    expect(stepToUnsure(alignment, 0, -1)).toBe(2);
  });

  it('is none when all others are sure', () => {
    const sure = alignmentOf([['A.'], ['B.']], [[1, 1]]);
    expect(stepToUnsure(sure.alignment, 0, 1)).toBeNull();
  });
});
