import { describe, expect, it } from 'vitest';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { documentTime } from '../../../shared/analysis/document-time.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { trendLine } from '../../../shared/analysis/trend-line.ts';
import type { TrendRequest } from '../../../shared/analysis/trend-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import { pick } from '../../support/table-laws.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
} from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const request: TrendRequest = {
  ...defaultCoding,
  kind: 'trend',
  labelLanguage: 'en',
  recordingUnit: 'paragraph',
  time: { by: 'editionDate' },
  measure: 'unitsShare',
  rows: 'concepts',
  horizon: 0,
};

/** A document for each year with ten lines, so many of them coded. */
function years(coded: readonly number[], first = 2000): Corpus {
  const text = Array.from({ length: 10 }, (_, line) => `Line ${line} of ten.`).join('\n');
  const documents = coded.map((_, year) =>
    tinyDocument(`doc_${year}`, 'en', text, {
      editionDate: `${first + year}-01-01`,
      variables: { when: String(first + year) },
    }),
  );
  const annotations = documents.flatMap((document, year): Annotation[] =>
    Array.from({ length: coded[year] ?? 0 }, (_, line) =>
      tinyAnnotation(document, 'a', `Line ${line} of`),
    ),
  );
  return tinyCorpus({ documents, concepts: [tinyConcept('a')], annotations });
}

function tableOf(corpus: Corpus, changes: Partial<TrendRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the trend of a concept', () => {
  it('is the slope of its rate a year, with the test of Mann and Kendall', () => {
    const table = tableOf(years([1, 2, 3, 4, 5, 6]));
    const [row] = pick(table, ['occurrences', 'dates', 'slope', 'tau', 'p']);
    expect(row?.slice(0, 2)).toEqual([21, 6]);
    expect(row?.[2]).toBeCloseTo(0.1, 3);
    expect(row?.[3]).toBe(1);
    expect(row?.[4]).toBeCloseTo(2 / 720, 12);
    expect(table.evidence(0, 2)).toHaveLength(21);
  });

  it('is drawn ahead with its uncertainty, which grows', () => {
    const corpus = years([0, 1, 1, 2, 3, 3, 4, 4, 5]);
    const points = tableOf(corpus, { rows: 'points', horizon: 4 });
    const ahead = pick(points, ['concept', 'set', 'fitted', 'lower', 'upper']).filter(
      ([concept, set]) => concept === 'a' && set === 'extrapolated',
    );
    expect(ahead).toHaveLength(4);
    const widths = ahead.map(([, , , lower, upper]) => Number(upper) - Number(lower));
    for (const [, , fitted, lower, upper] of ahead) {
      expect(Number(lower)).toBeLessThan(Number(fitted));
      expect(Number(upper)).toBeLessThanOrEqual(1);
      expect(Number(lower)).toBeGreaterThanOrEqual(0);
    }
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 1);
    const [concept] = pick(tableOf(corpus, { horizon: 4 }), ['forecastYear', 'forecast', 'reason']);
    expect(concept).toEqual([2012, ahead[3]?.[2], null]);
  });

  it('is not drawn ahead where the data do not carry it, and says why', () => {
    const flat = pick(tableOf(years([3, 2, 3, 2, 3, 2]), { horizon: 1 }), ['forecast', 'reason']);
    expect(flat[0]).toEqual([null, 'noTrend']);
    const rare = pick(tableOf(years([0, 0, 1, 1, 2, 2]), { horizon: 1 }), ['forecast', 'reason']);
    expect(rare[0]).toEqual([null, 'tooFewOccurrences']);
  });

  it('is refused with fewer than five dates, or further ahead than half the time', () => {
    expect(runAnalysis(request, years([1, 2, 3, 4]))).toEqual({
      ok: false,
      error: { code: 'tooFewDates', found: 4, needed: 5 },
    });
    expect(runAnalysis({ ...request, horizon: 3 }, years([1, 2, 3, 4, 5]))).toEqual({
      ok: false,
      error: { code: 'horizonTooFar', asked: 3, most: 2 },
    });
  });

  it('takes dates from a variable, and says when no document has it', () => {
    const corpus = years([1, 2, 3, 4, 5]);
    const byVariable = { by: 'variable', name: 'when' } as const;
    const table = tableOf(corpus, { time: byVariable, rows: 'points' });
    expect(pick(table, ['date']).flat().slice(0, 5)).toEqual([
      '2000',
      '2001',
      '2002',
      '2003',
      '2004',
    ]);
    const error = { code: 'unknownVariable', name: 'other' };
    expect(runAnalysis({ ...request, time: { by: 'variable', name: 'other' } }, corpus)).toEqual({
      ok: false,
      error,
    });
  });

  it('takes documents of one date together and leaves out those without one', () => {
    const corpus = years([1, 2, 3, 4, 5]);
    const [first, ...others] = corpus.documents;
    if (first === undefined) throw new Error('there are five');
    const double = { ...first, id: 'doc_double', textHash: 'double' } as const;
    const undated = {
      ...first,
      id: 'doc_undated',
      textHash: 'undated',
      editionDate: null,
    } as const;
    const table = tableOf({ ...corpus, documents: [first, double, undated, ...others] });
    expect(pick(table, ['dates'])[0]).toEqual([5]);
    expect(table.provenance.methods['documentsWithoutDate']).toBe('1');
    const points = tableOf(
      { ...corpus, documents: [first, double, ...others] },
      { rows: 'points' },
    );
    expect(pick(points, ['rate'])[0]).toEqual([1 / 20]);
  });
});

it.each([
  ['2017', 2017.5],
  ['2017-01', 2017 + 0.5 / 12],
  ['2016-07-02', 2016 + 183 / 366],
  ['2017-13', null],
  ['in 2017', null],
])('the date %s is the year %s', (date, year) => {
  const document = tinyDocument('doc_1', 'en', '', { variables: { date } });
  const time = documentTime(document, { by: 'variable', name: 'date' });
  if (year === null) expect(time).toBeNull();
  else expect(time?.year).toBeCloseTo(year, 9);
});

it('a line through points on a line has no doubt about it', () => {
  const line = trendLine([1, 2, 3, 4, 5], [10, 12, 14, 16, 18], 1000);
  expect(line?.slope).toBe(2);
  expect(line?.valueAt(7)).toBe(22);
  expect(line?.rangeAt(7)).toEqual({ lower: 22, upper: 22 });
  expect(trendLine([1, 1], [1, 2], 1)).toBeNull();
});
