import { at } from '../base/invariant.ts';
import { spanContains, spansOverlap, type Span } from '../text/span.ts';
import { wordsWithin } from './aligned-words.ts';
import type { LinkedVersions } from './linked-versions.ts';
import { locateWords } from './locate-span.ts';
import type { WordBead } from './word-likeness.ts';

/** A passage inside one bead, with how well it is supported, 0 to 1. */
export type LocatedPassage = {
  readonly span: Span;
  readonly extent: 'words' | 'segments';
  readonly evidence: number;
};

/** A passage that covers this much of a side is the whole side. */
const wholeShare = 0.85;
const leastStrength = 0.2;
/** So many words are a term rather than a clause: an indicator may stand for them. */
const shortPassage = 4;

/**
 * Where the passage `wanted` of the source side of a bead stands on the side `side` of the other
 * version, never outside it. `hits` are places there where the indicators of the concept were found.
 */
export function locatePassage(
  linked: LinkedVersions,
  beadNumber: number,
  wanted: Span,
  side: Span,
  hits: readonly Span[],
): LocatedPassage {
  const { source, target } = linked;
  const bead = linked.wordBead(beadNumber);
  const all = bead.source;
  const chosen = wordsWithin(source, wanted);
  const words = { start: chosen.start - all.start, end: chosen.end - all.start };
  const size = words.end - words.start;
  const whole = { span: side, extent: 'segments' } as const;
  if (size <= 0) return { ...whole, evidence: 0 };
  if (size >= wholeShare * (all.end - all.start)) return { ...whole, evidence: 1 };
  const located = locateWords(
    linked.links(beadNumber),
    words,
    linked.sourceWeights.slice(all.start, all.end),
    linked.targetWeights.slice(bead.target.start, bead.target.end),
  );
  const span = located === null ? null : spanOfWords(linked, bead, located.words, words);
  const strength = span === null ? 0 : (located?.strength ?? 0);
  if (size <= shortPassage) {
    const inside = hits.filter((hit) => spanContains(side, hit));
    const met = span === null ? [] : inside.filter((hit) => spansOverlap(hit, span));
    const named = strength < 0.5 && met.length === 0 ? inside : met;
    const [only, ...others] = named;
    if (only !== undefined && others.length === 0) {
      return { span: only, extent: 'words', evidence: 0.5 + strength / 2 };
    }
    // Of several, the one at the same place of its sentence, if no words tell them apart.
    if (only !== undefined && span === null) {
      const place = (words.start + size / 2) / (all.end - all.start);
      return { span: nearestTo(place, named, side), extent: 'words', evidence: 0.3 };
    }
  }
  if (span === null || strength < leastStrength) return { ...whole, evidence: 0 };
  const found = wordsWithin(target, span);
  const isWhole = found.end - found.start >= wholeShare * (bead.target.end - bead.target.start);
  return isWhole ? { ...whole, evidence: strength } : { span, extent: 'words', evidence: strength };
}

/** The hit in whose middle the share `place` of the side comes nearest. */
function nearestTo(place: number, hits: readonly Span[], side: Span): Span {
  const distance = ({ start, end }: Span): number =>
    Math.abs(((start + end) / 2 - side.start) / (side.end - side.start) - place);
  return hits.reduce((best, hit) => (distance(hit) < distance(best) ? hit : best));
}

/**
 * The characters of some words of the target side, without function words at the ends that the source
 * lacks. `null` when nothing but function words is left. In Kazakh such words are parts of verbs too
 * and stay.
 */
function spanOfWords(
  { source, target, sourceWeights, targetWeights, targetText }: LinkedVersions,
  bead: WordBead,
  { start, end }: Span,
  wanted: Span,
): Span | null {
  const isFunction = (weights: readonly number[], word: number): boolean =>
    (weights[word] ?? 1) < 1;
  const before = isFunction(sourceWeights, bead.source.start + wanted.start);
  const after = isFunction(sourceWeights, bead.source.start + wanted.end - 1);
  // What stands before a word in other languages stands behind it in Kazakh.
  const [leading, trailing] = source.features.language === 'kk' ? [after, before] : [before, after];
  let first = bead.target.start + start;
  let last = bead.target.start + end - 1;
  if (target.features.language !== 'kk') {
    while (!leading && first < last && isFunction(targetWeights, first)) first += 1;
    while (!trailing && last > first && isFunction(targetWeights, last)) last -= 1;
    if (first === last && !before && isFunction(targetWeights, first)) return null;
  }
  return wholeCompounds(targetText, {
    start: at(target.starts, first),
    end: at(target.ends, last),
  });
}

/** The same span with words whole that a hyphen joins: "өзін-өзі". */
function wholeCompounds(text: string, { start, end }: Span): Span {
  const before = /(?:[\p{L}\p{N}]+-)+$/u.exec(text.slice(Math.max(0, start - 60), start));
  const after = /^(?:-[\p{L}\p{N}]+)+/u.exec(text.slice(end, end + 60));
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}
