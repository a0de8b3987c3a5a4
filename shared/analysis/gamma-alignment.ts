/** A passage that a coder marked; half-open, at least one position long. Those of a coder may overlap. */
export type AlignedUnit = {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
};

export type GammaWeights = {
  /** Weight of the difference in position. */
  readonly alpha: number;
  /** Weight of the difference in concept. */
  readonly beta: number;
  /** What a unit without a counterpart costs; usually 1. */
  readonly emptyCost: number;
};

/** Units taken to be the same passage: one per coder, `null` where the coder has none. */
export type UnitaryAlignment = {
  /** Places in each coder's list. */
  readonly units: readonly (number | null)[];
  readonly disorder: number;
};

export type GammaAlignment = {
  readonly alignments: readonly UnitaryAlignment[];
  /** Sum of the unitary disorders ÷ mean number of units per coder; 0 when all coders agree. */
  readonly disorder: number;
};

/**
 * How far two passages lie apart (Mathet, Widlöcher and Métivier 2015): the squared sum of
 * the distances of starts and of ends over the sum of lengths, times the cost of an empty unit.
 */
export function positionalDissimilarity(
  first: { readonly start: number; readonly end: number },
  second: { readonly start: number; readonly end: number },
  emptyCost: number,
): number {
  const apart = Math.abs(first.start - second.start) + Math.abs(first.end - second.end);
  return (apart / (first.end - first.start + second.end - second.start)) ** 2 * emptyCost;
}

/**
 * The alignment of the coders' units with the least disorder (Mathet et al. 2015): every
 * unit is in exactly one unitary alignment, whose disorder is the mean over all pairs of coders of
 * alpha · position + beta · concept (0 or 1 × empty cost), pairs with a missing unit costing the
 * empty cost. Exact; time grows with the length of the text and with how
 * many units lie close together. `null` when no coder has a unit or there is one coder only.
 */
export function bestGammaAlignment(
  coders: readonly (readonly AlignedUnit[])[],
  weights: GammaWeights,
): GammaAlignment | null {
  const unitCount = coders.reduce((total, units) => total + units.length, 0);
  if (coders.length < 2 || unitCount === 0) return null;
  const starts = coders.flat().map(({ start }) => start);
  const candidates = candidateAlignments(coders, weights);
  const alignments = cheapestCover(candidates, starts);
  const sum = alignments.reduce((total, { disorder }) => total + disorder, 0);
  return { alignments, disorder: (sum * coders.length) / unitCount };
}

/** An alignment with the numbers of its units, counted through all coders. */
type Candidate = UnitaryAlignment & { readonly members: readonly number[] };

/** All alignments that cost no more than their units alone; others are in no best alignment. */
function candidateAlignments(
  coders: readonly (readonly AlignedUnit[])[],
  { alpha, beta, emptyCost }: GammaWeights,
): Candidate[] {
  const pairs = (coders.length * (coders.length - 1)) / 2;
  const found: Candidate[] = [];
  const costOf = (first: AlignedUnit | null, second: AlignedUnit | null): number => {
    if (first === null || second === null) return emptyCost;
    const sameConcept = first.concept === second.concept;
    const position = alpha * positionalDissimilarity(first, second, emptyCost);
    return position + (sameConcept ? 0 : beta * emptyCost);
  };
  const extend = (
    units: readonly (number | null)[],
    chosen: readonly (AlignedUnit | null)[],
    members: readonly number[],
    offset: number,
    cost: number,
  ): void => {
    const next = coders[units.length];
    if (next === undefined) {
      const isWorth = members.length === 1 || cost < members.length * emptyCost * pairs;
      if (members.length > 0 && isWorth) {
        // Alone, a unit costs the empty cost, whatever rounding says.
        found.push({ units, members, disorder: cost / pairs });
      }
      return;
    }
    const add = (place: number | null, unit: AlignedUnit | null): void => {
      const more = chosen.reduce((total, other) => total + costOf(other, unit), cost);
      if (more > coders.length * emptyCost * pairs) return;
      const grown = place === null ? members : [...members, offset + place];
      extend([...units, place], [...chosen, unit], grown, offset + next.length, more);
    };
    add(null, null);
    next.forEach((unit, place) => {
      add(place, unit);
    });
  };
  extend([], [], [], 0, 0);
  return found;
}

/** The candidates of least total disorder that hold every unit once. */
function cheapestCover(
  candidates: readonly Candidate[],
  starts: readonly number[],
): readonly UnitaryAlignment[] {
  const byUnit = starts.map((): Candidate[] => []);
  for (const candidate of candidates) {
    for (const member of candidate.members) byUnit[member]?.push(candidate);
  }
  return connectedUnits(byUnit).flatMap((units) => {
    const order = units.toSorted((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b);
    return coverOf(order, byUnit);
  });
}

/** Groups of units that candidates connect. */
function connectedUnits(byUnit: readonly (readonly Candidate[])[]): readonly (readonly number[])[] {
  const seen = new Set<number>();
  return byUnit.flatMap((_, first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const group = [first];
    for (const unit of group) {
      for (const member of (byUnit[unit] ?? []).flatMap(({ members }) => members)) {
        if (seen.has(member)) continue;
        seen.add(member);
        group.push(member);
      }
    }
    return [group];
  });
}

type Chain = { readonly candidate: Candidate; readonly before: Chain | null };

/** Everything up to some unit is covered, and `ahead` of what follows, as ascending ranks. */
type CoverState = {
  readonly ahead: readonly number[];
  readonly cost: number;
  readonly chosen: Chain | null;
};

/**
 * From left to right, the cheapest way to each set of units that are covered ahead. Alignments join
 * neighbours only, so that these sets are few however long the text is.
 */
function coverOf(
  order: readonly number[],
  byUnit: readonly (readonly Candidate[])[],
): readonly UnitaryAlignment[] {
  const ranks = new Map(order.map((unit, rank) => [unit, rank]));
  let states: readonly CoverState[] = [{ ahead: [], cost: 0, chosen: null }];
  order.forEach((unit, rank) => {
    const beginning = (byUnit[unit] ?? []).flatMap((candidate) => {
      const members = candidate.members.map((member) => ranks.get(member) ?? rank);
      const isFirst = members.every((member) => member >= rank);
      return isFirst ? [{ candidate, later: members.filter((member) => member > rank) }] : [];
    });
    const next = new Map<string, CoverState>();
    const keep = (state: CoverState): void => {
      const key = state.ahead.join();
      if (state.cost < (next.get(key)?.cost ?? Infinity)) next.set(key, state);
    };
    for (const { ahead, cost, chosen } of states) {
      if (ahead[0] === rank) {
        keep({ ahead: ahead.slice(1), cost, chosen });
        continue;
      }
      for (const { candidate, later } of beginning) {
        if (later.some((member) => ahead.includes(member))) continue;
        keep({
          ahead: [...ahead, ...later].sort((a, b) => a - b),
          cost: cost + candidate.disorder,
          chosen: { candidate, before: chosen },
        });
      }
    }
    states = [...next.values()];
  });
  const found: UnitaryAlignment[] = [];
  for (let chain = states[0]?.chosen ?? null; chain !== null; chain = chain.before) {
    found.push({ units: chain.candidate.units, disorder: chain.candidate.disorder });
  }
  return found.reverse();
}
