import { describe, expect, it } from 'vitest';
import { findDrift } from '../../../../renderer/panels/alignment/drift.ts';
import type { Bead } from '../../../../shared/alignment/alignment.ts';
import { alignmentOf } from './small-alignments.ts';

/** Sentences of lengths that go up and down, so that a column that has slipped by one does not fit. */
const lengths = Array.from({ length: 20 }, (_, index) => 10 + ((index * 37) % 90));
const sentences = lengths.map((length) => `${'w'.repeat(length)}.`);
const oneToOne = sentences.map(() => [1, 1]);
const doubtful = { confidence: 0.3 };

/** The second column from row 6 on stands one row too low. */
const slipped = oneToOne.map((sizes, row) => (row === 6 ? [1, 0] : sizes)).concat([[0, 1]]);

describe('the drift alarm', () => {
  it('is given for a run of doubtful rows whose lengths do not fit', () => {
    const { alignment } = alignmentOf([sentences, sentences], slipped, (row) =>
      row >= 6 ? doubtful : {},
    );
    expect(findDrift(alignment)).toEqual({ start: 6, end: 21 });
  });

  it('is not given while lengths fit, however unsure the aligner is', () => {
    const { alignment } = alignmentOf([sentences, sentences], oneToOne, () => doubtful);
    expect(findDrift(alignment)).toBeNull();
  });

  it('is not given for a few rows, nor where a person has confirmed rows in between', () => {
    const few = alignmentOf([sentences, sentences], slipped, (row) =>
      row >= 6 && row < 10 ? doubtful : {},
    );
    expect(findDrift(few.alignment)).toBeNull();
    const checked = alignmentOf([sentences, sentences], slipped, (row): Partial<Bead> =>
      row < 6 ? {} : row % 4 === 0 ? { status: 'confirmed', confidence: null } : doubtful,
    );
    expect(findDrift(checked.alignment)).toBeNull();
  });
});
