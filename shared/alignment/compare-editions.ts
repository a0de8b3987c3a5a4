import { alignVersions } from './align-versions.ts';
import { pairUnmatched } from './pair-unmatched.ts';
import { isRepealNote } from './repeal-note.ts';
import { emptyLexicon } from './stem-lexicon.ts';

/** What became of provisions between two editions in one language. */
export type EditionChange = {
  readonly kind: 'same' | 'changed' | 'inserted' | 'repealed';
  /** Whether it stands in another place, with the same words or nearly so. */
  readonly isMoved: boolean;
  /** Segments of the earlier and of the later edition. */
  readonly earlier: readonly number[];
  readonly later: readonly number[];
  readonly confidence: number;
};

/**
 * Aligns two editions of a law in one language. A provision is repealed when it has no counterpart
 * later, or only a note that it was taken out; spacing and line ends are no change. In the order of
 * the later edition, with what it lost between; what moved is told once, where it stood before.
 */
export function compareEditions(
  language: string,
  earlier: readonly string[],
  later: readonly string[],
): EditionChange[] {
  const { pairs } = alignVersions(
    [
      { language, segments: earlier },
      { language, segments: later },
    ],
    emptyLexicon,
  );
  const beads = pairs[0]?.beads ?? [];
  const found = pairUnmatched(earlier, later, beads);
  const byEarlier = new Map(found.map((pair) => [pair.earlier, pair]));
  const paired = new Set(found.map((pair) => pair.later));
  return beads.flatMap(({ source, target, confidence }): EditionChange[] => {
    const [only = -1] = source.length === 0 ? target : [];
    if (paired.has(only)) return [];
    const pair = target.length === 0 ? byEarlier.get(source[0] ?? -1) : undefined;
    const places = { earlier: source, later: pair === undefined ? target : [pair.later] };
    const kind = editionChangeOf(textOf(earlier, places.earlier), textOf(later, places.later));
    return [{ kind, isMoved: pair?.isMoved ?? false, ...places, confidence }];
  });
}

/** What became of a provision, by its words in the earlier and in the later edition; spacing is no change. */
export function editionChangeOf(earlier: string, later: string): EditionChange['kind'] {
  const before = foldSpaces(earlier);
  const after = foldSpaces(later);
  if (before === '') return 'inserted';
  if (after === '' || (isRepealNote(after) && !isRepealNote(before))) return 'repealed';
  return before === after ? 'same' : 'changed';
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function textOf(segments: readonly string[], indexes: readonly number[]): string {
  return indexes.map((index) => segments[index] ?? '').join(' ');
}
