import { describe, expect, it } from 'vitest';
import { wholeBand } from '../../../shared/alignment/band.ts';
import { beadTypes, typeCount, typeOf } from '../../../shared/alignment/bead-types.ts';
import { insideScores, jointTuning } from '../../../shared/alignment/joint-lattice.ts';
import { sumLattice } from '../../../shared/alignment/pair-lattice.ts';
import { finished } from '../../../shared/alignment/work-steps.ts';

/** Two source segments, one target segment; each type scores the same wherever it stands. */
function scoresInside(scoreOf: (source: number, target: number) => number) {
  const band = wholeBand(2, 1, []);
  const scores = new Float32Array(band.size * typeCount);
  scores.forEach((_, slot) => {
    const [source, target] = beadTypes[slot % typeCount] ?? [0, 0];
    scores[slot] = scoreOf(source, target);
  });
  return insideScores(finished(sumLattice(band, typeCount, scores)), 4);
}

describe('beads of a pair inside a bead of three versions', () => {
  const worth = scoresInside((source, target) =>
    source + target === 3 ? -jointTuning.alone / 2 : 0,
  );

  it('rather holds segments together than leaves one alone that the third version ties to it', () => {
    expect(worth.score(0, 2, 0, 1)).toBe(-jointTuning.alone / 2);
    expect(worth.beads(0, 2, 0, 1)).toEqual([{ i: 0, j: 0, type: typeOf(2, 1) }]);
  });

  it('costs nothing more where the other version has no segment', () => {
    expect(worth.score(0, 2, 0, 0)).toBe(0);
  });

  it('counts each segment left alone once, before or after what it stands beside', () => {
    const apart = scoresInside((source, target) => (source + target === 3 ? -10 : 0));
    expect(apart.score(0, 2, 0, 1)).toBe(-jointTuning.alone);
  });
});
