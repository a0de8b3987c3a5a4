import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import { averageLinkage } from '../../../shared/analysis/average-linkage.ts';
import type { ClustersRequest } from '../../../shared/analysis/clusters-request.ts';
import type { CorrespondenceRequest } from '../../../shared/analysis/cross-table-request.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { corpusOfWords, type CodedWords } from '../../support/random-coding.ts';
import { pick } from '../../support/table-laws.ts';
import '../../support/load-languages.ts';

const anyDistances = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 100, maxLength: 100 }).map((values) =>
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) =>
        row === column
          ? 0
          : (values[Math.min(row, column) * 10 + Math.max(row, column)] ?? 1) +
            // Sines, so that no two means are equal: ties may be broken either way.
            Math.sin(Math.min(row, column) * 10 + Math.max(row, column)) / 1000,
      ),
    ),
  ),
);

/** Joins the nearest two clusters by the mean of all distances between their items, again and again. */
function naiveHeights(distances: readonly (readonly number[])[]): number[] {
  let clusters = distances.map((_, item) => [item]);
  const heights: number[] = [];
  while (clusters.length > 1) {
    let best = { height: Infinity, first: 0, second: 1 };
    clusters.forEach((one, first) => {
      clusters.slice(first + 1).forEach((other, after) => {
        const all = one.flatMap((a) => other.map((b) => distances[a]?.[b] ?? 0));
        const height = all.reduce((sum, value) => sum + value, 0) / all.length;
        if (height < best.height) best = { height, first, second: first + 1 + after };
      });
    });
    const joined = [...(clusters[best.first] ?? []), ...(clusters[best.second] ?? [])];
    heights.push(best.height);
    clusters = [
      ...clusters.filter((_, place) => place !== best.first && place !== best.second),
      joined,
    ];
  }
  return heights;
}

describe('average linkage', () => {
  it('joins the nearest two clusters at each step', () => {
    fc.assert(
      fc.property(anyDistances, (distances) => {
        const merges = averageLinkage(distances);
        const heights = naiveHeights(distances);
        expect(merges).toHaveLength(heights.length);
        merges.forEach(({ height }, step) => expect(height).toBeCloseTo(heights[step] ?? 0, 8));
      }),
    );
  });

  it('uses each item and each merge once, and ends with all items together', () => {
    fc.assert(
      fc.property(anyDistances, (distances) => {
        const merges = averageLinkage(distances);
        const used = merges.flatMap(({ first, second }) => [first, second]).sort((a, b) => a - b);
        expect(used).toEqual(Array.from({ length: 2 * (distances.length - 1) }, (_, n) => n));
        expect(merges.at(-1)?.size).toBe(distances.length);
        merges.forEach(({ first, second }, step) => {
          expect(Math.max(first, second)).toBeLessThan(distances.length + step);
        });
      }),
    );
  });
});

const coded: readonly CodedWords[] = [
  ...[0, 10, 20].map((first): CodedWords => [0, 0, 0, first, 1]),
  [0, 1, 0, 30, 1],
  ...[0, 10].map((first): CodedWords => [1, 0, 0, first, 1]),
  [1, 1, 0, 30, 1],
  ...[0, 10, 20].map((first): CodedWords => [2, 2, 0, first, 1]),
  [2, 1, 0, 30, 1],
];
const corpus = corpusOfWords(coded);
const coding = { ...defaultCoding, labelLanguage: 'en', recordingUnit: 'paragraph' } as const;

describe('clusters of documents', () => {
  const request: ClustersRequest = {
    ...coding,
    kind: 'clusters',
    counting: 'occurrences',
    groupBy: { by: 'document' },
    similarity: 'cosine',
  };

  it('join first what is most alike in its codes', () => {
    const result = runAnalysis(request, corpus);
    if (!result.ok) throw new Error(result.error.code);
    expect(pick(result.value, ['first', 'second', 'clusterSize'])).toEqual([
      ['Title 0', 'Title 1', 2],
      ['Title 2', '#1', 3],
    ]);
    const height = 1 - (3 * 2 + 1) / Math.sqrt(10 * 5);
    expect(result.value.rows[0]?.[5]).toBeCloseTo(height, 12);
  });

  it('are pairs with how alike they are, when asked', () => {
    const result = runAnalysis({ ...request, rows: 'pairs' }, corpus);
    if (!result.ok) throw new Error(result.error.code);
    const [nearest, ...others] = pick(result.value, ['first', 'second', 'similarity']);
    expect(nearest).toEqual(['Title 0', 'Title 1', expect.closeTo(7 / Math.sqrt(50), 12)]);
    expect(others).toHaveLength(2);
  });

  it('are refused when fewer than three texts have codes', () => {
    const few = runAnalysis(request, corpusOfWords(coded.filter(([document]) => document < 2)));
    expect(few).toMatchObject({ ok: false, error: { code: 'tableTooSmall', columns: 2 } });
  });
});

describe('correspondence analysis', () => {
  const request: CorrespondenceRequest = {
    ...coding,
    kind: 'correspondence',
    counting: 'occurrences',
    groupBy: { by: 'document' },
    axes: 2,
  };

  it('shares all inertia among its points, and among its axes', () => {
    const result = runAnalysis(request, corpus);
    if (!result.ok) throw new Error(result.error.code);
    const table = result.value;
    for (const set of ['concepts', 'groups', 'axes']) {
      const shares = pick(table, ['set', 'inertiaShare', 'contribution1']).filter(
        ([own]) => own === set,
      );
      const sum = (place: number): number =>
        shares.reduce((total, row) => total + Number(row[place]), 0);
      expect(sum(1)).toBeCloseTo(1, 10);
      if (set !== 'axes') expect(sum(2)).toBeCloseTo(1, 10);
    }
    const observed = table.columns.findIndex(({ key }) => key === 'observed');
    table.rows.slice(0, 6).forEach((row, number) => {
      expect(table.evidence(number, observed)).toHaveLength(Number(row[observed]));
    });
  });
});
