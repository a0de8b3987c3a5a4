import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBetween } from '../../../shared/alignment/align-between.ts';
import type { Bead } from '../../../shared/alignment/alignment.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { finished } from '../../../shared/alignment/work-steps.ts';
import { at } from '../../../shared/base/invariant.ts';

const anySegment = fc.constantFrom('Суд решает.', '1. Да', 'Аким и маслихат.', 'Нет!', 'Закон 5');
const anyVersions = fc
  .array(fc.array(anySegment, { minLength: 1, maxLength: 7 }), { minLength: 2, maxLength: 3 })
  .map((all) => all.map((segments, version) => ({ language: `l${version}`, segments })));

/** The rows of places that beads run through. */
function placesOf(beads: readonly Bead[]): number[][] {
  let row = at(beads, 0).sizes.map(() => 0);
  return [
    row,
    ...beads.map(({ sizes }) => (row = row.map((place, version) => place + at(sizes, version)))),
  ];
}

describe('aligning between', () => {
  it('lets no bead cross a border, and takes each segment once', () => {
    fc.assert(
      fc.property(
        anyVersions,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (versions, shares) => {
          const sizes = versions.map(({ segments }) => segments.length);
          const rows = [0, 1].map(() =>
            sizes.map((size) => Math.floor(shares.next().value * (size + 1))),
          );
          const borders = [0, 1].map((row) =>
            sizes.map((size, version) => {
              const own = rows.map((one) => Math.min(size, at(one, version))).sort((a, b) => a - b);
              return at(own, row);
            }),
          );
          const places = placesOf(finished(alignBetween(versions, [], borders, emptyLexicon)));
          expect(places.at(-1)).toEqual(sizes);
          const crosses = (row: readonly number[], bead: number): boolean => {
            const [from, to] = [at(places, bead), at(places, bead + 1)];
            const filled = row.flatMap((_, version) =>
              at(to, version) > at(from, version) ? [version] : [],
            );
            return (
              filled.some((version) => at(from, version) < at(row, version)) &&
              filled.some((version) => at(to, version) > at(row, version))
            );
          };
          for (const row of borders) {
            places.slice(1).forEach((_, bead) => expect(crosses(row, bead)).toBe(false));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps fixed beads and takes each segment once, whichever are fixed', () => {
    fc.assert(
      fc.property(
        anyVersions,
        fc.array(fc.boolean(), { minLength: 21, maxLength: 21 }),
        (versions, isFixed) => {
          const before = finished(alignBetween(versions, [], [], emptyLexicon));
          const starts = placesOf(before);
          const fixed = before.flatMap((own, index) => {
            const bead: Bead = { ...own, confidence: null, status: 'confirmed' };
            return isFixed[index] === true ? [{ bead, starts: at(starts, index) }] : [];
          });
          const beads = finished(alignBetween(versions, fixed, [], emptyLexicon));
          expect(beads.filter(({ status }) => status === 'confirmed')).toEqual(
            fixed.map(({ bead }) => bead),
          );
          const places = placesOf(beads);
          expect(places.at(-1)).toEqual(versions.map(({ segments }) => segments.length));
          expect(places).toEqual(expect.arrayContaining(fixed.map((one) => one.starts)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tells progress that never falls and counts all segments', () => {
    const segments = Array.from({ length: 60 }, (_, index) => `${index + 1}. Аким и маслихат.`);
    const versions = ['kk', 'ru', 'en'].map((language) => ({ language, segments }));
    const bead: Bead = { sizes: [1, 1, 1], confidence: null, status: 'confirmed' };
    const fixed = [{ bead, starts: [30, 30, 30] }];
    const steps = [...alignBetween(versions, fixed, [], emptyLexicon)].map(({ done }) => done);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(180);
  });

  it('leaves fixed beads as they are, with the borders that lie between them', () => {
    const segments = ['1. Да', 'Суд решает.', 'Нет!', 'Закон 5', 'Аким и маслихат.'];
    const versions = ['ru', 'en'].map((language) => ({ language, segments }));
    const bead: Bead = { sizes: [2, 1], confidence: null, status: 'confirmed' };
    const fixed = [{ bead, starts: [1, 2] }];
    const borders = [
      [2, 2],
      [4, 3],
    ];
    const beads = finished(alignBetween(versions, fixed, borders, emptyLexicon));
    expect(beads).toContain(bead);
    const places = placesOf(beads).map((row) => row.join());
    expect(places).toEqual(expect.arrayContaining(['1,2', '3,3', '4,3', '5,5']));
  });
});
