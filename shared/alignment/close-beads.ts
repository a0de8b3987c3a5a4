/** Segments of each version that belong together; a side can be empty. */
export type GroupBead = { readonly sides: readonly (readonly number[])[] };

type LinkedPair = {
  readonly source: number;
  readonly target: number;
  readonly beads: readonly {
    readonly source: readonly number[];
    readonly target: readonly number[];
  }[];
};

/** The finest groups that hold every bead of every pair whole, in the order of the segments. */
export function closeBeads(sizes: readonly number[], pairs: readonly LinkedPair[]): GroupBead[] {
  return inOrder(finestGroups(sizes, pairs), sizes);
}

/** The same in no order, of beads that may have others between their segments. */
export function finestGroups(sizes: readonly number[], pairs: readonly LinkedPair[]): number[][][] {
  const offsets = sizes.map((_, version) =>
    sizes.slice(0, version).reduce((sum, size) => sum + size, 0),
  );
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const find = (node: number): number => {
    let root = node;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    for (let step = node; step !== root;) {
      const next = parents[step] ?? root;
      parents[step] = root;
      step = next;
    }
    return root;
  };
  for (const { source, target, beads } of pairs) {
    for (const bead of beads) {
      const nodes = [
        ...bead.source.map((index) => (offsets[source] ?? 0) + index),
        ...bead.target.map((index) => (offsets[target] ?? 0) + index),
      ];
      const [first = 0, ...rest] = nodes;
      for (const node of rest) parents[find(node)] = find(first);
    }
  }
  const groups = new Map<number, number[][]>();
  sizes.forEach((size, version) => {
    for (let index = 0; index < size; index += 1) {
      const root = find((offsets[version] ?? 0) + index);
      const sides = groups.get(root) ?? sizes.map((): number[] => []);
      sides[version]?.push(index);
      groups.set(root, sides);
    }
  });
  return [...groups.values()];
}

/**
 * Groups so that no side falls back; where several could come next, the earliest version leads. Groups
 * that cross, which only results for each pair by itself can bring, are joined.
 */
function inOrder(groups: readonly number[][][], sizes: readonly number[]): GroupBead[] {
  const groupAt = sizes.map((size) => new Array<number[][] | null>(size).fill(null));
  const assign = (sides: number[][]): void => {
    sides.forEach((side, version) => {
      for (const index of side) {
        const column = groupAt[version];
        if (column !== undefined) column[index] = sides;
      }
    });
  };
  groups.forEach(assign);
  const next = sizes.map(() => 0);
  const ordered: GroupBead[] = [];
  for (;;) {
    const waiting = next.map((start, version) => groupAt[version]?.[start] ?? null);
    if (waiting.every((sides) => sides === null)) return ordered;
    const ready = waiting.find((sides) => sides !== null && isReady(sides, next));
    const sides = ready ?? joined(groupAt, next);
    ordered.push({ sides });
    sides.forEach((side, version) => {
      next[version] = (next[version] ?? 0) + side.length;
    });
  }
}

/** Whether each side goes on where the version stands, without a gap. */
function isReady(sides: readonly (readonly number[])[], next: readonly number[]): boolean {
  return sides.every((side, version) =>
    side.every((index, offset) => index === (next[version] ?? 0) + offset),
  );
}

/** What waits, with everything it is tangled with, as one group without gaps. */
function joined(
  groupAt: readonly (readonly (readonly (readonly number[])[] | null)[])[],
  next: readonly number[],
): number[][] {
  const ends = next.map((start, version) => Math.min(start + 1, groupAt[version]?.length ?? 0));
  const seen = next.slice();
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    groupAt.forEach((column, version) => {
      for (
        ;
        (seen[version] ?? 0) < (ends[version] ?? 0);
        seen[version] = (seen[version] ?? 0) + 1
      ) {
        isGrowing = true;
        column[seen[version] ?? 0]?.forEach((side, other) => {
          ends[other] = Math.max(ends[other] ?? 0, (side.at(-1) ?? -1) + 1);
        });
      }
    });
  }
  return next.map((start, version) =>
    Array.from({ length: Math.max(0, (ends[version] ?? 0) - start) }, (_, index) => start + index),
  );
}
