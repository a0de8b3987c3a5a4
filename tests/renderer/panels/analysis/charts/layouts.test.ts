import { describe, expect, it } from 'vitest';
import { divergingLayout } from '../../../../../renderer/panels/analysis/charts/diverging-layout.ts';
import { intervalLayout } from '../../../../../renderer/panels/analysis/charts/interval-layout.ts';
import {
  labelHeight,
  mapLayout,
} from '../../../../../renderer/panels/analysis/charts/map-layout.ts';
import {
  lineHeight,
  networkLayout,
} from '../../../../../renderer/panels/analysis/charts/network-layout.ts';
import { residualStep } from '../../../../../renderer/panels/analysis/charts/residual-step.ts';
import {
  lineOfTexts,
  placesOnLine,
} from '../../../../../renderer/panels/analysis/charts/spread-layout.ts';
import { treeLayout } from '../../../../../renderer/panels/analysis/charts/tree-layout.ts';
import {
  trendLayout,
  trendScales,
  type TrendPoint,
} from '../../../../../renderer/panels/analysis/charts/trend-layout.ts';

describe('bars to both sides', () => {
  it('have one scale on both sides, so that lengths can be compared across zero', () => {
    const items = [
      { label: 'a', value: 4 },
      { label: 'b', value: -2 },
    ];
    const { bars, zero } = divergingLayout(items, { width: 800, rowHeight: 20, margin: 100 });
    const [right, left] = bars;
    expect(right?.x).toBeCloseTo(zero);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(zero);
    expect(right?.width).toBeCloseTo(2 * (left?.width ?? 0));
  });
});

describe('dots with whiskers', () => {
  it('lie between the ends of their whiskers, on an axis that holds them all', () => {
    const rows = [
      { label: 'a', estimates: [{ value: 0.5, lower: 0.2, upper: 0.9 }] },
      { label: 'b', estimates: [{ value: -0.1, lower: -0.3, upper: 0.1 }] },
    ];
    const layout = intervalLayout(rows, { left: 100, right: 500, rowHeight: 20, holds: [0, 1] });
    for (const { marks } of layout.rows) {
      for (const { x, from, to } of marks) {
        expect(from ?? 0).toBeLessThan(x ?? 0);
        expect(x ?? 0).toBeLessThan(to ?? 0);
        expect(from).toBeGreaterThanOrEqual(100);
        expect(to).toBeLessThanOrEqual(500);
      }
    }
  });

  it('leave out what is not known', () => {
    const rows = [{ label: 'a', estimates: [{ value: null, lower: null, upper: null }] }];
    const layout = intervalLayout(rows, { left: 0, right: 100, rowHeight: 20, holds: [0, 1] });
    expect(layout.rows[0]?.marks[0]).toMatchObject({ x: null, from: null, to: null });
  });
});

describe('the map', () => {
  it('has one unit on both axes, so that distances are those of the analysis', () => {
    const points = [
      { label: 'a', x: 1, y: 0, weight: 0.5, isNamedFirst: true },
      { label: 'b', x: 0, y: 1, weight: 0.5, isNamedFirst: true },
    ];
    const { points: placed, origin } = mapLayout(
      points,
      { width: 800, height: 500, margin: 50 },
      ({ label }) => label,
    );
    const [a, b] = placed;
    expect((a?.x ?? 0) - origin.x).toBeCloseTo(origin.y - (b?.y ?? 0));
  });

  it('writes no words of a point over those of an axis', () => {
    const points = [
      { label: 'кодтың аты', x: 1, y: 0.02, weight: 0.5, isNamedFirst: true },
      { label: 'басқа код', x: -1, y: 0, weight: 0.5, isNamedFirst: true },
    ];
    const size = { width: 800, height: 500, margin: 50 };
    const axis = { left: 640, right: 800, top: 0, bottom: 0 };
    const { points: placed, origin } = mapLayout(
      points,
      size,
      ({ label }) => label,
      ({ y }) => [{ ...axis, top: y - 18, bottom: y - 2 }],
    );
    const covering = placed.filter(
      ({ words, wordsWidth }) =>
        words !== null &&
        words.x + wordsWidth > axis.left &&
        words.y < origin.y - 2 &&
        words.y + labelHeight > origin.y - 18,
    );
    expect(covering).toEqual([]);
    expect(placed.map(({ words }) => words === null)).toEqual([false, false]);
  });
});

describe('a point far from all others', () => {
  it('stands at the edge with its place in words, and does not press the others together', () => {
    const near = Array.from({ length: 12 }, (_, index) => ({
      ...{ label: `p${index}`, x: Math.cos(index), y: Math.sin(index) },
      ...{ weight: 0.05, isNamedFirst: true },
    }));
    const far = { label: 'far', x: 0, y: 40, weight: 0.05, isNamedFirst: true };
    const size = { width: 800, height: 500, margin: 50 };
    const { points } = mapLayout([...near, far], size, ({ label, y }) => `${label} ${y}`);
    const last = points.at(-1);
    expect(last).toMatchObject({ label: 'far 40' });
    expect(last?.beyond).toBeCloseTo(-Math.PI / 2);
    expect(points.slice(0, -1).every(({ beyond }) => beyond === null)).toBe(true);
    const spread = points.slice(0, -1).map(({ y }) => y);
    expect(Math.max(...spread) - Math.min(...spread)).toBeGreaterThan(200);
  });
});

