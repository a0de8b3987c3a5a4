import { cellReader } from '../cell-reader.ts';
import type { ChartSource } from './chart-source.ts';
import type { IntervalRow } from './interval-chart.tsx';

const mostRows = 40;

/** What a row of agreement is about: a code, a document or two coders. */
export function agreementRows(
  { table, order }: ChartSource,
  measure: string,
  anyConcept: string,
): readonly IntervalRow[] {
  const cells = cellReader(table);
  const labelOf = (row: number): string => {
    if (cells.has('otherCoder')) {
      return `${cells.text(row, 'coder')} – ${cells.text(row, 'otherCoder')}`;
    }
    if (cells.has('document')) return cells.text(row, 'document');
    return cells.text(row, 'concept') || anyConcept;
  };
  const hasInterval = cells.has(`${measure}Lower`);
  return order
    .filter((row) => cells.number(row, measure) !== null)
    .slice(0, mostRows)
    .map((row) => ({
      label: labelOf(row),
      estimates: [
        {
          value: cells.number(row, measure),
          lower: hasInterval ? cells.number(row, `${measure}Lower`) : null,
          upper: hasInterval ? cells.number(row, `${measure}Upper`) : null,
        },
      ],
    }));
}

/** Shares of units with a code in the two sets of texts, each with its interval. */
export function comparedRows(
  { table, order }: ChartSource,
  anyConcept: string,
): readonly IntervalRow[] {
  const cells = cellReader(table);
  const shareOf = (row: number, side: 'target' | 'reference') => ({
    value: cells.number(row, `${side}Share`),
    lower: cells.number(row, `${side}ShareLower`),
    upper: cells.number(row, `${side}ShareUpper`),
  });
  return order
    .filter(
      (row) =>
        (cells.number(row, 'targetUnits') ?? 0) + (cells.number(row, 'referenceUnits') ?? 0) > 0,
    )
    .slice(0, mostRows)
    .map((row) => ({
      label: cells.text(row, 'concept') || anyConcept,
      estimates: [shareOf(row, 'target'), shareOf(row, 'reference')],
    }));
}
