import { at } from '../base/invariant.ts';
import { sum } from './sum.ts';
import type { IdfVariant, TfIdfNorm } from './tf-idf-request.ts';

/**
 * Counts of terms (columns) in documents (rows) times the weight of the term; with `l2`, each row is
 * then divided by its Euclidean length. A term that no document holds is 0, an empty row stays 0.
 */
export function tfIdf(
  counts: readonly (readonly number[])[],
  variant: IdfVariant,
  norm: TfIdfNorm,
): number[][] {
  const width = counts[0]?.length ?? 0;
  const weights = Array.from({ length: width }, (_, term) => {
    const documents = counts.filter((row) => at(row, term) > 0).length;
    return documents === 0 ? 0 : idf(counts.length, documents, variant);
  });
  return counts.map((row) => {
    const weighted = row.map((count, term) => count * at(weights, term));
    const length = Math.sqrt(sum(weighted.map((value) => value * value)));
    return norm === 'none' || length === 0 ? weighted : weighted.map((value) => value / length);
  });
}

/**
 * Weight of a term in N documents of which df hold it: `log10` is log10(N/df) (quanteda's default;
 * Spärck Jones 1972), `smooth` ln((1 + N)/(1 + df)) + 1 (scikit-learn's default), `plus-one`
 * ln(N/df) + 1 (scikit-learn without smoothing). Names alone do not determine the number.
 */
export function idf(documents: number, holding: number, variant: IdfVariant): number {
  switch (variant) {
    case 'log10':
      return Math.log10(documents / holding);
    case 'smooth':
      return Math.log((1 + documents) / (1 + holding)) + 1;
    case 'plus-one':
      return Math.log(documents / holding) + 1;
  }
}
