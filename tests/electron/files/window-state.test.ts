import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWindowState, placeWindow } from '../../../electron/files/window-state.ts';

const primary = { x: 0, y: 30, width: 1920, height: 1050 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const state = (x: number, y: number, width: number, height: number) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
});

describe('the window opens', () => {
  test('in the middle of the first display when it was never open', () => {
    expect(placeWindow(null, [primary, second])).toEqual({
      x: 240,
      y: 105,
      width: 1440,
      height: 900,
    });
  });

  test('where it was, on the display where it was', () => {
    const { bounds } = state(1950, 40, 1000, 700);
    expect(placeWindow({ bounds, isMaximized: true }, [primary, second])).toEqual(bounds);
  });

  test('on the first display when its own is gone', () => {
    expect(placeWindow(state(1950, 40, 1000, 700), [primary])).toEqual({
      ...{ x: 460, y: 205 },
      ...{ width: 1000, height: 700 },
    });
  });

  test('pushed and shrunk into its display, with its title bar in reach', () => {
    expect(placeWindow(state(-300, -50, 1000, 700), [primary])).toMatchObject({ x: 0, y: 30 });
    expect(placeWindow(state(1800, 1000, 1000, 700), [primary])).toMatchObject({ x: 920, y: 380 });
    expect(placeWindow(state(0, 0, 4000, 3000), [primary])).toEqual(primary);
  });

  test('never smaller than the smallest window, and inside any display that can hold it', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    const area = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 900, max: 4000 }),
      height: fc.integer({ min: 600, max: 3000 }),
    });
    const bounds = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(bounds, fc.array(area, { minLength: 1, maxLength: 3 }), (given, areas) => {
        const place = placeWindow({ bounds: given, isMaximized: false }, areas);
        expect(place.width >= 900 && place.height >= 600).toBe(true);
        const isInside = areas.some(
          ({ x, y, width, height }) =>
            place.x >= x &&
            place.y >= y &&
            place.x + place.width <= x + width &&
            place.y + place.height <= y + height,
        );
        expect(isInside).toBe(true);
      }),
    );
  });
});

describe('a stored place', () => {
  test('that is not one is none', () => {
    const strange = [null, 1, [], {}, { bounds: {}, isMaximized: true }, { bounds: null }];
    for (const stored of strange) expect(parseWindowState(stored)).toBeNull();
    const { bounds } = state(1, 2, 3, 4);
    expect(parseWindowState({ bounds: { ...bounds, x: 1e99 }, isMaximized: false })).toBeNull();
    expect(parseWindowState({ bounds, isMaximized: false })).toEqual(state(1, 2, 3, 4));
  });
});
