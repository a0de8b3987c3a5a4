import { scaleLinear } from 'd3-scale';

export type NetworkLink = {
  readonly first: string;
  readonly second: string;
  readonly weight: number;
};

export type NetworkNode = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Where a line to its words ends, `null` where they stand by it. */
  readonly leader: { readonly x: number; readonly y: number } | null;
};

export type NetworkLayout = {
  readonly nodes: readonly NetworkNode[];
  /** From the uppermost of marks and words to the lowest; the middle of the circle is at zero. */
  readonly top: number;
  readonly bottom: number;
  /** The thickest last, so that it lies above the others. */
  readonly links: readonly (NetworkLink & {
    readonly path: string;
    readonly thickness: number;
    /** A head at the second end, for links that have a direction. */
    readonly head: string;
  })[];
};

/** The radius of a node. */
export const markRadius = 8;
/** Between a node and its words. */
const gap = 14;
/** The height of a line of words. */
export const lineHeight = 14;

type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The size of the words of a node. */
export type WordsSize = { readonly width: number; readonly lines: number };

function boxAt(x: number, y: number, size: WordsSize, anchor: NetworkNode['anchor']): Box {
  const { width, lines } = size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const half = (lines * lineHeight) / 2 + 1;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A triangle that points to a node from outside of its mark. */
function headAt(
  to: { readonly x: number; readonly y: number },
  angle: number,
  size: number,
): string {
  const point = (distance: number, turn: number): string =>
    `${round(to.x - distance * Math.cos(angle + turn))} ${round(to.y - distance * Math.sin(angle + turn))}`;
  const spread = Math.atan2(size / 2, 9 + size);
  return `M${point(9, 0)}L${point(9 + size, spread)}L${point(9 + size, -spread)}Z`;
}

type Size = { readonly width: number; readonly radius: number };

/**
 * Nodes on a circle, those that go together beside each other; links as arcs that bend to the
 * middle, as thick as they are heavy. Labels stand outside, where nothing covers them.
 */
export function networkLayout(
  links: readonly NetworkLink[],
  size: Size,
  sizeOf: (key: string) => WordsSize,
): NetworkLayout {
  const { width, radius } = size;
  const order = circleOrder(links);
  const largest = Math.max(0, ...links.map(({ weight }) => weight));
  // Few meetings stay thin lines, however few the most are.
  const thickest = Math.min(9, 1.5 + largest);
  const thickness = scaleLinear([0, largest === 0 ? 1 : largest], [0.75, thickest]);
  const [centreX, centreY] = [width / 2, 0];
  const spots = order.map((key, index) => {
    const angle = (index / order.length) * 2 * Math.PI - Math.PI / 2;
    return { key, across: Math.cos(angle), down: Math.sin(angle) };
  });
  const placed: Box[] = [];
  // From the sides to top and bottom, where words crowd.
  const nodes = spots
    .toSorted((a, b) => Math.abs(a.down) - Math.abs(b.down))
    .map(({ key, across, down }): NetworkNode => {
      const [x, y] = [centreX + radius * across, centreY + radius * down];
      const anchor = Math.abs(across) < 0.05 ? 'middle' : across > 0 ? 'start' : 'end';
      const words = sizeOf(key);
      let distance = gap;
      let box = boxAt(x + distance * across, y + distance * down, words, anchor);
      while (placed.some((other) => touches(box, other)) && distance < 8 * gap) {
        distance += gap / 2;
        box = boxAt(x + distance * across, y + distance * down, words, anchor);
      }
      placed.push(box);
      const nearY = down > 0 ? box.top : box.bottom;
      const [labelX, labelY] = [x + distance * across, y + distance * down];
      const leader =
        distance <= 1.6 * gap ? null : { x: labelX, y: anchor === 'middle' ? nearY : labelY };
      return { key, x, y, labelX, labelY, anchor, leader };
    });
  const places = new Map(nodes.map((node) => [node.key, node]));
  const edge = radius + markRadius;
  return {
    nodes,
    top: Math.min(-edge, ...placed.map(({ top }) => top)),
    bottom: Math.max(edge, ...placed.map(({ bottom }) => bottom)),
    links: links
      .toSorted((a, b) => a.weight - b.weight)
      .flatMap((link) => {
        const [from, to] = [places.get(link.first), places.get(link.second)];
        if (from === undefined || to === undefined || from === to) return [];
        // Neighbours are joined by a flat arc, others by one that bends to the middle.
        const depth = (0.8 * Math.hypot(from.x - to.x, from.y - to.y)) / (2 * radius);
        const [middleX, middleY] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
        const bendX = middleX + (centreX - middleX) * depth;
        const bendY = middleY + (centreY - middleY) * depth;
        const path = `M${round(from.x)} ${round(from.y)}Q${round(bendX)} ${round(bendY)} ${round(to.x)} ${round(to.y)}`;
        const width = thickness(link.weight);
        const head = headAt(to, Math.atan2(to.y - bendY, to.x - bendX), 5 + width);
        return [{ ...link, path, thickness: width, head }];
      }),
  };
}

/** Begins with the node of the most weight and goes on to the one most strongly linked to the last ones. */
function circleOrder(links: readonly NetworkLink[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const { first, second, weight } of links) {
    weights.set(first, (weights.get(first) ?? 0) + weight);
    weights.set(second, (weights.get(second) ?? 0) + weight);
  }
  const left = new Set(weights.keys());
  const order: string[] = [];
  const pull = (key: string): number => {
    const recent = order.slice(-2);
    return links.reduce((sum, { first, second, weight }) => {
      const other = first === key ? second : second === key ? first : null;
      return other !== null && recent.includes(other) ? sum + weight : sum;
    }, 0);
  };
  while (left.size > 0) {
    const next = [...left].reduce((best, key) => {
      const difference =
        pull(key) - pull(best) || (weights.get(key) ?? 0) - (weights.get(best) ?? 0);
      return difference > 0 ? key : best;
    });
    order.push(next);
    left.delete(next);
  }
  return order;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
