/**
 * A choice to learn from: what speaks for each candidate, and which of them are right. When several
 * are right, it does not matter which of them the model comes to prefer.
 */
export type Choice<Feature> = {
  readonly candidates: readonly {
    readonly features: readonly Feature[];
    /** Score known from elsewhere, in natural logarithms. */
    readonly offset: number;
    readonly isRight: boolean;
  }[];
  readonly weight: number;
};

export type TrainingSettings = {
  readonly rounds: number;
  readonly rate: number;
  /** Strength of the pull of all weights towards zero. */
  readonly decay: number;
  /** Features seen in fewer choices are left out. */
  readonly leastChoices: number;
};

type CodedChoice = {
  readonly candidates: readonly {
    readonly ids: Int32Array;
    readonly offset: number;
    readonly isRight: boolean;
  }[];
  readonly weight: number;
};

/**
 * Weights of a conditional log-linear model, by feature, found by stochastic ascent with a step of
 * its own for each weight (AdaGrad, Duchi et al. 2011). Equal choices in equal order give equal
 * weights.
 */
export function trainLogLinear<Feature>(
  choices: readonly Choice<Feature>[],
  settings: TrainingSettings,
): Map<Feature, number> {
  const ids = numberFeatures(choices, settings.leastChoices);
  const coded = choices.map(({ candidates, weight }) => ({
    weight,
    candidates: candidates.map(({ features, offset, isRight }) => ({
      ids: Int32Array.from(features.flatMap((feature) => ids.get(feature) ?? [])),
      offset,
      isRight,
    })),
  }));
  const weights = ascend(coded, ids.size, settings);
  return new Map([...ids].map(([feature, id]) => [feature, weights[id] ?? 0]));
}

function ascend(
  choices: CodedChoice[],
  size: number,
  { rounds, rate, decay }: TrainingSettings,
): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  const gradients = new Float64Array(size);
  let seed = 1;
  for (let round = 0; round < rounds; round += 1) {
    seed = shuffle(choices, seed);
    for (const choice of choices) {
      addGradients(choice, weights, gradients);
      for (const id of choice.candidates.flatMap(({ ids }) => [...ids])) {
        const gradient = gradients[id] ?? 0;
        if (gradient === 0) continue;
        gradients[id] = 0;
        const step = gradient - decay * (weights[id] ?? 0);
        squares[id] = (squares[id] ?? 0) + step * step;
        weights[id] = (weights[id] ?? 0) + (rate * step) / Math.sqrt(squares[id] ?? 1);
      }
    }
  }
  return weights;
}

/** Adds what one choice asks of each weight: the share of the right candidates that it misses. */
function addGradients(
  { candidates, weight }: CodedChoice,
  weights: Float64Array,
  gradients: Float64Array,
): void {
  const scores = candidates.map(({ ids, offset }) => {
    let score = offset;
    for (const id of ids) score += weights[id] ?? 0;
    return score;
  });
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  let all = 0;
  let right = 0;
  candidates.forEach(({ isRight }, index) => {
    const share = shares[index] ?? 0;
    all += share;
    if (isRight) right += share;
  });
  if (right === 0) return;
  candidates.forEach(({ ids, isRight }, index) => {
    const share = shares[index] ?? 0;
    const gradient = weight * ((isRight ? share / right : 0) - share / all);
    for (const id of ids) gradients[id] = (gradients[id] ?? 0) + gradient;
  });
}

/** Puts items in another order (Fisher and Yates) and returns the seed for the next time. */
function shuffle(items: unknown[], start: number): number {
  let seed = start;
  for (let index = items.length - 1; index > 0; index -= 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const other = seed % (index + 1);
    const kept = items[index];
    items[index] = items[other];
    items[other] = kept;
  }
  return seed;
}

function numberFeatures<Feature>(
  choices: readonly Choice<Feature>[],
  least: number,
): Map<Feature, number> {
  const counts = new Map<Feature, number>();
  for (const { candidates } of choices) {
    for (const feature of new Set(candidates.flatMap(({ features }) => features))) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  const ids = new Map<Feature, number>();
  for (const [feature, count] of counts) if (count >= least) ids.set(feature, ids.size);
  return ids;
}
