import { describe, expect, it } from 'vitest';
import { frequencyList } from '../../../shared/analysis/frequency-list.ts';
import { tfIdf } from '../../../shared/analysis/tf-idf.ts';

describe('tf-idf', () => {
  const counts = [
    [3, 0, 1],
    [2, 0, 0],
    [3, 0, 0],
    [4, 0, 0],
    [3, 2, 0],
    [3, 0, 2],
  ];

  it('agrees with the user guide of scikit-learn, without smoothing', () => {
    const [first] = tfIdf(counts, 'plus-one', 'l2');
    expect(first?.map((x) => Number(x.toFixed(8)))).toEqual([0.81940995, 0, 0.57320793]);
  });

  it('weighs a term of every document 0 in the plain form, its count in the others', () => {
    expect(tfIdf(counts, 'log10', 'none').map((row) => row[0])).toEqual([0, 0, 0, 0, 0, 0]);
    for (const variant of ['smooth', 'plus-one'] as const) {
      const column = tfIdf(counts, variant, 'none').map((row) => row[0]);
      expect(column).toEqual(counts.map((row) => row[0]));
    }
  });

  it('makes rows of length 1 and leaves empty rows empty', () => {
    const rows = tfIdf([...counts, [0, 0, 0]], 'smooth', 'l2');
    const lengths = rows.map((row) => Math.hypot(...row));
    expect(lengths.map((length) => Number(length.toFixed(12)))).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });

  it('weighs a term of no document 0', () => {
    expect(tfIdf([[1, 0]], 'log10', 'none')).toEqual([[0, 0]]);
  });
});

describe('the frequency list', () => {
  it('gives equals the smallest rank and counts documents once', () => {
    const list = frequencyList([
      ['b', 'a', 'b', 'a'],
      ['a', 'b', 'c', 'c', 'c'],
    ]);
    expect(list.map((entry) => [entry.feature, entry.rank, entry.documents])).toEqual([
      ['a', 1, 2],
      ['b', 1, 2],
      ['c', 1, 1],
    ]);
    expect(list.reduce((total, entry) => total + entry.perThousand, 0)).toBeCloseTo(1000, 9);
  });

  it('is empty without tokens', () => {
    expect(frequencyList([[], []])).toEqual([]);
  });
});
