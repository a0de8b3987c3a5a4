import { EventEmitter } from 'node:events';
import type { Display, Rectangle } from 'electron';

type StandInDisplay = Pick<Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'> & {
  readonly size: { readonly width: number; readonly height: number };
  readonly workAreaSize: { readonly width: number; readonly height: number };
};

let bounds: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

/** Takes over what Chromium says about the display it is on. */
export function setDisplayBounds(found: Rectangle): void {
  bounds = found;
}

function display(): StandInDisplay {
  const { width, height } = bounds;
  const size = { width, height };
  return { id: 1, bounds, workArea: bounds, scaleFactor: 1, size, workAreaSize: size };
}

/** One display, as Chromium sees it. */
export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: (): StandInDisplay[] => [display()],
  getPrimaryDisplay: display,
  getDisplayMatching: (_area: Rectangle): StandInDisplay => display(),
  getDisplayNearestPoint: (): StandInDisplay => display(),
});
