import { at } from '../base/invariant.ts';
import type { TermPlaces } from './bead-terms.ts';
import { collocationScores, overlapScores } from './collocation.ts';
import type { TermPairsRequest } from './parity-request.ts';
import type { TermBead } from './term-beads.ts';

/** Two terms, the beads that have them, and how they are tied there. */
export type TermPair = {
  readonly term: string;
  readonly counterpart: string;
  readonly together: number;
  readonly first: number;
  readonly second: number;
  readonly phi2: number;
  readonly logLikelihood: number;
  readonly dice: number;
  readonly beads: readonly number[];
};

/** With whether each is the other's best. */
export type RankedPair = TermPair & { readonly isMutual: boolean };

/** Pairs that are tied less than this are chance. */
const leastTie = 0.02;
const mostForOneTerm = 5;

/** All pairs that meet often enough, with how they are tied. */
export function tiedPairs(
  beads: readonly TermBead[],
  { minimumTogether }: TermPairsRequest,
): TermPair[] {
  const sources = beadsWith(beads.map(({ source }) => source));
  const targets = beadsWith(beads.map(({ target }) => target));
  const pairs: TermPair[] = [];
  for (const [term, own] of sources) {
    if (own.length < minimumTogether) continue;
    const meetings = new Map<string, number[]>();
    for (const bead of own) {
      for (const counterpart of at(beads, bead).target.keys()) {
        if ((targets.get(counterpart)?.length ?? 0) < minimumTogether) continue;
        const met = meetings.get(counterpart);
        if (met === undefined) meetings.set(counterpart, [bead]);
        else met.push(bead);
      }
    }
    for (const [counterpart, met] of meetings) {
      const together = met.length;
      if (together < minimumTogether) continue;
      const [first, second] = [own.length, targets.get(counterpart)?.length ?? 0];
      if (together * beads.length <= first * second) continue;
      const { phi2, logLikelihood } = collocationScores({
        ...{ together, first, second, all: beads.length, span: 1 },
      });
      if (!(phi2 >= leastTie)) continue;
      const { dice } = overlapScores(together, first, second);
      pairs.push({
        ...{ term, counterpart, together, first, second, phi2, logLikelihood, dice, beads: met },
      });
    }
  }
  return pairs;
}

function beadsWith(sides: readonly ReadonlyMap<string, TermPlaces>[]): Map<string, number[]> {
  const beads = new Map<string, number[]>();
  sides.forEach((terms, bead) => {
    for (const term of terms.keys()) {
      const own = beads.get(term);
      if (own === undefined) beads.set(term, [bead]);
      else own.push(bead);
    }
  });
  return beads;
}

/** The pairs in the order asked for, at most a few for one term. */
export function rankPairs(
  pairs: readonly TermPair[],
  { sortBy, onlyMutual, limit }: TermPairsRequest,
): RankedPair[] {
  const ordered = pairs.toSorted(
    (one, two) =>
      two[sortBy] - one[sortBy] ||
      two.phi2 - one.phi2 ||
      sizeOf(two) - sizeOf(one) ||
      (one.term < two.term ? -1 : 1),
  );
  const [bestOfTerm, bestOfCounterpart] = [
    new Map<string, TermPair>(),
    new Map<string, TermPair>(),
  ];
  for (const pair of ordered) {
    if (!bestOfTerm.has(pair.term)) bestOfTerm.set(pair.term, pair);
    if (!bestOfCounterpart.has(pair.counterpart)) bestOfCounterpart.set(pair.counterpart, pair);
  }
  const numbers = new Map<string, number>();
  const ranked: RankedPair[] = [];
  for (const pair of ordered) {
    const isMutual =
      bestOfTerm.get(pair.term) === pair && bestOfCounterpart.get(pair.counterpart) === pair;
    const number = numbers.get(pair.term) ?? 0;
    if ((onlyMutual && !isMutual) || number >= mostForOneTerm) continue;
    numbers.set(pair.term, number + 1);
    ranked.push({ ...pair, isMutual });
    if (limit !== null && ranked.length === limit) break;
  }
  return ranked;
}

function sizeOf({ term, counterpart }: TermPair): number {
  return term.split(' ').length + counterpart.split(' ').length;
}
