import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooccurrenceCoefficient } from '../../../shared/analysis/code-cooccurrence.ts';
import { similarity, similarityMatrix } from '../../../shared/analysis/similarity.ts';

const rows = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), {
  minLength: 2,
  maxLength: 5,
});
const likenesses = ['cosine', 'jaccard', 'dice', 'correlation'] as const;

describe('similarity', () => {
  it('is symmetric; a likeness is 1 and a distance 0 with itself', () => {
    fc.assert(
      fc.property(rows, (table) => {
        for (const method of [...likenesses, 'euclidean', 'manhattan'] as const) {
          const matrix = similarityMatrix(table, method);
          matrix.forEach((row, one) =>
            row.forEach((value, other) => {
              expect(value).toBe(matrix[other]?.[one]);
              if (one !== other || Number.isNaN(value)) return;
              expect(value).toBeCloseTo(method === 'euclidean' || method === 'manhattan' ? 0 : 1);
            }),
          );
        }
      }),
    );
  });

  it('has the shares and distances of a small example', () => {
    const [first, second] = [
      [3, 4, 0],
      [0, 4, 3],
    ];
    expect(similarity(first ?? [], second ?? [], 'cosine')).toBeCloseTo(16 / 25, 12);
    expect(similarity(first ?? [], second ?? [], 'jaccard')).toBeCloseTo(1 / 3, 12);
    expect(similarity(first ?? [], second ?? [], 'dice')).toBeCloseTo(1 / 2, 12);
    expect(similarity(first ?? [], second ?? [], 'euclidean')).toBeCloseTo(Math.sqrt(18), 12);
    expect(similarity(first ?? [], second ?? [], 'manhattan')).toBe(6);
  });

  it('has no value for an empty row, and refuses rows of different lengths', () => {
    expect(similarity([0, 0], [1, 0], 'cosine')).toBeNaN();
    expect(() => similarity([1], [1, 2], 'dice')).toThrow('same features');
  });
});

describe('co-occurrence of codes', () => {
  it('agrees with the manual of ATLAS.ti 22: 100, 10 and 5 give 0.048', () => {
    expect(cooccurrenceCoefficient(100, 10, 5)).toBeCloseTo(0.048, 3);
  });

  it('is 1 for codes on the same units, 0 for none shared, nothing for none at all', () => {
    expect(cooccurrenceCoefficient(7, 7, 7)).toBe(1);
    expect(cooccurrenceCoefficient(7, 3, 0)).toBe(0);
    expect(cooccurrenceCoefficient(0, 0, 0)).toBeNaN();
    expect(() => cooccurrenceCoefficient(3, 2, 3)).toThrow('rarer');
  });
});
