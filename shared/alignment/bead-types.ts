/** How many segments of the source and of the target a bead can hold, commonest first. */
export const beadTypes = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
  [2, 3],
  [3, 2],
  [1, 4],
  [4, 1],
  [3, 3],
] as const;

export const typeCount = beadTypes.length;
export const sourceSizes = Uint8Array.from(beadTypes, ([source]) => source);
export const targetSizes = Uint8Array.from(beadTypes, ([, target]) => target);

/** Types that a first look, over a wide band, tries. */
export const firstTypeCount = 6;

/** Most segments of one version in a bead. */
export const longestSide = 4;

/** The place of a type in the list, -1 for none. */
export function typeOf(source: number, target: number): number {
  return typeIndexes[source * 8 + target] ?? -1;
}

const typeIndexes = new Int8Array(64).fill(-1);
beadTypes.forEach(([source, target], index) => {
  typeIndexes[source * 8 + target] = index;
});

/** Shares of the types in texts that were cut and joined at random; a document fits its own. */
export const usualShares = Float64Array.of(
  ...[0.7, 0.045, 0.045, 0.075, 0.075, 0.02, 0.012, 0.012, 0.004, 0.004, 0.003, 0.003, 0.002],
);
