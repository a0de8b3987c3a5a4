import type { AlignedPair } from './align-pair.ts';
import { placeIn } from './band.ts';
import {
  insideScores,
  jointLattice,
  type InsideTriple,
  type JointPlace,
  type PairTriple,
} from './joint-lattice.ts';
import { likeliestPath, type JointPath } from './joint-path.ts';
import type { PathBead } from './bead-signs.ts';
import { asPairBeads, type PairBead } from './pair-beads.ts';
import { placePosterior, type PairLattice } from './pair-lattice.ts';
import { partOf, type WorkSteps } from './work-steps.ts';

/** Least likely place and longest side of a bead: wider where the search before found no path. */
const searches = [
  { least: 1e-3, longest: 4 },
  { least: 1e-5, longest: 4 },
  { least: 1e-4, longest: 7 },
  { least: 1e-9, longest: 7 },
] as const;

/** From so many segments of the first version on, the text is cut where all pairs are sure. */
const blockSize = 80;
const surePlace = 0.995;
/** The share of the work that is done when the path is found. */
const searched = 0.8;

/**
 * The beads of the three pairs (first with second, first with third, second with third) out of one
 * search over all three; `null` where it finds no path.
 */
export function* jointBeads(
  pairs: readonly AlignedPair[],
  borders: readonly (readonly number[])[],
): WorkSteps<PairBead[][] | null> {
  const [one, two, three] = pairs;
  if (one === undefined || two === undefined || three === undefined) return null;
  const triple: PairTriple = [one, two, three];
  const insides = new Map<number, InsideTriple>();
  const insideOf = (longest: number): InsideTriple => {
    const known = insides.get(longest);
    if (known !== undefined) return known;
    const made = [
      insideScores(one.lattice, longest),
      insideScores(two.lattice, longest),
      insideScores(three.lattice, longest),
    ] as const;
    insides.set(longest, made);
    return made;
  };
  const paths: PathBead[][] = [[], [], []];
  const places = surePlaces(triple);
  for (const [index, end] of places.entries()) {
    const start = places[index - 1];
    if (start === undefined) continue;
    const from = (searched * (index - 1)) / (places.length - 1);
    const block = searchBlock(triple, insideOf, borders, start, end);
    const found = yield* partOf(block, from, (searched * index) / (places.length - 1));
    if (found === null) return null;
    for (const { bead, pair, posterior } of found.beads) {
      paths[pair]?.push({ bead, joint: posterior });
    }
  }
  const beads: PairBead[][] = [];
  for (const [pair, aligned] of triple.entries()) {
    const from = searched + ((1 - searched) * pair) / 3;
    const own = asPairBeads(aligned, paths[pair] ?? []);
    beads.push(yield* partOf(own, from, from + (1 - searched) / 3));
  }
  return beads;
}

function* searchBlock(
  triple: PairTriple,
  insideOf: (longest: number) => InsideTriple,
  borders: readonly (readonly number[])[],
  start: JointPlace,
  end: JointPlace,
): WorkSteps<JointPath | null> {
  for (const [index, search] of searches.entries()) {
    const done = 1 - 0.5 ** index;
    const inside = insideOf(search.longest);
    const lattice = yield* partOf(
      jointLattice(triple, inside, search, borders, start, end),
      done,
      done + (1 - done) / 2,
    );
    const found = lattice === null ? null : likeliestPath(lattice, inside);
    if (found !== null) return found;
  }
  return null;
}

/** Start, end, and places between where beads of all pairs meet for sure. */
function surePlaces([one, two, three]: PairTriple): JointPlace[] {
  const places: JointPlace[] = [[0, 0, 0]];
  const [first, second, third] = [
    one.model.source.size,
    one.model.target.size,
    two.model.target.size,
  ];
  let last = 0;
  for (let i = blockSize; i + blockSize / 2 < first; i += 1) {
    if (i - last < blockSize) continue;
    const j = sureColumn(one.lattice, i);
    const k = sureColumn(two.lattice, i);
    const place = j < 0 || k < 0 ? -1 : placeIn(three.lattice.band, j, k);
    if (place < 0 || placePosterior(three.lattice, place) < surePlace) continue;
    places.push([i, j, k]);
    last = i;
  }
  places.push([first, second, third]);
  return places;
}

function sureColumn(lattice: PairLattice, i: number): number {
  const { band } = lattice;
  const high = band.high[i] ?? 0;
  for (let j = band.low[i] ?? 0; j <= high; j += 1) {
    if (placePosterior(lattice, placeIn(band, i, j)) >= surePlace) return j;
  }
  return -1;
}
