import { at } from '../base/invariant.ts';
import { beadStarts, sideSegments, type Alignment } from './alignment.ts';

/** What became of a provision between two editions in one language. */
export type EditionChangeKind = 'same' | 'changed' | 'inserted' | 'repealed';

const repealed =
  /^(?:[\d§.)\s-]|Статья|Article|бап)*(?:(?:исключен|утратил|күші жойыл|excluded|repealed|is excluded|is repealed|deleted)|.{0,120}алып\s+тасталды)/iu;

/**
 * What became of a provision, given its words before and after; `''` where it was not there. Spacing
 * and line ends are no change; a note that it was taken out repeals it.
 */
export function editionChangeKind(before: string, after: string): EditionChangeKind {
  if (before === '') return 'inserted';
  const [one, two] = [folded(before), folded(after)];
  if (two === '' || (repealed.test(two) && !repealed.test(one))) return 'repealed';
  return one === two ? 'same' : 'changed';
}

/**
 * For each bead what became of it from one version, the earlier edition, to another; `null` where
 * neither has it. `texts` are those of the documents in the order of the alignment.
 */
export function editionChanges(
  alignment: Alignment,
  texts: readonly string[],
  earlier: number,
  later: number,
): (EditionChangeKind | null)[] {
  const starts = beadStarts(alignment);
  const words = (bead: number, version: number): string => {
    const size = at(at(alignment.beads, bead).sizes, version);
    return sideSegments(at(alignment.texts, version), at(at(starts, bead), version), size)
      .map(({ start, end }) => at(texts, version).slice(start, end))
      .join(' ');
  };
  return alignment.beads.map((_, bead) => {
    const [before, after] = [words(bead, earlier), words(bead, later)];
    return before === '' && after === '' ? null : editionChangeKind(before, after);
  });
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
