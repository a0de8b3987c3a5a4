import type { Concept } from './codebook.ts';
import palette from './concept-palette.json' with { type: 'json' };

const places = palette.colours.map((colour) => ({
  order: colour.order,
  stripe: colour.light.stripe.toLowerCase(),
  lab: toOklab(colour.light.stripe),
}));

/** The colour that a concept on this place of the palette (from 1) is stored with. */
export function colourOf(order: number): string {
  const place = places[(order - 1) % places.length];
  if (place === undefined) throw new RangeError(`No place ${order} in the palette`);
  return place.stripe;
}

/**
 * The place (from 1) of a stored colour. A colour that is not of the palette, as other programs
 * give, gets the nearest place by distance in OKLab (Ottosson, 2020).
 */
export function paletteOrder(color: string): number {
  const wanted = color.toLowerCase();
  const exact = places.find(({ stripe }) => stripe === wanted);
  if (exact !== undefined) return exact.order;
  const lab = toOklab(wanted);
  const distance = (place: (typeof places)[number]): number =>
    Math.hypot(...place.lab.map((value, axis) => value - (lab[axis] ?? 0)));
  return places.reduce((best, place) => (distance(place) < distance(best) ? place : best)).order;
}

/** The colour of the first place that no concept has; when all are taken, of the one used least. */
export function firstFreeColour(concepts: readonly Concept[]): string {
  const uses = new Map(places.map(({ order }) => [order, 0]));
  for (const { color } of concepts) {
    const order = paletteOrder(color);
    uses.set(order, (uses.get(order) ?? 0) + 1);
  }
  const [first = 1] = [...uses].reduce((best, entry) => (entry[1] < best[1] ? entry : best));
  return colourOf(first);
}

/** Lightness and two colour axes of `#rrggbb`. */
function toOklab(hex: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const value = parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
