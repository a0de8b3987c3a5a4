/** One choice: the slots of the weights of each option, and which options are right. */
export type WeighedChoice = {
  readonly options: readonly Int32Array[];
  readonly isRight: readonly boolean[];
};

const rounds = 8;
const rate = 0.1;
const decay = 0.001;
/** Gradients below this change nothing that matters. */
const leastGradient = 1e-4;

/**
 * Weights of a conditional log-linear model (Ratnaparkhi 1996) over hashed features (Weinberger et
 * al. 2009), in natural logarithms, found by stochastic ascent with a step of its own for each weight
 * (AdaGrad, Duchi et al. 2011). Where several options are right it does not matter which of them
 * comes to be preferred. Equal choices in equal order give equal weights.
 */
export function learnWeights(choices: readonly WeighedChoice[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  const order = Int32Array.from(choices, (_, index) => index);
  let seed = 12345;
  for (let round = 0; round < rounds; round += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = seed % (index + 1);
      const moved = order[index] ?? 0;
      order[index] = order[other] ?? 0;
      order[other] = moved;
    }
    for (const index of order) {
      const choice = choices[index];
      if (choice !== undefined) ascend(choice);
    }
  }
  return weights;

  function ascend({ options, isRight }: WeighedChoice): void {
    const scores = options.map((slots) => {
      let score = 0;
      for (const slot of slots) score += weights[slot] ?? 0;
      return score;
    });
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const right = shares.reduce((sum, share, option) => (isRight[option] ? sum + share : sum), 0);
    if (right === 0) return;
    options.forEach((slots, option) => {
      const share = shares[option] ?? 0;
      const gradient = (isRight[option] ? share / right : 0) - share / all;
      if (Math.abs(gradient) < leastGradient) return;
      for (const slot of slots) {
        const step = gradient - decay * (weights[slot] ?? 0);
        const square = (squares[slot] ?? 0) + step * step;
        squares[slot] = square;
        weights[slot] = (weights[slot] ?? 0) + (rate * step) / Math.sqrt(square);
      }
    });
  }
}
