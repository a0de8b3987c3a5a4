import { at } from '../base/invariant.ts';
import { beadStarts, sideSegments, type Alignment } from './alignment.ts';
import { editionChangeOf, type EditionChange } from './compare-editions.ts';

/**
 * For each bead what became of it from one version, the earlier edition, to another in its language;
 * `null` where neither has it. `texts` are those of the documents in the order of the alignment.
 */
export function editionChanges(
  alignment: Alignment,
  texts: readonly string[],
  earlier: number,
  later: number,
): (EditionChange['kind'] | null)[] {
  const starts = beadStarts(alignment);
  const words = (bead: number, version: number): string => {
    const size = at(at(alignment.beads, bead).sizes, version);
    return sideSegments(at(alignment.texts, version), at(at(starts, bead), version), size)
      .map(({ start, end }) => at(texts, version).slice(start, end))
      .join(' ');
  };
  return alignment.beads.map((_, bead) => {
    const [before, after] = [words(bead, earlier), words(bead, later)];
    return before === '' && after === '' ? null : editionChangeOf(before, after);
  });
}
