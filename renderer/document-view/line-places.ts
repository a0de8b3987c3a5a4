import type { PageLine } from './page-lines.ts';

/** A stretch of heights in pixels. */
export type Extent = { readonly top: number; readonly bottom: number };

/** Where the lines of a section stand, from its top. */
export type LinePlaces = {
  readonly height: number;
  /** Lines that reach into the extent, `end` not included, counted within the section. */
  readonly linesIn: (extent: Extent) => { readonly first: number; readonly end: number };
};

/** Reads the heights of the lines; `elements` are those of `lines`, which are in text order. */
export function readLinePlaces(
  section: Element,
  elements: HTMLCollection,
  lines: readonly PageLine[],
): LinePlaces {
  const corner = section.getBoundingClientRect();
  const tops = new Float64Array(lines.length);
  let last = 0;
  lines.forEach((line, index) => {
    const element = elements.item(index);
    // Blank lines are not laid out: they count as standing where the line before them does.
    if (line.kind !== 'blank' && element !== null) {
      last = Math.max(last, element.getBoundingClientRect().top - corner.top);
    }
    tops[index] = last;
  });
  const { height } = corner;
  return {
    height,
    linesIn: ({ top, bottom }) => {
      if (bottom <= 0 || top >= height) return { first: 0, end: 0 };
      const first = Math.max(0, countUpTo(tops, top) - 1);
      return { first, end: countUpTo(tops, bottom) };
    },
  };
}

/** How many of the ascending values are not above the limit. */
function countUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
