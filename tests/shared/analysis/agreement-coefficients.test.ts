import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bennettS,
  cohenKappa,
  maximalKappa,
  scottPi,
  weightedKappa,
} from '../../../shared/analysis/cohen-kappa.ts';
import { fleissKappa, randolphKappa } from '../../../shared/analysis/fleiss-kappa.ts';
import { gwetAc } from '../../../shared/analysis/gwet-ac.ts';
import { holstiReliability, percentAgreement } from '../../../shared/analysis/percent-agreement.ts';
import {
  countUnits,
  crossCoders,
  dichotomizeTable,
  sumOf,
  unitsOfTable,
} from '../../../shared/analysis/unit-counts.ts';

/** A square table whose diagonal and off-diagonal are not empty. */
const anyTable = fc
  .integer({ min: 2, max: 4 })
  .chain((size) =>
    fc.array(fc.array(fc.nat(9), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((rows) =>
    rows.map((row, i) => row.map((count, j) => count + Number(i === j) + Number(i < j))),
  );

const flip = (table: readonly (readonly number[])[]): number[][] =>
  table.map((_, i) => table.map((row) => row[i] ?? 0));
const names = (table: readonly unknown[]): number[] => table.map((_, index) => index + 1);
const units = (table: readonly (readonly number[])[]) => unitsOfTable(table, names(table));

describe('coefficients of two coders', () => {
  it('are the same whichever coder comes first, and at most 1', () => {
    const coefficients: readonly ((table: readonly (readonly number[])[]) => number | null)[] = [
      (table) => cohenKappa(table)?.kappa ?? null,
      (table) => weightedKappa(table, 'linear')?.kappa ?? null,
      (table) => weightedKappa(table, 'quadratic')?.kappa ?? null,
      (table) => cohenKappa(table)?.standardError ?? null,
      maximalKappa,
      scottPi,
      bennettS,
      (table) => gwetAc(units(table), 'identity')?.coefficient ?? null,
      (table) => gwetAc(units(table), 'quadratic')?.coefficient ?? null,
      (table) => percentAgreement(units(table))?.agreement ?? null,
    ];
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const coefficient of coefficients) {
          const value = coefficient(table);
          expect(value).not.toBeNull();
          expect(value).toBeCloseTo(coefficient(flip(table)) ?? Number.NaN, 12);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('are 1 on perfect agreement', () => {
    const table = [
      [7, 0, 0],
      [0, 2, 0],
      [0, 0, 4],
    ];
    expect(cohenKappa(table)).toMatchObject({ observed: 1, kappa: 1, standardError: 0 });
    expect([scottPi(table), bennettS(table), maximalKappa(table)]).toEqual([1, 1, 1]);
    expect(weightedKappa(table, 'quadratic')?.kappa).toBe(1);
    expect(gwetAc(units(table), 'quadratic')?.coefficient).toBeCloseTo(1, 12);
  });

  it('are 0 where the table is the product of its margins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }),
        (row) => {
          const table = row.map((_, i) => row.map((other) => other * (i + 1)));
          expect(cohenKappa(table)?.kappa).toBeCloseTo(0, 12);
          expect(weightedKappa(table, 'linear')?.kappa).toBeCloseTo(0, 12);
        },
      ),
    );
  });

  it('stay under the maximum of the margins', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const most = maximalKappa(table) ?? Number.NaN;
        expect(cohenKappa(table)?.kappa).toBeLessThanOrEqual(most + 1e-12);
      }),
    );
  });

  it('are undefined without variation or without units', () => {
    expect(cohenKappa([[5]])).toBeNull();
    expect(cohenKappa([])).toBeNull();
    expect(
      scottPi([
        [5, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(bennettS([[5]])).toBeNull();
    expect(percentAgreement({ categories: [1], counts: [[1]] })).toBeNull();
  });

  it('give the published values', () => {
    // Cohen 1960, p. 45.
    const cohen1960 = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    expect(cohenKappa(cohen1960)?.kappa).toBeCloseTo(0.492, 3);
    expect(maximalKappa(cohen1960)).toBeCloseTo(0.831, 3);
    // Artstein and Poesio 2008, p. 558.
    const artstein = [
      [20, 10],
      [20, 50],
    ];
    expect([cohenKappa(artstein)?.kappa, bennettS(artstein), scottPi(artstein)]).toEqual([
      expect.closeTo(0.348, 3),
      expect.closeTo(0.4, 3),
      expect.closeTo(0.341, 3),
    ]);
  });

  it('have the standard error of the delta method', () => {
    // A numerical gradient against the closed form.
    const table = [
      [40, 9],
      [6, 45],
    ];
    const kappaOf = (cells: readonly number[]): number =>
      cohenKappa([cells.slice(0, 2), cells.slice(2)])?.kappa ?? Number.NaN;
    const cells = table.flat();
    const total = sumOf(cells);
    const gradient = cells.map((_, index) => {
      const moved = (by: number): number =>
        kappaOf(cells.map((cell, other) => (other === index ? cell + by : cell)));
      return ((moved(1e-4) - moved(-1e-4)) / 2e-4) * total;
    });
    const mean = sumOf(cells.map((cell, i) => (cell / total) * (gradient[i] ?? 0)));
    const square = sumOf(cells.map((cell, i) => (cell / total) * (gradient[i] ?? 0) ** 2));
    const error = Math.sqrt((square - mean ** 2) / total);
    expect(cohenKappa(table)?.standardError).toBeCloseTo(error, 6);
  });
});

describe('coefficients of many coders', () => {
  it('are those of two coders where there are two', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const fleiss = fleissKappa(units(table));
        expect(fleiss?.kappa).toBeCloseTo(scottPi(table) ?? Number.NaN, 12);
        expect(randolphKappa(units(table))).toBeCloseTo(bennettS(table) ?? Number.NaN, 12);
        table.forEach((_, category) => {
          const split = scottPi(dichotomizeTable(table, category));
          const own = fleiss?.categories[category];
          expect(own ?? 0).toBeCloseTo(split ?? 0, 12);
        });
      }),
    );
  });

  it('average their categories by what chance leaves to each', () => {
    const counted = countUnits([
      [1, 2, 3, 3, 1, 2],
      [1, 2, 3, 1, 1, 3],
      [2, 2, 3, 3, 1, 1],
    ]);
    const fleiss = fleissKappa(counted);
    const shares = counted.categories.map(
      (_, c) => sumOf(counted.counts.map((row) => row[c] ?? 0)) / 18,
    );
    const weights = shares.map((share) => share * (1 - share));
    const mean = sumOf(weights.map((weight, c) => weight * (fleiss?.categories[c] ?? 0)));
    expect(fleiss?.kappa).toBeCloseTo(mean / sumOf(weights), 12);
  });

  it('refuse units with different numbers of ratings', () => {
    const ratings = countUnits([
      [1, 2],
      [1, null],
      [2, 2],
    ]);
    expect(fleissKappa(ratings)).toBeNull();
    expect(randolphKappa(ratings)).toBeNull();
    expect(gwetAc(ratings, 'identity')).not.toBeNull();
  });

  it('give the published values', () => {
    // Warrens 2010, p. 284: 8 raters, 30 items.
    const counts = [
      ...Array.from({ length: 14 }, () => [0, 8]),
      ...Array.from({ length: 2 }, () => [1, 7]),
      ...Array.from({ length: 10 }, () => [8, 0]),
      ...Array.from({ length: 2 }, () => [6, 2]),
      [5, 3],
      [4, 4],
    ];
    const warrens = { categories: ['A', 'N'], counts };
    expect(fleissKappa(warrens)?.kappa).toBeCloseTo(0.8324, 3);
    expect(randolphKappa(warrens)).toBeCloseTo(0.8358, 3);
  });

  it('give two categories of Fleiss the standard error of all', () => {
    const cell = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 9 }), (ones) => {
        const counts = [[3, 3], ...ones.map((one) => [one, 6 - one])];
        const fleiss = fleissKappa({ categories: ['A', 'B'], counts });
        expect(fleiss?.categoryNullStandardError).toBeCloseTo(fleiss?.nullStandardError ?? 0, 12);
        expect(fleiss?.categories[0]).toBeCloseTo(fleiss?.kappa ?? 0, 12);
      }),
    );
  });

  it('give Gwet the standard errors that irrCAC prints, with and without missing ratings', () => {
    // Gwet 2014, cac.raw4raters and distrib.6raters of the R package irrCAC.
    const four = countUnits([
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ]);
    expect(gwetAc(four, 'identity')?.coefficient).toBeCloseTo(0.77544, 5);
    expect(gwetAc(four, 'identity')?.standardError).toBeCloseTo(0.14295, 5);
    const rows = ['00060', '03003', '01401', '00006', '03030', '20400', '00402', '20310', '20040'];
    const more = ['00006', '10050', '11040', '03300', '10050', '02031'];
    const six = {
      categories: ['a', 'b', 'c', 'd', 'e'],
      counts: [...rows, ...more].map((row) => [...row].map(Number)),
    };
    expect(gwetAc(six, 'identity')?.coefficient).toBeCloseTo(0.4448007, 7);
    expect(gwetAc(six, 'identity')?.standardError).toBeCloseTo(0.08418757, 8);
  });

  it('leave Gwet no error where all units agree alike', () => {
    const one = { categories: ['a', 'b'], counts: [[2, 0]] };
    expect(gwetAc(one, 'identity')?.standardError).toBeNull();
    const half = {
      categories: ['a', 'b'],
      counts: [
        [2, 0],
        [0, 2],
      ],
    };
    expect(gwetAc(half, 'identity')?.standardError).toBeCloseTo(0, 12);
  });
});

describe('ratings', () => {
  it('of two coders count the same as a table and as units', () => {
    const rating = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1 }), (pairs) => {
        const [first, second] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)];
        const { categories, table } = crossCoders(first, second);
        const fromTable = percentAgreement(unitsOfTable(table, categories));
        expect(percentAgreement(countUnits([first, second]))?.agreement).toEqual(
          fromTable === null ? undefined : expect.closeTo(fromTable.agreement, 12),
        );
        expect(sumOf(table.map(sumOf))).toBe(
          pairs.filter(([one, two]) => one !== null && two !== null).length,
        );
      }),
    );
  });

  it('of equal number give Holsti the share of agreements', () => {
    expect(holstiReliability(16, 20, 24)).toBeCloseTo(32 / 44, 12);
    expect(holstiReliability(7, 10, 10)).toBe(0.7);
    expect(holstiReliability(0, 0, 0)).toBeNull();
  });
});
