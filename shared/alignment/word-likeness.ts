import { typesOf, type AlignedWords } from './aligned-words.ts';
import { findCognates } from './cognates.ts';
import { priorPairs, type StemLexicon } from './stem-lexicon.ts';
import type { Span } from '../text/span.ts';

/** The words of one bead in two versions, as ranges of word numbers. */
export type WordBead = { readonly source: Span; readonly target: Span };

/** How far two types stand for each other, 0 to 1: the geometric mean of both directions. */
export type WordLikeness = (source: number, target: number) => number;

const rounds = 5;
/** A share of each word's meaning that no word of the other side takes. */
const nullShare = 0.1;
/** What a lexicon has seen once counts less than a meeting in this very text. */
const lexiconWeight = 0.5;
const cognateWeight = 3;
const mostKnown = 20;

type Rows = Map<number, Map<number, number>>;

/**
 * Learns from the beads of an alignment which words stand for which: IBM model 1 (Brown et al. 1993)
 * in both directions, begun with what the lexicon, equal numbers and cognates say.
 */
export function learnLikeness(
  source: AlignedWords,
  target: AlignedWords,
  beads: readonly WordBead[],
  lexicon: StemLexicon,
): WordLikeness {
  const known = knownPairs(source, target, lexicon);
  const sides = beads
    .filter((bead) => bead.source.end > bead.source.start && bead.target.end > bead.target.start)
    .map((bead) => ({
      source: typesIn(source, bead.source),
      target: typesIn(target, bead.target),
    }));
  const forward = learn(sides, known);
  const backward = learn(
    sides.map((side) => ({ source: side.target, target: side.source })),
    turned(known),
  );
  return (from, to) =>
    Math.sqrt((forward.get(from)?.get(to) ?? 0) * (backward.get(to)?.get(from) ?? 0));
}

function typesIn(words: AlignedWords, { start, end }: Span): number[] {
  const types: number[] = [];
  for (let index = start; index < end; index += 1) types.push(...typesOf(words, index));
  return types;
}

type Sides = readonly {
  readonly source: readonly number[];
  readonly target: readonly number[];
}[];

/** Probabilities of each target type for each source type. */
function learn(sides: Sides, known: Rows): Rows {
  let probabilities = normalised(new Map(), known);
  for (let round = 0; round < rounds; round += 1) {
    const counts: Rows = new Map();
    for (const { source, target } of sides) {
      const flat = 1 / (target.length + 10);
      for (const to of target) {
        let total = 0;
        const shares = source.map((from) => {
          // In the first round all words that meet are possible.
          const share = (probabilities.get(from)?.get(to) ?? 0) + (round === 0 ? flat : 1e-6);
          total += share;
          return share;
        });
        total += nullShare * flat * source.length;
        source.forEach((from, index) => {
          const gain = (shares[index] ?? 0) / total;
          if (gain > 0.01) addTo(counts, from, to, gain);
        });
      }
    }
    probabilities = normalised(counts, known);
  }
  return probabilities;
}

function normalised(counts: Rows, known: Rows): Rows {
  const result: Rows = new Map();
  for (const from of new Set([...counts.keys(), ...known.keys()])) {
    const row = new Map(counts.get(from));
    for (const [to, weight] of known.get(from) ?? []) row.set(to, (row.get(to) ?? 0) + weight);
    let total = 0.3;
    for (const count of row.values()) total += count;
    for (const [to, count] of row) row.set(to, count / total);
    result.set(from, row);
  }
  return result;
}

function knownPairs(source: AlignedWords, target: AlignedWords, lexicon: StemLexicon): Rows {
  const known: Rows = new Map();
  const { keys, kinds, language } = source.features;
  const targetTypes = new Map(target.features.keys.map((key, type) => [key, type]));
  const { forward } = priorPairs(lexicon, language, target.features.language);
  keys.forEach((key, from) => {
    const same = targetTypes.get(key);
    if (same !== undefined && (kinds[from] !== 0 || language === target.features.language)) {
      addTo(known, from, same, cognateWeight);
    }
    const row = kinds[from] === 0 ? (forward.get(key) ?? []) : [];
    for (const [stem, count] of row) {
      const to = targetTypes.get(stem);
      if (to !== undefined) addTo(known, from, to, lexiconWeight * Math.min(count, mostKnown));
    }
  });
  for (const [from, row] of findCognates(source.features, target.features)) {
    for (const [to, likeness] of row) addTo(known, from, to, cognateWeight * likeness * likeness);
  }
  return known;
}

function turned(rows: Rows): Rows {
  const result: Rows = new Map();
  for (const [from, row] of rows) for (const [to, value] of row) addTo(result, to, from, value);
  return result;
}

function addTo(rows: Rows, from: number, to: number, value: number): void {
  const row = rows.get(from) ?? new Map<number, number>();
  row.set(to, (row.get(to) ?? 0) + value);
  rows.set(from, row);
}
