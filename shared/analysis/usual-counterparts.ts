import { at } from '../base/invariant.ts';

/** A term of one version that occurs in a bead without any of its usual counterparts in the other. */
export type MissedCounterpart = {
  /** Number of the bead in the lists given. */
  readonly bead: number;
  readonly term: string;
  /** Its usual counterparts, the commonest first. */
  readonly usual: readonly string[];
  /** Beads with the term, and those of them with a usual counterpart. */
  readonly beads: number;
  readonly kept: number;
};

/** A term must be met so often before something can be called usual. */
const leastBeads = 8;
/** In this share of its beads, at least, a term has one of its counterparts. */
const leastKept = 0.92;
/** So far the first counterpart must be tied to the term, and so far each of the others (phi², 0 to 1). */
const leastTie = 0.3;
const leastFurtherTie = 0.03;
/** What stands for a term otherwise does so in this many beads. */
const leastFurther = 3;
const mostCounterparts = 4;

/**
 * Learns from the beads of an alignment which terms stand for each other and lists where a steady
 * term goes without. `source` and `target` hold the terms of each bead, each once. A bead that is the
 * only one to go without is left out of what is learned for it by the shares asked for.
 */
export function missedCounterparts(
  source: readonly ReadonlySet<string>[],
  target: readonly ReadonlySet<string>[],
): MissedCounterpart[] {
  const [sourceBeads, targetBeads] = [beadsByTerm(source), beadsByTerm(target)];
  const missed: MissedCounterpart[] = [];
  for (const [term, beads] of sourceBeads) {
    if (beads.length < leastBeads) continue;
    const usual = usualOf(beads, target, targetBeads, source.length);
    if (usual.length === 0) continue;
    const without = beads.filter((bead) => !hasAny(at(target, bead), usual));
    const kept = beads.length - without.length;
    if (kept / beads.length < leastKept) continue;
    for (const bead of without) missed.push({ bead, term, usual, beads: beads.length, kept });
  }
  return missed.sort((one, two) => one.bead - two.bead);
}

/** So many letters of a word are its root. */
const root = 5;

/** Whether a bead has one of the terms or a word with its root, in front or inside of a compound. */
function hasAny(terms: ReadonlySet<string>, usual: readonly string[]): boolean {
  if (usual.some((term) => terms.has(term))) return true;
  const roots = usual.map((term) => rootOf(term));
  for (const other of terms) {
    const own = rootOf(other);
    if (roots.some((wanted) => other.includes(wanted))) return true;
    if (own.length === root && usual.some((term) => term.includes(own))) return true;
  }
  return false;
}

function rootOf(term: string): string {
  return term.replace(/^[\d-]+/u, '').slice(0, root);
}

export function beadsByTerm(sides: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const beads = new Map<string, number[]>();
  sides.forEach((terms, bead) => {
    for (const term of terms) {
      const own = beads.get(term);
      if (own === undefined) beads.set(term, [bead]);
      else own.push(bead);
    }
  });
  return beads;
}

/** The counterparts that together account for most beads, each tied to the term by itself. */
function usualOf(
  beads: readonly number[],
  target: readonly ReadonlySet<string>[],
  targetBeads: ReadonlyMap<string, readonly number[]>,
  beadCount: number,
): string[] {
  let left = beads;
  const usual: string[] = [];
  while (usual.length < mostCounterparts && left.length > 0) {
    const together = new Map<string, number>();
    for (const bead of left) {
      for (const term of at(target, bead)) together.set(term, (together.get(term) ?? 0) + 1);
    }
    let best = '';
    let bestTie = 0;
    for (const [term, meetings] of together) {
      const all = targetBeads.get(term)?.length ?? 0;
      const tie =
        usual.length === 0
          ? phiSquared(meetings, beads.length, all, beadCount)
          : phiSquared(meetingsOf(beads, term, target), beads.length, all, beadCount);
      const isUsual =
        usual.length === 0
          ? tie > leastTie
          : meetings >= leastFurther &&
            (tie > leastFurtherTie || isHabit(meetings, left.length, all, beadCount));
      if (isUsual && tie > bestTie) [best, bestTie] = [term, tie];
    }
    if (best === '') break;
    usual.push(best);
    left = left.filter((bead) => !at(target, bead).has(best));
  }
  return usual;
}

/** Whether a word stands in a third of the rows that are left, and much more often there than elsewhere. */
function isHabit(meetings: number, left: number, all: number, beadCount: number): boolean {
  return meetings * 3 >= left && meetings * beadCount >= 3 * left * all;
}

function meetingsOf(
  beads: readonly number[],
  term: string,
  target: readonly ReadonlySet<string>[],
): number {
  return beads.reduce((sum, bead) => sum + Number(at(target, bead).has(term)), 0);
}

/** Squared mean contingency of two terms in `all` beads, 0 when they meet less often than by chance. */
export function phiSquared(together: number, first: number, second: number, all: number): number {
  const a = together * (all - first - second + together);
  const b = (first - together) * (second - together);
  const margins = first * second * (all - first) * (all - second);
  return margins === 0 || a <= b ? 0 : (a - b) ** 2 / margins;
}
