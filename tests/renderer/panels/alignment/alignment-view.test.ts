import { describe, expect, it } from 'vitest';
import {
  alignmentViewOf,
  showTable,
  showWishedRow,
  tableViewOf,
} from '../../../../renderer/panels/alignment/alignment-view.ts';
import type { Alignment } from '../../../../shared/alignment/alignment.ts';
import { alignmentOf } from './small-alignments.ts';

const { alignment } = alignmentOf(
  [
    ['A.', 'B.'],
    ['C.', 'D.'],
  ],
  [
    [1, 1],
    [1, 1],
  ],
);
const other: Alignment = { ...alignment, id: 'aln_2', texts: alignment.texts.toReversed() };

describe('what is seen of the alignments', () => {
  it('is remembered for each of them, and the one that was changed last is shown', () => {
    const source = alignmentViewOf('proj_remembered');
    showTable(source, 'aln_1', { filter: 'gaps' });
    showTable(source, 'aln_2', {});
    expect(source.get().alignmentId).toBe('aln_2');
    expect(tableViewOf(source.get(), 'aln_1').filter).toBe('gaps');
    expect(tableViewOf(source.get(), 'aln_2').filter).toBe('all');
    expect(alignmentViewOf('proj_remembered')).toBe(source);
  });

  it('goes to the row another screen asks for, whatever filter or folding would hide it', () => {
    const source = alignmentViewOf('proj_wished');
    showTable(source, 'aln_2', { filter: 'confirmed', folded: new Set(['art_1']) });
    showWishedRow(source, [alignment, other], { documentId: 'doc_1', offset: 3 });
    // The one that is shown is asked first; there the document is the first column.
    expect(source.get().alignmentId).toBe('aln_2');
    expect(tableViewOf(source.get(), 'aln_2')).toMatchObject({
      filter: 'all',
      folded: new Set(),
      place: { row: { version: 0, offset: 3 }, version: 0, sectionKey: null, caret: null },
    });
    showWishedRow(source, [alignment], { documentId: 'doc_1', offset: 3 });
    expect(source.get().alignmentId).toBe('aln_1');
  });

  it('stays as it is when no alignment has the document', () => {
    const source = alignmentViewOf('proj_unwished');
    showWishedRow(source, [alignment], { documentId: 'doc_9', offset: 3 });
    expect(source.get().alignmentId).toBeNull();
  });
});
