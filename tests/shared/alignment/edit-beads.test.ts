import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBrokenBead, type Alignment } from '../../../shared/alignment/alignment.ts';
import {
  applyAlignmentEdit,
  invertAlignmentEdit,
  type AlignmentEdit,
} from '../../../shared/alignment/alignment-edit.ts';
import {
  beadOf,
  cutSegment,
  joinSegments,
  mergeWithNext,
  moveSegment,
  sendToGap,
  setBeadStatus,
  shiftDown,
  shiftUp,
  splitBead,
} from '../../../shared/alignment/edit-beads.ts';

/** Rows such as `1-1 2-1! 0-1` (`!`: confirmed); every segment is `Ab cd.` of six characters. */
function aligned(rows: string): Alignment {
  const beads = rows.split(' ').map((row) => ({
    sizes: row.replace('!', '').split('-').map(Number),
    confidence: 0.5,
    status: row.endsWith('!') ? ('confirmed' as const) : ('automatic' as const),
  }));
  const versions = beads[0]?.sizes.length ?? 0;
  const texts = Array.from({ length: versions }, (_, version) => {
    const count = beads.reduce((sum, { sizes }) => sum + (sizes[version] ?? 0), 0);
    const offsets = Array.from({ length: count }, (_unit, place) => [place * 7, place * 7 + 6]);
    return { documentId: `doc_${version}` as const, textHash: '', offsets: offsets.flat() };
  });
  return { id: 'aln_1', workId: 'work_1', texts, beads, method: 'by hand' };
}

const text = 'Ab cd. '.repeat(60);

function rowsOf({ beads }: Alignment): string {
  return beads
    .map(({ sizes, status }) => sizes.join('-') + (status === 'confirmed' ? '!' : ''))
    .join(' ');
}

function after(rows: string, edit: (alignment: Alignment) => AlignmentEdit | null): string | null {
  const alignment = aligned(rows);
  const made = edit(alignment);
  return made === null ? null : rowsOf(applyAlignmentEdit(alignment, made));
}

const anyRow = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.boolean())
  .filter(([first, second, third]) => first + second + third > 0)
  .map(([first, second, third, isSure]) => `${first}-${second}-${third}${isSure ? '!' : ''}`);
const anyAlignment = fc
  .array(anyRow, { minLength: 1, maxLength: 12 })
  .map((rows) => aligned(rows.join(' ')));
const anyAct = fc
  .tuple(fc.nat(9), fc.nat(11), fc.nat(2), fc.nat(40))
  .map(([kind, index, version, place]) => (alignment: Alignment): AlignmentEdit | null => {
    const segments = (alignment.texts[version]?.offsets.length ?? 0) / 2;
    switch (kind) {
      case 0:
        return mergeWithNext(alignment, index);
      case 1:
        return splitBead(alignment, index, [place % 3, (place >> 2) % 3, (place >> 4) % 3]);
      case 2:
        return moveSegment(alignment, index, version, 'up');
      case 3:
        return moveSegment(alignment, index, version, 'down');
      case 4:
        return sendToGap(alignment, index, version);
      case 5:
        return shiftDown(alignment, index, version);
      case 6:
        return shiftUp(alignment, index, version);
      case 7:
        return setBeadStatus(alignment, [index, place % 12], 'confirmed');
      case 8:
        return segments === 0 ? null : joinSegments(alignment, version, place % segments);
      default:
        return segments === 0
          ? null
          : cutSegment(alignment, version, place % segments, 7 * (place % segments) + 2, text);
    }
  });

describe('after any acts of a person', () => {
  test('beads stand in order, take every segment once and never cross', () => {
    fc.assert(
      fc.property(anyAlignment, fc.array(anyAct, { maxLength: 8 }), (start, acts) => {
        let alignment = start;
        for (const act of acts) {
          const edit = act(alignment);
          if (edit !== null) alignment = applyAlignmentEdit(alignment, edit);
          expect(findBrokenBead(alignment)).toBeNull();
        }
      }),
    );
  });

  test('taking back each act in turn restores the alignment', () => {
    fc.assert(
      fc.property(anyAlignment, fc.array(anyAct, { maxLength: 8 }), (start, acts) => {
        let alignment = start;
        const inverses: AlignmentEdit[] = [];
        for (const act of acts) {
          const edit = act(alignment);
          if (edit === null) continue;
          inverses.unshift(invertAlignmentEdit(alignment, edit));
          alignment = applyAlignmentEdit(alignment, edit);
        }
        for (const inverse of inverses) alignment = applyAlignmentEdit(alignment, inverse);
        expect(alignment).toEqual(start);
      }),
    );
  });

  test('no text is lost: only a cut or a joint changes segments', () => {
    fc.assert(
      fc.property(anyAlignment, anyAct, (alignment, act) => {
        const edit = act(alignment);
        if (edit === null || edit.offsets.length > 0) return;
        expect(applyAlignmentEdit(alignment, edit).texts).toEqual(alignment.texts);
      }),
    );
  });
});

