import type { AnalysisColumn } from './analysis-table.ts';

/** A column of texts that say what a row is about. */
export function dimension(key: string): AnalysisColumn {
  return {
    key,
    label: null,
    role: 'dimension',
    type: 'text',
    unit: null,
    denominator: null,
    digits: 0,
  };
}

/** A column of whole numbers: how many `unit` there are. */
export function count(key: string, unit: string): AnalysisColumn {
  return { key, label: null, role: 'measure', type: 'number', unit, denominator: null, digits: 0 };
}

/** A column of `unit` relative to `denominator`. */
export function rate(
  key: string,
  unit: string,
  denominator: string,
  digits: number,
): AnalysisColumn {
  return { key, label: null, role: 'measure', type: 'number', unit, denominator, digits };
}

/** `numerator / denominator` times `factor`; `null` when there is nothing to relate to. */
export function ratio(numerator: number, denominator: number, factor = 1): number | null {
  return denominator === 0 ? null : (numerator * factor) / denominator;
}

/** A column of a coefficient, which is measured in nothing. */
export function score(key: string, digits: number): AnalysisColumn {
  return {
    ...{ key, label: null, role: 'measure', type: 'number', unit: null, denominator: null },
    digits,
  };
}

/** The number; `null` where it is none or has no end. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
