/** The hash of a text's UTF-16 code units from `start` on (FNV-1a, 32 bits, signed). */
export function hashText(text: string, start = 0): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** One hash of two numbers in this order. */
export function mixHash(a: number, b: number): number {
  const mixed = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** The slot of a hash in a table of 2 to the power of `bits` slots. */
export function slotOf(hash: number, bits: number): number {
  return Math.imul(hash, 0xc2b2ae35) >>> (32 - bits);
}

/** The feature that a feature of a word is for a reading with this tag (its code unit). */
export function withTag(feature: number, tag: number): number {
  return mixHash(feature, tag);
}

/** The sum of the weights that the features from `start` to `end` have for a reading with this tag. */
export function sumOfWeights(
  weights: Int16Array,
  bits: number,
  features: Int32Array,
  start: number,
  end: number,
  tag: number,
): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) {
    sum += weights[slotOf(withTag(features[index] ?? 0, tag), bits)] ?? 0;
  }
  return sum;
}
