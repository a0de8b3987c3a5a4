import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable, AnalysisValue } from './analysis-table.ts';
import { buildTable, provenanceOf, type Measure, type MeasuredRow } from './build-table.ts';
import { type CodingContext, conceptCells, countInGroups } from './coding-context.ts';
import { count, dimension, rate, ratio, score } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import { documentTime, type DocumentTime } from './document-time.ts';
import type { TextGrouping } from './group-text.ts';
import { trendLine, type TrendLine } from './trend-line.ts';
import type { TrendRequest } from './trend-request.ts';

/** With fewer dates no order of them is rare enough to be a trend (n! of five is 120). */
const fewestDates = 5;
/** A trend is not drawn further ahead than this share of the time that was observed. */
const farthestShare = 0.5;
const fewestOccurrences = 10;

/** Why a concept is not extrapolated. */
export type NoForecast = 'tooFewOccurrences' | 'noTrend';

type ConceptTrend = {
  readonly rates: readonly (number | null)[];
  readonly occurrences: readonly Passage[];
  readonly line: TrendLine | null;
  readonly refusal: NoForecast | null;
};

/**
 * How the rate of each concept changes over the dates of the documents; those of one date are taken
 * together. A row of a concept has the Theil–Sen slope a year with Sen's 95% interval and the test of
 * Mann and Kendall; the last row is of "any of them". Looking ahead (`horizon`), it has the value of the
 * line and a cautious range (`trend-line.ts`), or the `reason` why not: fewer than 10 occurrences, or a
 * slope whose interval holds 0. By points, a row is a concept at a date: observed, with the line through
 * it, or extrapolated, a year apart.
 *
 * Refused with fewer than 5 dates, and with a horizon over half the time observed. Documents without a
 * date are left out and counted in the provenance.
 */
export function trend(request: TrendRequest, corpus: Corpus): Result<AnalysisTable, AnalysisError> {
  const dated = datedDocuments(request, corpus);
  if (!dated.ok) return dated;
  const { times, undated, documentIds } = dated.value;
  const years = times.map(({ year }) => year);
  const [first, last] = [at(years, 0), at(years, years.length - 1)];
  const most = Math.floor((last - first) * farthestShare);
  if (request.horizon > most) {
    return failure({ code: 'horizonTooFar', asked: request.horizon, most });
  }
  const counted = countInGroups({ ...request, documentIds }, corpus, (views) =>
    success(groupByTime(views, times, request)),
  );
  if (!counted.ok) return counted;
  const { views, concepts, remarks } = counted.value;
  const trends = [...concepts, undefined].map((_, slot) =>
    trendOf(slot, request, counted.value, years),
  );
  const rows =
    request.rows === 'concepts'
      ? trends.map((own, slot) => ({
          dimensions: conceptCells(concepts[slot], request),
          measures: conceptMeasures(own, request, years),
        }))
      : trends.flatMap((own, slot) => pointRows(own, slot, request, counted.value, times));
  const columns = request.rows === 'concepts' ? conceptColumns(request) : pointColumns(request);
  const provenance = provenanceOf(request, views, corpus, true, {
    ...remarks,
    documentsWithoutDate: String(undated),
    slope: 'Theil 1950; Sen 1968, 95 %',
    p: 'Mann 1945; Kendall 1970',
    dates: times.map(({ date }) => date).join(', '),
  });
  return success(buildTable(columns, rows, views, provenance));
}

function datedDocuments(
  request: TrendRequest,
  corpus: Corpus,
): Result<
  {
    readonly times: readonly DocumentTime[];
    readonly undated: number;
    readonly documentIds: NonNullable<TrendRequest['documentIds']>;
  },
  AnalysisError
> {
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const documents = viewed.value.map(({ document }) => document);
  const { time } = request;
  if (time.by === 'variable' && !documents.some(({ variables }) => time.name in variables)) {
    return failure({ code: 'unknownVariable', name: time.name });
  }
  const found = documents.flatMap((document) => {
    const own = documentTime(document, time);
    return own === null ? [] : [{ id: document.id, own }];
  });
  const byDate = new Map(found.map(({ own }) => [own.date, own]));
  const times = [...byDate.values()].sort((a, b) => a.year - b.year);
  if (times.length < fewestDates) {
    return failure({ code: 'tooFewDates', found: times.length, needed: fewestDates });
  }
  const undated = documents.length - found.length;
  return success({ times, undated, documentIds: found.map(({ id }) => id) });
}

function groupByTime(
  views: readonly DocumentView[],
  times: readonly DocumentTime[],
  { time }: TrendRequest,
): TextGrouping {
  const numbers = new Map(times.map(({ date }, number) => [date, number]));
  return {
    columns: [dimension('date')],
    groups: times.map(({ date }) => ({ key: date, label: date, values: [date] })),
    scopes: views.map(({ document, counted }, view) => ({
      view,
      group: numbers.get(documentTime(document, time)?.date ?? '') ?? 0,
      spans: counted,
    })),
  };
}

