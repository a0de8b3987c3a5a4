import { at } from '../base/invariant.ts';
import type { AlignedVersions } from './align-versions.ts';
import type { Bead } from './alignment.ts';

/**
 * What the aligner found as beads of a record. A bead is as sure as the least sure pair inside it;
 * confidences are kept to three digits.
 */
export function versionBeads({ pairs, beads }: AlignedVersions): Bead[] {
  const groups = new Map<string, number>();
  beads.forEach(({ sides }, index) => {
    sides.forEach((side, version) => {
      for (const segment of side) groups.set(`${version} ${segment}`, index);
    });
  });
  const least = beads.map(() => 1);
  for (const { source, target, beads: found } of pairs) {
    for (const pair of found) {
      const touched = new Set([
        ...pair.source.map((segment) => groups.get(`${source} ${segment}`)),
        ...pair.target.map((segment) => groups.get(`${target} ${segment}`)),
      ]);
      for (const group of touched) {
        if (group !== undefined) least[group] = Math.min(at(least, group), pair.confidence);
      }
    }
  }
  return beads.map(({ sides }, index) => ({
    sizes: sides.map(({ length }) => length),
    confidence: Math.round(at(least, index) * 1000) / 1000,
    status: 'automatic',
  }));
}
