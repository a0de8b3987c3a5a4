import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeLabels,
  type LabelledPoint,
  type PlacedLabel,
} from '../../../../../renderer/panels/analysis/charts/place-labels.ts';

const field = { width: 880, height: 600 };
const points = fc.array(
  fc.record({
    x: fc.integer({ min: 80, max: 800 }),
    y: fc.integer({ min: 60, max: 540 }),
    radius: fc.constant(5),
    width: fc.integer({ min: 20, max: 150 }),
    height: fc.constant(16),
    importance: fc.double({ min: 0, max: 1, noNaN: true }),
    reach: fc.constantFrom(20, 100),
  }),
  { maxLength: 60 },
);

const alone = { x: 400, y: 300, radius: 5, width: 100, height: 16, importance: 1, reach: 100 };

type Line = NonNullable<PlacedLabel['leader']>;

const placedOf = (all: readonly LabelledPoint[]) =>
  placeLabels(all, field).flatMap((label, index) => {
    const point = all[index];
    if (label === null || point === undefined) return [];
    const box = {
      left: label.x,
      top: label.y,
      right: label.x + point.width,
      bottom: label.y + point.height,
    };
    return [{ box, leader: label.leader }];
  });

/** Points along a line, without its ends. */
const along = ({ from, to }: Line) =>
  Array.from({ length: 49 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * (step + 1)) / 50,
    y: from.y + ((to.y - from.y) * (step + 1)) / 50,
  }));

describe('labels of a map', () => {
  it('never cover each other, a mark or a line that leads to one, however the points lie', () => {
    fc.assert(
      fc.property(points, (all) => {
        const placed = placedOf(all);
        for (const [index, { box, leader }] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            const b = other.box;
            const isApart =
              box.right <= b.left ||
              b.right <= box.left ||
              box.bottom <= b.top ||
              b.bottom <= box.top;
            expect(isApart).toBe(true);
          }
          for (const { x, y } of all) {
            expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false);
          }
          for (const other of placed) {
            if (leader === null || other.box === box) continue;
            const { left, top, right, bottom } = other.box;
            const isCovered = along(leader).some(
              ({ x, y }) => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1,
            );
            expect(isCovered).toBe(false);
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('stand by their mark without a line where there is room', () => {
    const [label] = placeLabels([alone], field);
    expect(label?.leader).toBeNull();
    expect(label?.x).toBeGreaterThan(405);
  });

  it('go to the important points first where there is not room for all', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      ...{ ...alone, x: 400 + (index % 8), y: 300 + Math.floor(index / 8), reach: 20 },
      importance: index === 33 ? 1 : 0,
    }));
    const labels = placeLabels(crowd, field);
    expect(labels[33]).not.toBeNull();
    expect(labels.filter((label) => label === null).length).toBeGreaterThan(20);
  });

  it('stay inside the field', () => {
    const corner = { ...alone, x: 875, y: 5, width: 120 };
    const [label] = placeLabels([corner], field);
    expect(label).not.toBeNull();
    expect((label?.x ?? 0) + 120).toBeLessThanOrEqual(field.width);
    expect(label?.y).toBeGreaterThanOrEqual(0);
  });
});
