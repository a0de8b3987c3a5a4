import * as v from 'valibot';

/** In pixels that do not depend on the density of the screen. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type WindowState = { readonly bounds: Rectangle; readonly isMaximized: boolean };

export const smallestWindow = { width: 900, height: 600 } as const;
const usualWindow = { width: 1440, height: 900 } as const;

const number = v.pipe(v.number(), v.safeInteger());
const schema = v.object({
  bounds: v.object({ x: number, y: number, width: number, height: number }),
  isMaximized: v.boolean(),
});

export function parseWindowState(stored: unknown): WindowState | null {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}

/**
 * Where the window opens: where it was, moved and shrunk into the display that shows most of it;
 * in the middle of the first display when it was never open or its display is gone. `workAreas` are
 * the displays without their task bars, the primary one first.
 */
export function placeWindow(state: WindowState | null, workAreas: readonly Rectangle[]): Rectangle {
  const [primary = { x: 0, y: 0, ...usualWindow }] = workAreas;
  if (state === null) return centred(usualWindow, primary);
  const display = workAreas.toSorted(
    (a, b) => overlap(b, state.bounds) - overlap(a, state.bounds),
  )[0];
  if (display === undefined || overlap(display, state.bounds) === 0) {
    return centred(state.bounds, primary);
  }
  const { width, height } = fitting(state.bounds, display);
  return {
    x: clamp(state.bounds.x, display.x, display.x + display.width - width),
    y: clamp(state.bounds.y, display.y, display.y + display.height - height),
    width,
    height,
  };
}

type Size = Pick<Rectangle, 'width' | 'height'>;

/** No larger than the display and no smaller than the smallest window, which wins. */
function fitting(size: Size, display: Size): Size {
  return {
    width: Math.max(smallestWindow.width, Math.min(size.width, display.width)),
    height: Math.max(smallestWindow.height, Math.min(size.height, display.height)),
  };
}

function centred(size: Size, display: Rectangle): Rectangle {
  const { width, height } = fitting(size, display);
  return {
    x: display.x + Math.max(0, Math.floor((display.width - width) / 2)),
    y: display.y + Math.max(0, Math.floor((display.height - height) / 2)),
    width,
    height,
  };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}
