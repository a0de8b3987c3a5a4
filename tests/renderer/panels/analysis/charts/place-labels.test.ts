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
  }),
  { maxLength: 25 },
);

const boxOf = ({ width, height }: LabelledPoint, { x, y }: PlacedLabel) => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

describe('labels of a map', () => {
  it('never cover each other, however the points lie', () => {
    fc.assert(
      fc.property(points, (all) => {
        const boxes = placeLabels(all, field).map((label, index) =>
          boxOf(all[index] ?? { x: 0, y: 0, radius: 0, width: 0, height: 0 }, label),
        );
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            const isApart =
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(isApart).toBe(true);
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('stand by their mark without a line where there is room', () => {
    const alone = [{ x: 400, y: 300, radius: 5, width: 100, height: 16 }];
    const [label] = placeLabels(alone, field);
    expect(label?.isLed).toBe(false);
    expect(label?.x).toBeGreaterThan(405);
  });

  it('stay inside the field', () => {
    const corner = [{ x: 875, y: 5, radius: 4, width: 120, height: 16 }];
    const [label] = placeLabels(corner, field);
    expect((label?.x ?? 0) + 120).toBeLessThanOrEqual(field.width);
    expect(label?.y).toBeGreaterThanOrEqual(0);
  });
});
