import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../renderer/panels/analysis/column-widths.ts';
import type { AnalysisColumn } from '../../../../shared/analysis/analysis-table.ts';
import { count, dimension, score } from '../../../../shared/analysis/columns.ts';

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, own) => sum + own, 0);
const shown = (columns: readonly AnalysisColumn[]) =>
  columns.map((column, index) => ({ ...column, index }));

const anyColumns = fc
  .array(
    fc.constantFrom(
      ...['language', 'word', 'keyIn', 'caution', 'label', 'document', 'rank'].map(dimension),
      ...[count('frequency', 'occurrences'), score('logLikelihood', 2)],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(shown);

describe('columns of a table', () => {
  it('take what is there before any of it has to be moved sideways', () => {
    fc.assert(
      fc.property(anyColumns, fc.integer({ min: 0, max: 2400 }), (columns, room) => {
        const usual = sumOf(columnWidths(columns, Number.POSITIVE_INFINITY));
        const least = sumOf(columnWidths(columns, 0));
        const own = sumOf(columnWidths(columns, room));
        expect(own).toBeLessThanOrEqual(usual);
        expect(own).toBeGreaterThanOrEqual(Math.min(least, usual));
        if (room >= least) expect(own).toBeLessThanOrEqual(room);
        if (room >= usual) expect(own).toBe(usual);
      }),
    );
  });
});
