import { letterNumber, letterTotal } from './kazakh-letters.ts';

const pairSmoothing = 0.5;
const tripleSmoothing = 5;
/** Count of stems that a list of loans names and no text; they follow other rules of spelling. */
export const listedOnly = 0.25;

/**
 * How likely letters make a stem: cost of a letter after the two before it, for stems never met. A
 * trigram model smoothed by the bigram model, each attested stem counted once.
 */
export type LetterModel = Float32Array;

export function learnLetters(stems: ReadonlyMap<string, number>): LetterModel {
  const pairs = new Float64Array(letterTotal ** 2);
  const triples = new Float64Array(letterTotal ** 3);
  for (const [stem, count] of stems) {
    if (count <= listedOnly) continue;
    let before = 0;
    for (let index = 0; index <= stem.length; index += 1) {
      const letter = index < stem.length ? letterNumber(stem.charCodeAt(index)) : 0;
      const pair = (before % letterTotal) * letterTotal + letter;
      pairs[pair] = (pairs[pair] ?? 0) + 1;
      const triple = before * letterTotal + letter;
      triples[triple] = (triples[triple] ?? 0) + 1;
      before = pair;
    }
  }
  const costs = new Float32Array(letterTotal ** 3);
  const pairSums = rowSums(pairs);
  const tripleSums = rowSums(triples);
  for (let index = 0; index < costs.length; index += 1) {
    const pair = index % letterTotal ** 2;
    const pairSum = pairSums[Math.floor(pair / letterTotal)] ?? 0;
    const pairShare =
      ((pairs[pair] ?? 0) + pairSmoothing) / (pairSum + pairSmoothing * letterTotal);
    const sum = tripleSums[Math.floor(index / letterTotal)] ?? 0;
    costs[index] =
      Math.log(sum + tripleSmoothing) -
      Math.log((triples[index] ?? 0) + tripleSmoothing * pairShare);
  }
  return costs;
}

function rowSums(counts: Float64Array): Float64Array {
  const sums = new Float64Array(counts.length / letterTotal);
  counts.forEach((count, index) => {
    const row = Math.floor(index / letterTotal);
    sums[row] = (sums[row] ?? 0) + count;
  });
  return sums;
}

/** Cost of the letters of a stem, its end with them. */
export function lettersCost(stem: string, model: LetterModel): number {
  let before = 0;
  let cost = 0;
  for (let index = 0; index <= stem.length; index += 1) {
    const letter = index < stem.length ? letterNumber(stem.charCodeAt(index)) : 0;
    cost += model[before * letterTotal + letter] ?? 0;
    before = (before % letterTotal) * letterTotal + letter;
  }
  return cost;
}
