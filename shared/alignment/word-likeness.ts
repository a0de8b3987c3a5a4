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
/** Mass kept for what was never seen. */
const unseenMass = 0.3;
const leastGain = 0.01;

/** Pairs of types that meet in a bead or are known, numbered. */
type TypePairs = {
  readonly places: ReadonlyMap<number, number>;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly known: readonly number[];
};

/** A bead as numbers of pairs: row by row the words of its source side with those of its target side. */
type MetPairs = { readonly rows: number; readonly columns: number; readonly pairs: Int32Array };

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
  const targetTypes = target.features.keys.length;
  const collected = pairCollector(targetTypes);
  addKnown(source, target, lexicon, collected);
  const met = beads
    .filter((bead) => bead.source.end > bead.source.start && bead.target.end > bead.target.start)
    .map((bead) => collected.meet(typesIn(source, bead.source), typesIn(target, bead.target)));
  const { pairs } = collected;
  const forward = learn(met, pairs, pairs.sources, source.features.keys.length, 'forward');
  const backward = learn(met, pairs, pairs.targets, targetTypes, 'backward');
  return (from, to) => {
    const place = pairs.places.get(from * targetTypes + to);
    return place === undefined ? 0 : Math.sqrt((forward[place] ?? 0) * (backward[place] ?? 0));
  };
}

/** Numbers pairs in the order in which they are met. */
type PairCollector = {
  readonly know: (from: number, to: number, weight: number) => void;
  readonly meet: (sources: readonly number[], targets: readonly number[]) => MetPairs;
  readonly pairs: TypePairs;
};

function pairCollector(targetTypes: number): PairCollector {
  const places = new Map<number, number>();
  const sources: number[] = [];
  const targets: number[] = [];
  const known: number[] = [];
  const placeOf = (from: number, to: number): number => {
    const key = from * targetTypes + to;
    const place = places.get(key);
    if (place !== undefined) return place;
    places.set(key, sources.length);
    sources.push(from);
    targets.push(to);
    known.push(0);
    return sources.length - 1;
  };
  return {
    know: (from, to, weight) => {
      const place = placeOf(from, to);
      known[place] = (known[place] ?? 0) + weight;
    },
    meet: (left, right) => {
      const pairs = new Int32Array(left.length * right.length);
      left.forEach((from, row) => {
        right.forEach((to, column) => {
          pairs[row * right.length + column] = placeOf(from, to);
        });
      });
      return { rows: left.length, columns: right.length, pairs };
    },
    pairs: { places, sources, targets, known },
  };
}

function typesIn(words: AlignedWords, { start, end }: Span): number[] {
  const types: number[] = [];
  for (let index = start; index < end; index += 1) types.push(...typesOf(words, index));
  return types;
}

/**
 * By pair, the probability of one type given the other, which `givenTypes` names: the target given the
 * source (`forward`) or the other way round.
 */
function learn(
  beads: readonly MetPairs[],
  { known }: TypePairs,
  givenTypes: readonly number[],
  typeCount: number,
  direction: 'forward' | 'backward',
): Float64Array {
  const counts = new Float64Array(known.length);
  const probabilities = new Float64Array(known.length);
  const totals = new Float64Array(typeCount);
  const normalise = (): void => {
    totals.fill(unseenMass);
    givenTypes.forEach((type, pair) => {
      totals[type] = (totals[type] ?? 0) + (counts[pair] ?? 0) + (known[pair] ?? 0);
    });
    givenTypes.forEach((type, pair) => {
      probabilities[pair] = ((counts[pair] ?? 0) + (known[pair] ?? 0)) / (totals[type] ?? 1);
    });
  };
  normalise();
  for (let round = 0; round < rounds; round += 1) {
    counts.fill(0);
    for (const bead of beads) countBead(bead, probabilities, counts, round === 0, direction);
    normalise();
  }
  return probabilities;
}

function countBead(
  { rows, columns, pairs }: MetPairs,
  probabilities: Float64Array,
  counts: Float64Array,
  isFirst: boolean,
  direction: 'forward' | 'backward',
): void {
  const isForward = direction === 'forward';
  const [given, wanted] = isForward ? [rows, columns] : [columns, rows];
  const flat = 1 / (wanted + 10);
  // In the first round all words that meet are possible.
  const least = isFirst ? flat : 1e-6;
  for (let other = 0; other < wanted; other += 1) {
    let total = nullShare * flat * given;
    for (let own = 0; own < given; own += 1) {
      const pair = pairs[isForward ? own * columns + other : other * columns + own] ?? 0;
      total += (probabilities[pair] ?? 0) + least;
    }
    for (let own = 0; own < given; own += 1) {
      const pair = pairs[isForward ? own * columns + other : other * columns + own] ?? 0;
      const gain = ((probabilities[pair] ?? 0) + least) / total;
      if (gain > leastGain) counts[pair] = (counts[pair] ?? 0) + gain;
    }
  }
}

function addKnown(
  source: AlignedWords,
  target: AlignedWords,
  lexicon: StemLexicon,
  collected: PairCollector,
): void {
  const { keys, kinds, language } = source.features;
  const targetTypes = new Map(target.features.keys.map((key, type) => [key, type]));
  const { forward } = priorPairs(lexicon, language, target.features.language);
  keys.forEach((key, from) => {
    const same = targetTypes.get(key);
    if (same !== undefined && (kinds[from] !== 0 || language === target.features.language)) {
      collected.know(from, same, cognateWeight);
    }
    const row = kinds[from] === 0 ? (forward.get(key) ?? []) : [];
    for (const [stem, count] of row) {
      const to = targetTypes.get(stem);
      if (to !== undefined) collected.know(from, to, lexiconWeight * Math.min(count, mostKnown));
    }
  });
  for (const [from, row] of findCognates(source.features, target.features)) {
    for (const [to, likeness] of row) collected.know(from, to, cognateWeight * likeness * likeness);
  }
}
