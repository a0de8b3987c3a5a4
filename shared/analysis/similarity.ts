import { at, invariant } from '../base/invariant.ts';
import { sum } from './sum.ts';

/** Jaccard and Dice compare presence, the others counts; `correlation` is Pearson's r. */
export type SimilarityMethod =
  'cosine' | 'jaccard' | 'dice' | 'correlation' | 'euclidean' | 'manhattan';

/**
 * Likeness of two rows of counts over the same features. Cosine (Salton and McGill 1983), Jaccard
 * (1901) and Dice (1945) over the features present, Pearson's correlation: 1 for equal rows. Euclidean
 * and Manhattan are distances: 0 for equal rows. NaN where a row is empty (cosine), both are
 * (Jaccard, Dice), or a row does not vary (correlation). Throws for rows of different lengths.
 */
export function similarity(
  first: readonly number[],
  second: readonly number[],
  method: SimilarityMethod,
): number {
  invariant(first.length === second.length, 'rows have the same features');
  switch (method) {
    case 'cosine':
      return dot(first, second) / Math.sqrt(dot(first, first) * dot(second, second));
    case 'jaccard': {
      const shared = shareCount(first, second);
      return shared / (presentCount(first) + presentCount(second) - shared);
    }
    case 'dice':
      return (2 * shareCount(first, second)) / (presentCount(first) + presentCount(second));
    case 'correlation':
      return similarity(centred(first), centred(second), 'cosine');
    case 'euclidean':
      return Math.sqrt(sum(first.map((value, index) => (value - at(second, index)) ** 2)));
    case 'manhattan':
      return sum(first.map((value, index) => Math.abs(value - at(second, index))));
  }
}

/** Every row with every row. */
export function similarityMatrix(
  rows: readonly (readonly number[])[],
  method: SimilarityMethod,
): number[][] {
  return rows.map((first) => rows.map((second) => similarity(first, second, method)));
}

function dot(first: readonly number[], second: readonly number[]): number {
  return sum(first.map((value, index) => value * at(second, index)));
}

function presentCount(row: readonly number[]): number {
  return row.filter((value) => value > 0).length;
}

function shareCount(first: readonly number[], second: readonly number[]): number {
  return first.filter((value, index) => value > 0 && at(second, index) > 0).length;
}

function centred(row: readonly number[]): number[] {
  const mean = sum(row) / row.length;
  return row.map((value) => value - mean);
}