test('merging two beads and splitting them where they were joined restores their bounds', () => {
  fc.assert(
    fc.property(anyAlignment, fc.nat(11), (alignment, index) => {
      const merge = mergeWithNext(alignment, index);
      if (merge === null) return;
      const merged = applyAlignmentEdit(alignment, merge);
      const split = splitBead(merged, index, alignment.beads[index]?.sizes ?? []);
      expect(split).not.toBeNull();
      const restored = split === null ? merged : applyAlignmentEdit(merged, split);
      expect(restored.beads.map(({ sizes }) => sizes)).toEqual(
        alignment.beads.map(({ sizes }) => sizes),
      );
    }),
  );
});

test('cutting a segment and joining it restores its bounds', () => {
  const alignment = aligned('1-2 1-1');
  const cut = cutSegment(alignment, 1, 1, 9, text);
  expect(cut?.offsets).toEqual([{ version: 1, at: 2, count: 2, items: [7, 9, 10, 13] }]);
  if (cut === null) return;
  const inTwo = applyAlignmentEdit(alignment, cut);
  expect(rowsOf(inTwo)).toBe('1-3 1-1');
  const joint = joinSegments(inTwo, 1, 1);
  expect(joint && applyAlignmentEdit(inTwo, joint).texts).toEqual(alignment.texts);
});

test('a cut where only spaces would stand on one side is none', () => {
  expect(cutSegment(aligned('1-1'), 0, 0, 0, text)).toBeNull();
  expect(cutSegment(aligned('1-1'), 0, 0, 6, text)).toBeNull();
});

test('segments of two beads are not joined', () => {
  expect(joinSegments(aligned('1-1 1-1'), 0, 0)).toBeNull();
});

describe('the acts', () => {
  test('confirm beads together, those that were not', () => {
    expect(after('1-1 1-1! 1-1', (own) => setBeadStatus(own, [0, 1, 2], 'confirmed'))).toBe(
      '1-1! 1-1! 1-1!',
    );
    expect(after('1-1!', (own) => setBeadStatus(own, [0], 'confirmed'))).toBeNull();
  });

  test('give a sentence to the bead above or below', () => {
    expect(after('1-1 2-1 1-1', (own) => moveSegment(own, 1, 0, 'up'))).toBe('2-1 1-1 1-1');
    expect(after('1-1 2-1 1-1', (own) => moveSegment(own, 1, 0, 'down'))).toBe('1-1 1-1 2-1');
    expect(after('1-1 1-0 1-1', (own) => moveSegment(own, 1, 0, 'down'))).toBe('1-1 2-1');
    expect(after('1-1 1-2', (own) => moveSegment(own, 1, 1, 'down'))).toBe('1-1 1-1 0-1');
    expect(after('1-2 1-1', (own) => moveSegment(own, 0, 1, 'up'))).toBe('0-1 1-1 1-1');
    expect(after('0-1', (own) => moveSegment(own, 0, 1, 'up'))).toBeNull();
  });

  test('send a side to a gap of its own', () => {
    expect(after('1-2 1-1', (own) => sendToGap(own, 0, 1))).toBe('1-0 0-2 1-1');
    expect(after('0-2', (own) => sendToGap(own, 0, 1))).toBeNull();
  });

  test('shift a column down to the next empty side', () => {
    expect(after('1-1 1-2 1-0 1-1', (own) => shiftDown(own, 0, 1))).toBe('1-0 1-1 1-2 1-1');
  });

  test('shift a column down to the next confirmed bead', () => {
    expect(after('1-1 1-2 1-1!', (own) => shiftDown(own, 0, 1))).toBe('1-0 1-1 0-2 1-1!');
  });

  test('shift a column up to the next confirmed bead', () => {
    expect(after('1-0 1-1 1-2 1-1!', (own) => shiftUp(own, 0, 1))).toBe('1-1 1-2 1-0 1-1!');
    expect(after('1-1 1-1', (own) => shiftUp(own, 0, 1))).toBe('1-2 1-0');
    expect(after('1-1 0-1', (own) => shiftUp(own, 0, 1))).toBe('1-2');
  });
});

test('a segment is found in its bead past empty sides', () => {
  const alignment = aligned('1-0 0-2 1-0 1-1');
  expect([0, 1, 2].map((segment) => beadOf(alignment, 1, segment))).toEqual([1, 1, 3]);
  expect([0, 1, 2].map((segment) => beadOf(alignment, 0, segment))).toEqual([0, 2, 3]);
});