function trendOf(
  slot: number,
  { measure }: TrendRequest,
  { counts }: CodingContext,
  years: readonly number[],
): ConceptTrend {
  const found = years.map((_, group) => counts.count(group, slot));
  const rates = found.map(({ occurrenceCount, unitCount }, group) => {
    const total = at(counts.totals, group);
    return measure === 'per1000Words'
      ? ratio(occurrenceCount, total.words, 1000)
      : ratio(unitCount, total.unitCount);
  });
  const known = rates.flatMap((value, index) =>
    value === null ? [] : [{ value, year: at(years, index) }],
  );
  const line = trendLine(
    known.map(({ year }) => year),
    known.map(({ value }) => value),
    measure === 'per1000Words' ? 1000 : 1,
  );
  const occurrences = found.flatMap((own) => own.occurrences);
  const isFlat = line === null || (line.lower <= 0 && line.upper >= 0);
  const isRare = occurrences.length < fewestOccurrences;
  return {
    rates,
    occurrences,
    line,
    refusal: isRare ? 'tooFewOccurrences' : isFlat ? 'noTrend' : null,
  };
}

/** A column in what the rates are in. */
function rateColumn(key: string, { measure }: TrendRequest): AnalysisColumn {
  return measure === 'per1000Words'
    ? rate(key, 'occurrences', '1000 words', 3)
    : rate(key, 'units', 'recording units', 3);
}

function conceptColumns(request: TrendRequest): AnalysisColumn[] {
  const columns = [
    ...['concept', 'conceptId'].map(dimension),
    count('occurrences', 'occurrences'),
    score('dates', 0),
    ...['slope', 'slopeLower', 'slopeUpper'].map((key) => score(key, 4)),
    score('tau', 3),
    score('p', 4),
  ];
  if (request.horizon === 0) return columns;
  return [
    ...columns,
    score('forecastYear', 0),
    ...['forecast', 'forecastLower', 'forecastUpper'].map((key) => rateColumn(key, request)),
    { ...dimension('reason'), role: 'measure' },
  ];
}

function conceptMeasures(
  { occurrences, line, refusal, rates }: ConceptTrend,
  { horizon }: TrendRequest,
  years: readonly number[],
): Measure[] {
  const passages = (): readonly Passage[] => occurrences;
  const ahead = at(years, years.length - 1) + horizon;
  const isDrawn = line !== null && refusal === null;
  const range = isDrawn ? line.rangeAt(ahead) : null;
  const values: AnalysisValue[] = [
    ...[occurrences.length, rates.filter((value) => value !== null).length],
    ...[line?.slope ?? null, line?.lower ?? null, line?.upper ?? null],
    ...[line?.tau ?? null, line?.p ?? null],
  ];
  if (horizon > 0) {
    values.push(Math.floor(ahead), isDrawn ? Math.max(0, line.valueAt(ahead)) : null);
    values.push(range?.lower ?? null, range?.upper ?? null, refusal);
  }
  return values.map((value) => ({ value, passages }));
}

function pointColumns(request: TrendRequest): AnalysisColumn[] {
  return [
    ...['concept', 'conceptId', 'date', 'set'].map(dimension),
    score('year', 2),
    count('occurrences', 'occurrences'),
    ...['rate', 'fitted', 'lower', 'upper'].map((key) => rateColumn(key, request)),
  ];
}

function pointRows(
  { rates, line, refusal }: ConceptTrend,
  slot: number,
  request: TrendRequest,
  { concepts, counts }: CodingContext,
  times: readonly DocumentTime[],
): MeasuredRow[] {
  const concept = conceptCells(concepts[slot], request);
  const observed = times.map(({ date, year }, group): MeasuredRow => {
    const { occurrences } = counts.count(group, slot);
    const values: readonly AnalysisValue[] = [
      ...[year, occurrences.length, rates[group] ?? null],
      ...[line?.valueAt(year) ?? null, null, null],
    ];
    return {
      dimensions: [...concept, date, 'observed'],
      measures: values.map((value) => ({ value, passages: () => occurrences })),
    };
  });
  if (line === null || refusal !== null) return observed;
  const last = at(times, times.length - 1).year;
  const ahead = Array.from({ length: request.horizon }, (_, step) => last + step + 1);
  return [
    ...observed,
    ...ahead.map((year): MeasuredRow => {
      const { lower, upper } = line.rangeAt(year);
      const values: readonly AnalysisValue[] = [
        ...[year, null, null],
        ...[Math.max(0, line.valueAt(year)), lower, upper],
      ];
      return {
        dimensions: [...concept, String(Math.floor(year)), 'extrapolated'],
        measures: values.map((value) => ({ value, passages: () => [] })),
      };
    }),
  ];
}
