import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAct, rowActs } from '../../../../renderer/panels/alignment/row-acts.ts';
import { placeOfRow, rowAtPlace, spanOfSide } from '../../../../renderer/session/row-places.ts';
import {
  applyAlignmentEdit,
  invertAlignmentEdit,
} from '../../../../shared/alignment/alignment-edit.ts';
import { findBrokenBead } from '../../../../shared/alignment/alignment.ts';
import { alignmentOf } from './small-alignments.ts';

/** Alignments of two or three versions with up to seven rows; any side may be empty. */
const alignments = fc.integer({ min: 2, max: 3 }).chain((versions) =>
  fc
    .array(
      fc
        .array(fc.integer({ min: 0, max: 3 }), { minLength: versions, maxLength: versions })
        .filter((sizes) => sizes.some((size) => size > 0)),
      { minLength: 1, maxLength: 7 },
    )
    .map((beads) => {
      const sentences = Array.from({ length: versions }, (_, version) => {
        const count = beads.reduce((sum, sizes) => sum + (sizes[version] ?? 0), 0);
        return Array.from({ length: count }, (_, index) => `Words ${version} of ${index}.`);
      });
      return alignmentOf(sentences, beads);
    }),
);

describe('the place of a row', () => {
  it('leads back to the row, whichever of its sides it is taken from', () => {
    fc.assert(
      fc.property(alignments, fc.nat(), fc.nat(), ({ alignment }, anyRow, anyVersion) => {
        const row = anyRow % alignment.beads.length;
        const version = anyVersion % alignment.texts.length;
        expect(rowAtPlace(alignment, placeOfRow(alignment, row, version))).toBe(row);
      }),
    );
  });

  it('is the same row again when what was done is undone', () => {
    fc.assert(
      fc.property(
        ...([alignments, fc.nat(), fc.nat(), fc.constantFrom(...rowActs)] as const),
        ({ alignment, texts }, anyRow, anyVersion, act) => {
          const row = anyRow % alignment.beads.length;
          const version = anyVersion % alignment.texts.length;
          const place = placeOfRow(alignment, row, version);
          const plan = planAct(act, alignment, { row, version, caret: null }, texts);
          if (!plan.isPossible) return;
          let after = alignment;
          const inverses = plan.edits.map((edit) => {
            const inverse = invertAlignmentEdit(after, edit);
            after = applyAlignmentEdit(after, edit);
            return inverse;
          });
          expect(findBrokenBead(after)).toBeNull();
          expect(after.beads[plan.row]).toBeDefined();
          for (const inverse of inverses.toReversed()) after = applyAlignmentEdit(after, inverse);
          expect(rowAtPlace(after, place)).toBe(row);
        },
      ),
    );
  });

  it('falls to the first row where the version is gone', () => {
    const { alignment } = alignmentOf([['A.'], ['B.']], [[1, 1]]);
    expect(rowAtPlace(alignment, { version: 2, offset: 0 })).toBe(0);
    expect(spanOfSide(alignment, 0, 2)).toBeNull();
    expect(spanOfSide(alignment, 7, 0)).toBeNull();
  });
});
