import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import palette from '../../../shared/codebook/concept-palette.json' with { type: 'json' };
import { ciede2000, contrast, labSeen, visions } from '../../support/colour.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../renderer/styles/${name}`, import.meta.url), 'utf8');

/** The hex colours that a rule of a style sheet gives to custom properties. */
function colourBlock(css: string, selector: string): ReadonlyMap<string, string> {
  const [rule = ''] = css.slice(css.indexOf(`${selector} {`)).split('\n}');
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

const tokens = read('tokens.css');
const light = colourBlock(tokens, ':root');
const themes = {
  light,
  dark: new Map([...light, ...colourBlock(tokens, ":root[data-theme='dark']")]),
};
const grounds = ['window', 'panel', 'sunken', 'page', 'raised', 'hover', 'selected'].map(
  (name) => `surface-${name}`,
);
const inks = [
  'text-primary',
  'text-secondary',
  'text-muted',
  'text-link',
  'accent',
  'success',
  'warning',
  'danger',
];
const heats = [1, 2, 3, 4, 5].map((step) => `heat-${step}`);
/** Ink, the grounds that it may stand on, the least contrast (WCAG 2: text 4.5, lines 3). */
const pairs: readonly (readonly [string, readonly string[], number])[] = [
  ...inks.map((ink) => [ink, grounds, 4.5] as const),
  ['text-on-accent', ['accent', 'accent-hover', 'accent-active'], 4.5],
  [
    'text-primary',
    [
      'accent-soft',
      'accent-soft-strong',
      'success-soft',
      'warning-soft',
      'danger-soft',
      'selection',
    ],
    4.5,
  ],
  ['success', ['success-soft'], 4.5],
  ['warning', ['warning-soft'], 4.5],
  ['danger', ['danger-soft'], 4.5],
  ['heat-text', heats, 4.5],
  ['border-control', ['surface-window', 'surface-panel', 'surface-page', 'surface-raised'], 3],
  ['focus-outer', grounds, 3],
];

/** CIEDE2000 distances that can be told apart at a glance in a stripe of 4 px. */
const leastOfFirst8 = 13.5;
const leastOfAll24 = 12;

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colours = themes[theme];
  const of = (name: string): string => colours.get(name) ?? `no --${name}`;

  it.each(pairs)('shows %s on every ground that it may stand on', (ink, own, least) => {
    const weak = own.filter((ground) => !(contrast(of(ink), of(ground)) >= least));
    expect(weak).toEqual([]);
  });

  it('shows text on every code colour, and every stripe on every surface', () => {
    for (const { key, [theme]: place } of palette.colours) {
      expect(contrast(of('text-primary'), place.underlay), key).toBeGreaterThanOrEqual(4.5);
      expect(contrast(place.chip.text, place.chip.background), key).toBeGreaterThanOrEqual(4.5);
      for (const surface of ['surface-page', 'surface-panel', 'surface-raised']) {
        expect(contrast(place.stripe, of(surface)), key).toBeGreaterThanOrEqual(3);
        expect(contrast(place.chart, of(surface)), key).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(visions)('tells the first eight code colours apart with %s vision', (vision) => {
    const first = palette.colours
      .slice(0, 8)
      .map(({ [theme]: place }) => labSeen(place.stripe, vision));
    expect(nearest(first)).toBeGreaterThanOrEqual(leastOfFirst8);
  });

  it('tells all 24 code colours apart with normal vision', () => {
    const all = palette.colours.map(({ [theme]: place }) => labSeen(place.stripe, 'normal'));
    expect(nearest(all)).toBeGreaterThanOrEqual(leastOfAll24);
  });

  it('draws the colours of the palette', () => {
    const css = read('concept-colours.css');
    const own = colourBlock(css, theme === 'light' ? ':root' : ":root[data-theme='dark']");
    for (const { order, [theme]: place } of palette.colours) {
      expect(own.get(`code-${order}-stripe`)).toBe(place.stripe.toLowerCase());
      expect(own.get(`code-${order}-underlay`)).toBe(place.underlay.toLowerCase());
      expect(own.get(`code-${order}-chip-text`)).toBe(place.chip.text.toLowerCase());
      expect(own.get(`code-${order}-chart`)).toBe(place.chart.toLowerCase());
    }
  });
});

type Lab = ReturnType<typeof labSeen>;

/** The distance of the two that are nearest to each other. */
function nearest(colours: readonly Lab[]): number {
  const distances = colours.flatMap((colour, index) =>
    colours.slice(0, index).map((other) => ciede2000(colour, other)),
  );
  return Math.min(...distances);
}
