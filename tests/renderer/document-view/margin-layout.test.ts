import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelPitch, placeLabels } from '../../../renderer/document-view/margin-layout.ts';

const labels = fc
  .array(fc.nat({ max: 400 }), { maxLength: 40 })
  .map((places) => places.sort((a, b) => a - b).map((wanted, number) => ({ wanted, number })));

describe('labels in the margin', () => {
  test('never overlap and never stand above their place', () => {
    fc.assert(
      fc.property(labels, (wishes) => {
        const placed = placeLabels(wishes, 0);
        placed.forEach((one, index) => {
          const before = placed[index - 1];
          if (before !== undefined) expect(one.top - before.top).toBeGreaterThanOrEqual(labelPitch);
          if (one.kind === 'label') expect(one.top).toBeGreaterThanOrEqual(one.label.wanted);
        });
      }),
    );
  });

  test('never vanish: each stands for itself or behind a button', () => {
    fc.assert(
      fc.property(labels, (wishes) => {
        const shown = placeLabels(wishes, 0).flatMap((one) =>
          one.kind === 'label' ? [one.label] : one.labels,
        );
        expect(shown).toEqual(wishes);
      }),
    );
  });

  test('stay near their place, however many there are', () => {
    fc.assert(
      fc.property(labels, (wishes) => {
        for (const one of placeLabels(wishes, 0)) {
          const wanted = one.kind === 'label' ? one.label.wanted : (one.labels[0]?.wanted ?? 0);
          expect(one.top - wanted).toBeLessThanOrEqual(4 * labelPitch);
        }
      }),
    );
  });

  test('stand at their place where there is room', () => {
    const placed = placeLabels([{ wanted: 10 }, { wanted: 100 }], 0);
    expect(placed.map(({ top }) => top)).toEqual([10, 100]);
  });
});
