import { scaleLinear } from 'd3-scale';

/** A step of joining: two leaves by name or earlier steps as `#1`, `#2`… */
export type TreeMerge = {
  readonly first: string;
  readonly second: string;
  readonly height: number;
};

export type TreeLeaf = { readonly label: string; readonly y: number };
/** A join of two branches: from both of their ends to the height at which they meet. */
export type TreeJoin = {
  readonly x: number;
  readonly firstX: number;
  readonly firstY: number;
  readonly secondX: number;
  readonly secondY: number;
  readonly height: number;
};

export type TreeLayout = {
  readonly leaves: readonly TreeLeaf[];
  readonly joins: readonly TreeJoin[];
  readonly height: number;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
};

type Size = { readonly left: number; readonly right: number; readonly rowHeight: number };

/**
 * A tree that lies on its side: leaves below each other at the left, joins at their heights to the
 * right. Branches do not cross.
 */
export function treeLayout(
  merges: readonly TreeMerge[],
  nameOf: (leaf: string) => string,
  { left, right, rowHeight }: Size,
): TreeLayout {
  const largest = Math.max(0, ...merges.map(({ height }) => height));
  const scale = scaleLinear([0, largest === 0 ? 1 : largest], [left, right]).nice(5);
  const leaves: TreeLeaf[] = [];
  const joins: TreeJoin[] = [];
  const stepOf = (key: string): TreeMerge | undefined =>
    key.startsWith('#') ? merges[Number(key.slice(1)) - 1] : undefined;
  const place = (key: string): { readonly x: number; readonly y: number } => {
    const merge = stepOf(key);
    if (merge === undefined) {
      const y = (leaves.length + 0.5) * rowHeight;
      leaves.push({ label: nameOf(key), y });
      return { x: left, y };
    }
    const first = place(merge.first);
    const second = place(merge.second);
    const x = scale(merge.height);
    joins.push({
      ...{ x, height: merge.height },
      ...{ firstX: first.x, firstY: first.y, secondX: second.x, secondY: second.y },
    });
    return { x, y: (first.y + second.y) / 2 };
  };
  if (merges.length > 0) place(`#${merges.length}`);
  return {
    leaves,
    joins,
    height: leaves.length * rowHeight,
    ticks: scale.ticks(5).map((value) => ({ value, x: scale(value) })),
  };
}
