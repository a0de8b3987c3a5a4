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
};

export type NetworkLayout = {
  readonly nodes: readonly NetworkNode[];
  /** The thickest last, so that it lies above the others. */
  readonly links: readonly (NetworkLink & { readonly path: string; readonly thickness: number })[];
};

type Size = { readonly width: number; readonly height: number; readonly radius: number };

/**
 * Nodes on a circle, those that go together beside each other; links as arcs that bend to the
 * middle, as thick as they are heavy. Labels stand outside, where nothing covers them.
 */
export function networkLayout(links: readonly NetworkLink[], size: Size): NetworkLayout {
  const { width, height, radius } = size;
  const order = circleOrder(links);
  const largest = Math.max(0, ...links.map(({ weight }) => weight));
  const thickness = scaleLinear([0, largest === 0 ? 1 : largest], [0.75, 9]);
  const [centreX, centreY] = [width / 2, height / 2];
  const nodes = order.map((key, index): NetworkNode => {
    const angle = (index / order.length) * 2 * Math.PI - Math.PI / 2;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    return {
      key,
      x: centreX + radius * across,
      y: centreY + radius * down,
      labelX: centreX + (radius + 14) * across,
      labelY: centreY + (radius + 18) * down,
      anchor: Math.abs(across) < 0.2 ? 'middle' : across > 0 ? 'start' : 'end',
    };
  });
  const places = new Map(nodes.map((node) => [node.key, node]));
  return {
    nodes,
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
        return [{ ...link, path, thickness: thickness(link.weight) }];
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
      const difference = pull(key) - pull(best) || (weights.get(key) ?? 0) - (weights.get(best) ?? 0);
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
