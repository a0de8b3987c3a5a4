import type { ShownColumn } from './table-view.ts';

/** A column wants `usual` pixels and can be read from `least` on. */
type Width = { readonly usual: number; readonly least: number };

const number: Width = { usual: 120, least: 104 };
/** Columns named after things of the project have long heads. */
const numberOfThing: Width = { usual: 120, least: 120 };
const words: Width = { usual: 220, least: 150 };
const narrow: Width = { usual: 70, least: 60 };
const text: { readonly [key: string]: Width } = {
  label: { usual: 110, least: 90 },
  left: { usual: 330, least: 220 },
  hit: { usual: 130, least: 100 },
  right: { usual: 330, least: 220 },
  language: { usual: 110, least: 92 },
  bead: narrow,
  step: narrow,
  set: { usual: 110, least: 86 },
  date: { usual: 110, least: 100 },
  isMutual: { usual: 110, least: 90 },
  isKnown: { usual: 110, least: 90 },
  test: { usual: 120, least: 92 },
  keyIn: { usual: 180, least: 110 },
  caution: { usual: 170, least: 110 },
  disagreement: { usual: 140, least: 110 },
  beadDifference: { usual: 150, least: 110 },
  readabilityFormula: { usual: 150, least: 116 },
  termLemma: { usual: 150, least: 110 },
  counterpartLemma: { usual: 150, least: 110 },
  rank: narrow,
};

function widthOf({ type, key, label }: ShownColumn): Width {
  if (type !== 'number') return text[key] ?? words;
  if (key === 'rank') return narrow;
  return label === null ? number : numberOfThing;
}

/**
 * Widths of columns in so many pixels: what they want where there is room for it, else all give the same
 * part of what they can do without. Where even that is not enough the table is moved sideways.
 */
export function columnWidths(columns: readonly ShownColumn[], room: number): readonly number[] {
  const widths = columns.map(widthOf);
  const usual = widths.reduce((sum, own) => sum + own.usual, 0);
  const least = widths.reduce((sum, own) => sum + own.least, 0);
  if (room >= usual || usual === least) return widths.map((own) => own.usual);
  const part = Math.max(0, (room - least) / (usual - least));
  return widths.map((own) => Math.floor(own.least + part * (own.usual - own.least)));
}
