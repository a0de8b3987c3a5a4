import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTest } from '../../../shared/analysis/chi-square.ts';
import { correspondenceAnalysis } from '../../../shared/analysis/correspondence-analysis.ts';

const tables = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
  .chain(([rows, columns]) => {
    const row = fc.array(fc.integer({ min: 1, max: 99 }), {
      minLength: columns,
      maxLength: columns,
    });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

describe('correspondence analysis', () => {
  it('shares out chi-square by the total among its axes', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { inertia, totalInertia } = correspondenceAnalysis(table);
        const all = table.flat().reduce((total, count) => total + count, 0);
        expect(inertia.length).toBe(Math.min(table.length, table[0]?.length ?? 0) - 1);
        expect(inertia.reduce((total, one) => total + one, 0)).toBeCloseTo(totalInertia, 10);
        expect(totalInertia).toBeCloseTo(chiSquareTest(table).x2 / all, 10);
        expect([...inertia].sort((a, b) => b - a)).toEqual(inertia);
      }),
    );
  });

  it('gives back the table from coordinates, masses and inertias', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { inertia, rows, columns, rowMasses, columnMasses } = correspondenceAnalysis(table);
        const all = table.flat().reduce((total, count) => total + count, 0);
        table.forEach((row, r) =>
          row.forEach((count, c) => {
            const association = inertia.reduce(
              (total, one, axis) =>
                total + Math.sqrt(one) * (rows[r]?.[axis] ?? 0) * (columns[c]?.[axis] ?? 0),
              1,
            );
            const share = (rowMasses[r] ?? 0) * (columnMasses[c] ?? 0) * association;
            expect(share * all).toBeCloseTo(count, 7);
          }),
        );
      }),
    );
  });

  it('agrees with Greenacre 1984: smoking by staff group', () => {
    const { inertia } = correspondenceAnalysis([
      [4, 2, 3, 2],
      [4, 3, 7, 4],
      [25, 10, 12, 4],
      [18, 24, 33, 13],
      [10, 6, 7, 2],
    ]);
    expect(inertia.map((one) => Number(one.toFixed(6)))).toEqual([0.074759, 0.010017, 0.000414]);
  });

  it('has no inertia and coordinates of 0 for rows in proportion', () => {
    const { inertia, rows } = correspondenceAnalysis([
      [1, 2],
      [2, 4],
    ]);
    expect(inertia[0]).toBeCloseTo(0, 20);
    expect(rows.flat().every((x) => Number.isFinite(x))).toBe(true);
  });

  it('refuses an empty column', () => {
    expect(() =>
      correspondenceAnalysis([
        [1, 0],
        [2, 0],
      ]),
    ).toThrow('empty');
  });
});
