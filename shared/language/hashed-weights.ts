/**
 * Weights of features, as many as a power of two, in units of 1/{@link unitsOfWeight}: the hash of a
 * feature says which is its own (Weinberger et al. 2009).
 */
export type HashedWeights = Int16Array;

/** Units of a weight of one (in natural logarithms). */
export const unitsOfWeight = 400;

// A character stands for a level; its square, with its sign, is the weight, so that small weights
// are kept precisely and large ones are not cut off.
const largestLevel = 40;
const alphabet = buildAlphabet();

/** Printable characters, none of which needs an escape in a string. */
function buildAlphabet(): string {
  let characters = '';
  for (let code = 0x23; characters.length < 2 * largestLevel + 1; code += 1) {
    if (code !== 0x5c) characters += String.fromCharCode(code);
  }
  return characters;
}

/** Weights (natural logarithms) as text, a character each. */
export function encodeWeights(weights: Float64Array): string {
  let encoded = '';
  for (const weight of weights) {
    const size = Math.min(largestLevel, Math.round(Math.sqrt(Math.abs(weight) * unitsOfWeight)));
    encoded += alphabet.charAt(largestLevel + (weight < 0 ? -size : size));
  }
  return encoded;
}

/** Reads what {@link encodeWeights} wrote. */
export function decodeWeights(encoded: string): HashedWeights {
  const byCode = new Int16Array(0x80);
  for (let index = 0; index < alphabet.length; index += 1) {
    const level = index - largestLevel;
    byCode[alphabet.charCodeAt(index)] = level * Math.abs(level);
  }
  const weights = new Int16Array(encoded.length);
  for (let index = 0; index < encoded.length; index += 1) {
    weights[index] = byCode[encoded.charCodeAt(index)] ?? 0;
  }
  return weights;
}
