import { describe, expect, it } from 'vitest';
import { alignmentPrediction } from '../../../shared/alignment/alignment-prediction.ts';
import { noSigns } from '../../../shared/alignment/bead-signs.ts';
import type { PairBead } from '../../../shared/alignment/pair-beads.ts';

const bead = (source: number[], target: number[], stray: PairBead['stray'] = null): PairBead => ({
  source,
  target,
  posterior: 1,
  confidence: 0.5,
  signs: noSigns,
  stray,
});

const document = {
  id: 'one',
  segments: new Map([
    ['kk', ['а', '* * *', 'ә', 'б']],
    ['ru', ['а', 'б']],
    ['en', ['a', 'b']],
  ]),
  pairs: new Map(),
};
const isolated = { side: 'source', segment: 1 } as const;

describe('a line that got between the pieces of a sentence', () => {
  const prediction = alignmentPrediction(document, {
    pairs: [
      { source: 0, target: 1, beads: [bead([0, 1, 2], [0], isolated), bead([3], [1])] },
      { source: 0, target: 2, beads: [bead([0, 1, 2], [0], isolated), bead([3], [1])] },
      { source: 1, target: 2, beads: [bead([0], [0]), bead([1], [1])] },
    ],
    beads: [{ sides: [[0, 1, 2], [0], [0]] }, { sides: [[3], [1], [1]] }],
  });

  it('stands alone in the prediction of a pair, and the bead around it has a gap', () => {
    expect(prediction.pairs['kk-ru']).toEqual([
      [[0, 2], [0], 0.5],
      [[1], [], 0.5],
      [[3], [1], 0.5],
    ]);
  });

  it('is in no group of three versions but its own', () => {
    const groups = [...(prediction.tri ?? [])].sort((one, two) =>
      JSON.stringify(one) < JSON.stringify(two) ? -1 : 1,
    );
    expect(groups).toEqual([
      [[0, 2], [0], [0]],
      [[1], [], []],
      [[3], [1], [1]],
    ]);
  });
});
