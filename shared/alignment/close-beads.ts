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
  return inOrder([...groups.values()], sizes);
}

/** Groups so that no side falls back; where several could come next, the earliest version leads. */
function inOrder(groups: number[][][], sizes: readonly number[]): GroupBead[] {
  const byStart = sizes.map(() => new Map<number, number[][]>());
  for (const sides of groups) {
    sides.forEach((side, version) => {
      const [start] = side;
      if (start !== undefined) byStart[version]?.set(start, sides);
    });
  }
  const next = sizes.map(() => 0);
  const ordered: GroupBead[] = [];
  while (ordered.length < groups.length) {
    const ready = next
      .map((start, version) => byStart[version]?.get(start))
      .find((sides) =>
        sides?.every(([start], version) => start === undefined || start === next[version]),
      );
    if (ready === undefined) break;
    ordered.push({ sides: ready });
    ready.forEach((side, version) => {
      next[version] = (next[version] ?? 0) + side.length;
    });
  }
  return ordered;
}
