import { alignVersions } from './align-versions.ts';
import { emptyLexicon } from './stem-lexicon.ts';

/** What became of provisions between two editions in one language. */
export type EditionChange = {
  readonly kind: 'same' | 'changed' | 'inserted' | 'repealed';
  /** Segments of the earlier and of the later edition. */
  readonly earlier: readonly number[];
  readonly later: readonly number[];
  readonly confidence: number;
};

const repealed =
  /^(?:[\d§.)\s-]|Статья|Article|бап)*(?:(?:исключен|утратил|күші жойыл|excluded|repealed|is excluded|is repealed|deleted)|.{0,120}алып\s+тасталды)/iu;

/**
 * Aligns two editions of a law in one language. A provision is repealed when it has no counterpart
 * later, or only a note that it was taken out; spacing and line ends are no change.
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
  return (pairs[0]?.beads ?? []).map(({ source, target, confidence }) => {
    const before = textOf(earlier, source);
    const after = textOf(later, target);
    const kind =
      source.length === 0
        ? 'inserted'
        : target.length === 0 || (repealed.test(after) && !repealed.test(before))
          ? 'repealed'
          : before === after
            ? 'same'
            : 'changed';
    return { kind, earlier: source, later: target, confidence };
  });
}

function textOf(segments: readonly string[], indexes: readonly number[]): string {
  return indexes
    .map((index) => segments[index] ?? '')
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
