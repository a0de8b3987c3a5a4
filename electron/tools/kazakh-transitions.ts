import { letterTotal } from '../../shared/language/kazakh-letters.ts';
import { kazakhStates, stateAfter, suffixVariants } from '../../shared/language/kazakh-suffixes.ts';
import { morphemeTotal } from '../../shared/language/parse-kazakh.ts';

/** Which morphemes may stand after which, as 1 at `before * morphemeTotal + morpheme`. */
export function possibleTransitions(): Float64Array {
  const possible = new Float64Array(morphemeTotal * morphemeTotal);
  const nowhere = kazakhStates.indexOf('end');
  for (let before = 1; before < morphemeTotal; before += 1) {
    possible[before * morphemeTotal] = 1;
    const state = stateAfter[before] ?? nowhere;
    const size = letterTotal ** 2;
    for (const list of suffixVariants.slice(state * size, (state + 1) * size)) {
      for (const { morpheme } of list) possible[before * morphemeTotal + morpheme] = 1;
    }
  }
  return possible;
}

const stateSmoothing = 0.3;
const contextSmoothing = 8;

/** Costs of morphemes after morphemes from counts, smoothed by the counts of the state before. */
export function transitionCosts(counts: Float64Array, possible: Float64Array): Float64Array {
  const states = Math.max(...stateAfter) + 1;
  const byState = new Float64Array(states * morphemeTotal);
  const choices = new Float64Array(states);
  for (let before = 0; before < morphemeTotal; before += 1) {
    const state = stateAfter[before] ?? 0;
    let size = 0;
    for (let morpheme = 0; morpheme < morphemeTotal; morpheme += 1) {
      const at = state * morphemeTotal + morpheme;
      byState[at] = (byState[at] ?? 0) + (counts[before * morphemeTotal + morpheme] ?? 0);
      if (possible[before * morphemeTotal + morpheme] === 1) size += 1;
    }
    choices[state] = size;
  }
  const costs = new Float64Array(morphemeTotal * morphemeTotal).fill(Infinity);
  for (let before = 1; before < morphemeTotal; before += 1) {
    const state = stateAfter[before] ?? 0;
    let stateSum = 0;
    let sum = 0;
    for (let morpheme = 0; morpheme < morphemeTotal; morpheme += 1) {
      stateSum += byState[state * morphemeTotal + morpheme] ?? 0;
      sum += counts[before * morphemeTotal + morpheme] ?? 0;
    }
    for (let morpheme = 0; morpheme < morphemeTotal; morpheme += 1) {
      const at = before * morphemeTotal + morpheme;
      if (possible[at] !== 1) continue;
      const stateShare =
        ((byState[state * morphemeTotal + morpheme] ?? 0) + stateSmoothing) /
        (stateSum + stateSmoothing * (choices[state] ?? 1));
      const share = ((counts[at] ?? 0) + contextSmoothing * stateShare) / (sum + contextSmoothing);
      costs[at] = -Math.log(share);
    }
  }
  return costs;
}