describe('the tree', () => {
  it('joins neighbours only: branches do not cross', () => {
    const merges = [
      { first: 'a', second: 'd', height: 1 },
      { first: 'b', second: 'c', height: 2 },
      { first: '#1', second: '#2', height: 5 },
    ];
    const size = { left: 100, right: 600, rowHeight: 20 };
    const { leaves, joins } = treeLayout(merges, (leaf) => leaf, size);
    expect(leaves.map(({ label }) => label)).toEqual(['a', 'd', 'b', 'c']);
    expect(joins.map(({ height }) => height)).toEqual([1, 2, 5]);
    const last = joins.at(-1);
    expect(last?.x).toBeGreaterThan(Math.max(last?.firstX ?? 0, last?.secondX ?? 0));
    expect([last?.firstY, last?.secondY]).toEqual([20, 60]);
  });
});

describe('the network', () => {
  it('puts strong pairs side by side and draws the heaviest line last', () => {
    const links = [
      { first: 'a', second: 'b', weight: 9 },
      { first: 'c', second: 'd', weight: 5 },
      { first: 'a', second: 'd', weight: 1 },
    ];
    const size = { width: 400, radius: 150 };
    const layout = networkLayout(links, size, () => ({ width: 60, lines: 1 }));
    const spotOf = (wanted: string) => layout.nodes.find(({ key }) => key === wanted);
    const apart = (one: string, other: string): number =>
      Math.hypot(
        (spotOf(one)?.x ?? 0) - (spotOf(other)?.x ?? 0),
        (spotOf(one)?.y ?? 0) - (spotOf(other)?.y ?? 0),
      );
    expect(apart('a', 'b')).toBeLessThan(apart('a', 'd'));
    expect(layout.links.map(({ weight }) => weight)).toEqual([1, 5, 9]);
    expect(layout.links.at(-1)?.thickness).toBeGreaterThan(layout.links[0]?.thickness ?? 0);
  });

  it('holds all of its words, however many nodes push them outwards', () => {
    const links = Array.from({ length: 20 }, (_, index) => ({
      ...{ first: `a${index}`, second: `b${index}`, weight: 1 },
    }));
    const words = { width: 190, lines: 2 };
    const { nodes, top, bottom } = networkLayout(links, { width: 880, radius: 200 }, () => words);
    expect(nodes).toHaveLength(40);
    for (const { labelY } of nodes) {
      expect(labelY - lineHeight).toBeGreaterThanOrEqual(top);
      expect(labelY + lineHeight).toBeLessThanOrEqual(bottom);
    }
  });
});

describe('the line of texts', () => {
  it('gives each text the share of its length, and each place its own', () => {
    const texts = [
      { id: 'a', length: 300 },
      { id: 'empty', length: 0 },
      { id: 'b', length: 100 },
    ];
    const line = lineOfTexts(texts);
    expect(line).toEqual([
      { documentId: 'a', start: 0, end: 0.75 },
      { documentId: 'b', start: 0.75, end: 1 },
    ]);
    const lengths = new Map(texts.map(({ id, length }) => [id, length]));
    const places = [
      { documentId: 'b', offset: 50 },
      { documentId: 'a', offset: 150 },
      { documentId: 'gone', offset: 1 },
    ];
    expect(placesOnLine(places, line, lengths, 1000)).toEqual([0.375, 0.875]);
  });
});

describe('residuals', () => {
  it('are coloured by what chance allows, in both directions alike', () => {
    expect([null, 0, 1.95, 1.96, 2.6, 3.3].map(residualStep)).toEqual([
      'even',
      'even',
      'even',
      'more1',
      'more2',
      'more3',
    ]);
    expect([-1.96, -2.6, -3.3].map(residualStep)).toEqual(['less1', 'less2', 'less3']);
  });
});

describe('the trend', () => {
  const seen = (year: number, rate: number): TrendPoint => ({
    ...{ year, rate, fitted: rate, lower: null, upper: null, isAhead: false },
  });
  const ahead = { year: 2030, rate: null, fitted: 4, lower: 1, upper: 7, isAhead: true };
  const size = { left: 0, right: 100, top: 0, bottom: 100 };

  it('draws nothing ahead where nothing is extrapolated', () => {
    const points = [seen(2020, 1), seen(2025, 2)];
    const layout = trendLayout(points, trendScales(points), size);
    expect(layout.farBand).toBeNull();
    expect(layout.farLine).toBeNull();
    expect(layout.dots).toHaveLength(2);
  });

  it('draws what lies ahead apart from what was observed, on an axis that holds its range', () => {
    const points = [seen(2020, 1), seen(2025, 2), ahead];
    const layout = trendLayout(points, trendScales(points), size);
    expect(layout.dots.every(({ x }) => x <= 50)).toBe(true);
    expect(layout.farLine?.startsWith('M50')).toBe(true);
    expect(layout.farBand).toContain('L100.0');
    expect(trendScales(points).largest).toBe(7);
  });
});
