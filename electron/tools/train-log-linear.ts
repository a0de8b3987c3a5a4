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
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-2);
  const coded = choices.map(({ candidates, weight }) => ({
    weight,
    candidates: candidates.map(({ features, offset, isRight }) => ({
      ids: Int32Array.from(features.flatMap((feature) => ids.get(feature) ?? [])),
      offset,
      isRight,
    })),
  }));
  const order = coded.map((_, index) => index);
  let seed = 1;
  for (let round = 0; round < settings.rounds; round += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = seed % (index + 1);
      const kept = order[index] ?? 0;
      order[index] = order[other] ?? 0;
      order[other] = kept;
    }
    for (const index of order) {
      const choice = coded[index];
      if (choice === undefined) continue;
      const scores = choice.candidates.map((candidate) => {
        let score = candidate.offset;
        for (const id of candidate.ids) score += weights[id] ?? 0;
        return score;
      });
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      let all = 0;
      let right = 0;
      choice.candidates.forEach(({ isRight }, number) => {
        const share = shares[number] ?? 0;
        all += share;
        if (isRight) right += share;
      });
      if (right === 0) continue;
      choice.candidates.forEach(({ ids: own, isRight }, number) => {
        const share = shares[number] ?? 0;
        const gradient = choice.weight * ((isRight ? share / right : 0) - share / all);
        if (Math.abs(gradient) < 1e-5) return;
        for (const id of own) {
          const step = gradient - settings.decay * (weights[id] ?? 0);
          squares[id] = (squares[id] ?? 0) + step * step;
          weights[id] = (weights[id] ?? 0) + (settings.rate * step) / Math.sqrt(squares[id] ?? 1);
        }
      });
    }
  }
  return new Map([...ids].map(([feature, id]) => [feature, weights[id] ?? 0]));
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
