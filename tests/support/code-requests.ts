import type { AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import { agreementRows } from '../../shared/analysis/agreement-request.ts';
import { clusterSimilarities } from '../../shared/analysis/clusters-request.ts';
import { cooccurrenceMeasures } from '../../shared/analysis/cooccurrence-request.ts';
import { tableCountings } from '../../shared/analysis/cross-table-request.ts';
import { defaultCoding, defaultLeaveOut } from '../../shared/analysis/selection.ts';
import { allText } from '../../shared/analysis/text-filter.ts';
import { trendMeasures } from '../../shared/analysis/trend-request.ts';

const coding = { ...defaultCoding, labelLanguage: 'en', recordingUnit: 'paragraph' } as const;
const byDocument = { groupBy: { by: 'document' } } as const;
const [a, b] = [
  { op: 'code', conceptId: 'con_a' },
  { op: 'code', conceptId: 'con_b' },
] as const;

/** Requests of what is coded that together use every setting there is, over `random-coding.ts`. */
export const codeRequests: readonly AnalysisRequest[] = [
  ...agreementRows.map(
    (rows) =>
      ({ kind: 'agreement', ...coding, rows, draws: 20, seed: 1, withGamma: true }) as const,
  ),
  { kind: 'disagreements', ...coding, limit: 10 },
  ...(['overlap', 'unit', 'paragraph'] as const).flatMap((by) =>
    cooccurrenceMeasures.map(
      (measure) =>
        ({
          ...{ kind: 'cooccurrence', ...coding, together: { by }, rows: 'matrix', measure },
          leavesOutZeroRows: false,
        }) as const,
    ),
  ),
  {
    ...{ kind: 'cooccurrence', ...coding, together: { by: 'words', words: 4 }, rows: 'pairs' },
    ...{ measure: 'count', leavesOutZeroRows: false },
  },
  ...tableCountings.flatMap((counting) => [
    { kind: 'crossTable', ...coding, ...byDocument, counting, rows: 'tests' } as const,
    { kind: 'crossTable', ...coding, groupBy: { by: 'year' }, counting, rows: 'cells' } as const,
    { kind: 'correspondence', ...coding, ...byDocument, counting, axes: 2 } as const,
  ]),
  ...clusterSimilarities.map(
    (similarity) =>
      ({
        ...{ kind: 'clusters', ...coding, ...byDocument, counting: 'occurrences', similarity },
      }) as const,
  ),
  {
    ...{ kind: 'codeQuery', ...coding },
    expression: {
      op: 'or',
      of: [
        { op: 'and', of: [a, { op: 'not', of: b }] },
        { op: 'near', words: 3, first: a, second: b },
        { op: 'followedBy', words: 3, first: a, second: b },
        { op: 'followedBy', words: null, first: a, second: b },
        { op: 'inside', first: a, second: b },
      ],
    },
  },
  { kind: 'sequences', ...coding, leavesOutZeroRows: true },
  ...trendMeasures.flatMap((measure) =>
    (['concepts', 'points'] as const).map(
      (rows) =>
        ({
          ...{ kind: 'trend', ...coding, time: { by: 'editionDate' }, measure, rows },
          horizon: 1,
        }) as const,
    ),
  ),
  {
    ...{ kind: 'formalLegal', ...coding, levelId: 'con_a', officeId: 'con_b' },
    ...{ principleId: 'con_c', leavesOutZeroRows: false },
  },
  ...(['documents', 'articles'] as const).map(
    (between) =>
      ({
        ...{ kind: 'citations', documentIds: null, leaveOut: defaultLeaveOut },
        ...{ labelLanguage: 'en', between, leavesOutOwn: false },
      }) as const,
  ),
  {
    ...{ kind: 'compare', ...coding, reference: null },
    target: { ...allText, documentIds: ['doc_0'], languages: ['en'] },
  },
];
