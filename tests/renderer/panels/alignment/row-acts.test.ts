import { describe, expect, it } from 'vitest';
import {
  caretStops,
  planAct,
  type ActPlace,
  type RowAct,
} from '../../../../renderer/panels/alignment/row-acts.ts';
import { applyAlignmentEdit } from '../../../../shared/alignment/alignment-edit.ts';
import type { Alignment } from '../../../../shared/alignment/alignment.ts';
import { alignmentOf, wordsOf } from './small-alignments.ts';

const law = alignmentOf(
  [
    ['One.', 'Two and three.', 'Four.', 'Five.'],
    ['Бір.', 'Екі.', 'Үш.', 'Төрт.', 'Бес.'],
  ],
  [
    [1, 1],
    [1, 2],
    [1, 1],
    [1, 1],
  ],
);

type Case = { readonly alignment: Alignment; readonly texts: readonly string[] };

/** The rows after the act, or why it cannot be done. */
function rowsAfter({ alignment, texts }: Case, act: RowAct, place: Partial<ActPlace>) {
  const plan = planAct(act, alignment, { row: 0, version: 0, caret: null, ...place }, texts);
  if (!plan.isPossible) return plan.why;
  const after = plan.edits.reduce(applyAlignmentEdit, alignment);
  return { rows: wordsOf(after, texts), row: plan.row };
}

describe('what a key does to the row at hand', () => {
  it('splits where a sentence begins, the other sides at the share of words that comes nearest', () => {
    const text = law.texts[1] ?? '';
    expect(rowsAfter(law, 'split', { row: 1, version: 1, caret: text.indexOf('Үш') })).toEqual({
      rows: [
        ['One.', 'Бір.'],
        ['Two and three.', 'Екі.'],
        ['', 'Үш.'],
        ['Four.', 'Төрт.'],
        ['Five.', 'Бес.'],
      ],
      row: 1,
    });
  });

  it('cuts the sentence first when the caret stands inside it: two edits, one act', () => {
    const [text = ''] = law.texts;
    const place = { row: 1, version: 0, caret: text.indexOf('and three') };
    const plan = planAct('split', law.alignment, place, law.texts);
    expect(plan.isPossible && plan.edits).toHaveLength(2);
    expect(rowsAfter(law, 'split', place)).toEqual({
      rows: [
        ['One.', 'Бір.'],
        ['Two', 'Екі.'],
        ['and three.', 'Үш.'],
        ['Four.', 'Төрт.'],
        ['Five.', 'Бес.'],
      ],
      row: 1,
    });
  });

  it('splits after the first sentence without a caret, and asks for one where there is but one', () => {
    expect(rowsAfter(law, 'split', { row: 1, version: 1 })).toMatchObject({ row: 1 });
    expect(rowsAfter(law, 'split', { row: 0 })).toBe('needsCaret');
    // A caret before the first letter or behind the last says nothing.
    expect(rowsAfter(law, 'split', { row: 0, caret: 0 })).toBe('needsCaret');
    expect(rowsAfter(law, 'split', { row: 0, caret: 4 })).toBe('needsCaret');
  });

  it('joins the two sentences at whose border the caret stands, else the one at hand and the next', () => {
    const joined = [law.alignment, law.texts] as const;
    expect(rowsAfter(law, 'join', { row: 1, version: 1 })).toEqual({
      rows: wordsOf(...joined).map((row, index) => (index === 1 ? [row[0], 'Екі. Үш.'] : row)),
      row: 1,
    });
    expect(rowsAfter(law, 'join', { row: 0, version: 0 })).toBe('oneSentence');
    const three = alignmentOf([['A.', 'B.', 'C.'], ['D.']], [[3, 1]]);
    expect(rowsAfter(three, 'join', { caret: 6 })).toMatchObject({ rows: [['A. | B. C.', 'D.']] });
    expect(rowsAfter(three, 'join', { caret: 3 })).toMatchObject({ rows: [['A. B. | C.', 'D.']] });
  });

  it('pushes a sentence up or down and stays with the row', () => {
    expect(rowsAfter(law, 'sentenceUp', { row: 1, version: 1 })).toEqual({
      rows: [
        ['One.', 'Бір. | Екі.'],
        ['Two and three.', 'Үш.'],
        ['Four.', 'Төрт.'],
        ['Five.', 'Бес.'],
      ],
      row: 1,
    });
    expect(rowsAfter(law, 'sentenceDown', { row: 3, version: 0 })).toMatchObject({
      rows: [{}, {}, {}, ['', 'Бес.'], ['Five.', '']],
      row: 3,
    });
  });

  it('goes with the sentence when nothing is left of the row', () => {
    const gap = alignmentOf(
      [['A.', 'B.'], ['C.']],
      [
        [1, 1],
        [1, 0],
      ],
    );
    expect(rowsAfter(gap, 'sentenceUp', { row: 1 })).toEqual({
      rows: [['A. | B.', 'C.']],
      row: 0,
    });
  });

  it('keeps the eye on the row when a new one is made above it', () => {
    const two = alignmentOf([['A.'], ['C.', 'D.']], [[1, 2]]);
    expect(rowsAfter(two, 'sentenceUp', { version: 1 })).toEqual({
      rows: [
        ['', 'C.'],
        ['A.', 'D.'],
      ],
      row: 1,
    });
  });

  it('says why it does nothing', () => {
    expect(rowsAfter(law, 'merge', { row: 3 })).toBe('lastRow');
    expect(rowsAfter(law, 'unconfirm', {})).toBe('notConfirmed');
    expect(rowsAfter(law, 'shiftUp', { row: 3 })).toBe('nothingBelow');
    const gap = alignmentOf([['A.'], []], [[1, 0]]);
    expect(rowsAfter(gap, 'gap', {})).toBe('alone');
    expect(rowsAfter(gap, 'sentenceUp', { version: 1 })).toBe('emptySide');
    expect(rowsAfter(gap, 'split', { version: 1 })).toBe('emptySide');
  });

  it('finds the caret where sentences begin', () => {
    expect(caretStops(law.alignment, 1, 1)).toEqual([law.texts[1]?.indexOf('Үш')]);
    expect(caretStops(law.alignment, 0, 1)).toEqual([]);
  });

  it('sends the sentence at the caret to a gap where it is the outermost of its side', () => {
    const noisy = alignmentOf([['One.'], ['Шу.', 'Бір.', 'Тағы шу.']], [[1, 3]]);
    const text = noisy.texts[1] ?? '';
    const gap = (word: string) =>
      rowsAfter(noisy, 'gap', { version: 1, caret: text.indexOf(word) });
    expect(gap('Шу')).toEqual({
      rows: [
        ['', 'Шу.'],
        ['One.', 'Бір. | Тағы шу.'],
      ],
      row: 1,
    });
    expect(gap('Тағы')).toEqual({
      rows: [
        ['One.', 'Шу. | Бір.'],
        ['', 'Тағы шу.'],
      ],
      row: 0,
    });
    expect(gap('Бір')).toBe('betweenOthers');
    expect(rowsAfter(noisy, 'gap', { version: 1 })).toEqual({
      rows: [
        ['One.', ''],
        ['', 'Шу. | Бір. | Тағы шу.'],
      ],
      row: 0,
    });
  });
});
