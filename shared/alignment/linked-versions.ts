import { at } from '../base/invariant.ts';
import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import { stopWords } from '../language/stop-words.ts';
import type { Span } from '../text/span.ts';
import { alignedWords, wordsWithin, type AlignedWords } from './aligned-words.ts';
import type { Alignment } from './alignment.ts';
import type { BeadPlaces } from './bead-places.ts';
import { linkWords, type WordLinks } from './link-words.ts';
import type { StemLexicon } from './stem-lexicon.ts';
import { learnLikeness, type WordBead, type WordLikeness } from './word-likeness.ts';

/** A version: its text and which of the alignment's versions it is. */
export type VersionText = {
  readonly version: number;
  readonly text: string;
  readonly language: Language;
};

/** Two versions of an alignment in different languages, with what their words say about each other. */
export type LinkedVersions = {
  readonly source: AlignedWords;
  readonly target: AlignedWords;
  readonly targetText: string;
  /** Function words count less. */
  readonly sourceWeights: readonly number[];
  readonly targetWeights: readonly number[];
  readonly wordBead: (bead: number) => WordBead;
  readonly likeness: WordLikeness;
  /** How the words of a bead are linked; made when first asked for. */
  readonly links: (bead: number) => WordLinks;
};

/** Function words say little about where a passage is. */
const functionWeight = 0.5;
/** What two links by way of a third version are worth. */
const detour = 0.6;

/** Learning takes long, and the same alignment is asked again and again until it is edited. */
const learned = new WeakMap<
  Alignment,
  Map<string, { lexicon: StemLexicon; linked: LinkedVersions }>
>();

/**
 * Learns how the words of two versions stand for each other. A third version helps: words that both are
 * linked to one of its words are likely to stand for each other.
 */
export function linkVersions(
  alignment: Alignment,
  places: BeadPlaces,
  from: VersionText,
  to: VersionText,
  lexicon: StemLexicon,
  third: VersionText | null = null,
): LinkedVersions {
  const known = learned.get(alignment) ?? new Map<string, never>();
  learned.set(alignment, known);
  const key = `${from.version} ${to.version} ${third?.version ?? ''}`;
  const before = known.get(key);
  if (before?.lexicon === lexicon) return before.linked;
  const direct = linkDirectly(alignment, places, from, to, lexicon);
  const linked =
    third === null
      ? direct
      : linkThrough(direct, [
          linkVersions(alignment, places, from, third, lexicon),
          linkVersions(alignment, places, third, to, lexicon),
        ]);
  known.set(key, { lexicon, linked });
  return linked;
}

function linkDirectly(
  alignment: Alignment,
  places: BeadPlaces,
  from: VersionText,
  to: VersionText,
  lexicon: StemLexicon,
): LinkedVersions {
  const wordsOf = ({ version, text, language }: VersionText): AlignedWords => {
    const sides = alignment.beads.flatMap((_, bead) => places.sideOf(bead, version) ?? []);
    return alignedWords(text, sides, language);
  };
  const [source, target] = [wordsOf(from), wordsOf(to)];
  const nowhere: Span = { start: 0, end: 0 };
  const beads = alignment.beads.map((_, bead): WordBead => {
    const [left, right] = [places.sideOf(bead, from.version), places.sideOf(bead, to.version)];
    return {
      source: left === null ? nowhere : wordsWithin(source, left),
      target: right === null ? nowhere : wordsWithin(target, right),
    };
  });
  const likeness = learnLikeness(source, target, beads, lexicon);
  const wordBead = (bead: number): WordBead => at(beads, bead);
  return {
    ...{ source, target, targetText: to.text, wordBead, likeness },
    sourceWeights: weightsOf(source, from),
    targetWeights: weightsOf(target, to),
    links: oncePerBead((bead) => linkWords(source, target, wordBead(bead), likeness, null)),
  };
}

function linkThrough(
  direct: LinkedVersions,
  [first, second]: readonly [LinkedVersions, LinkedVersions],
): LinkedVersions {
  const { source, target, wordBead, likeness } = direct;
  return {
    ...direct,
    links: oncePerBead((bead) => {
      const through = composed(first.links(bead), second.links(bead));
      return linkWords(source, target, wordBead(bead), likeness, through);
    }),
  };
}

/** Links over the words of a third version, weighed down. */
function composed(first: WordLinks, second: WordLinks): Float64Array {
  const values = new Float64Array(first.rows * second.columns);
  for (let row = 0; row < first.rows; row += 1) {
    for (let middle = 0; middle < first.columns; middle += 1) {
      const link = first.values[row * first.columns + middle] ?? 0;
      if (link < 0.01) continue;
      for (let column = 0; column < second.columns; column += 1) {
        const place = row * second.columns + column;
        const further = second.values[middle * second.columns + column] ?? 0;
        values[place] = (values[place] ?? 0) + detour * link * further;
      }
    }
  }
  return values;
}

function oncePerBead(make: (bead: number) => WordLinks): (bead: number) => WordLinks {
  const made = new Map<number, WordLinks>();
  return (bead) => {
    const links = made.get(bead) ?? make(bead);
    made.set(bead, links);
    return links;
  };
}

function weightsOf({ starts, ends }: AlignedWords, { text, language }: VersionText): number[] {
  const common = stopWords(language);
  return starts.map((start, index) =>
    common.has(foldHomoglyphs(text.slice(start, ends[index]))) ? functionWeight : 1,
  );
}
