import type { AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import { agreementRows, alphaResamplings } from '../../shared/analysis/agreement-request.ts';
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
  ...agreementRows.map((rows): AnalysisRequest => {
    return { kind: 'agreement', ...coding, rows, draws: 20, seed: 1, withGamma: true };
  }),
  ...alphaResamplings.map((interval): AnalysisRequest => {
    const settings = { draws: 20, seed: 1, interval, withGamma: false };
    return { kind: 'agreement', ...coding, rows: 'concepts', ...settings };
  }),
  { kind: 'disagreements', ...coding, limit: 10 },
  ...(['overlap', 'unit', 'paragraph'] as const).flatMap((by) =>
    cooccurrenceMeasures.map((measure): AnalysisRequest => {
      const settings = { together: { by }, measure, leavesOutZeroRows: false };
      return { kind: 'cooccurrence', ...coding, ...settings, rows: 'matrix' };
    }),
  ),
  {
    kind: 'cooccurrence',
    ...coding,
    together: { by: 'words', words: 4 },
    rows: 'pairs',
    measure: 'count',
    leavesOutZeroRows: false,
  },
  ...tableCountings.flatMap((counting): AnalysisRequest[] => [
    { kind: 'crossTable', ...coding, ...byDocument, counting, rows: 'tests' },
    { kind: 'crossTable', ...coding, groupBy: { by: 'year' }, counting, rows: 'cells' },
    { kind: 'correspondence', ...coding, ...byDocument, counting, axes: 2 },
  ]),
  ...clusterSimilarities.flatMap((similarity): AnalysisRequest[] => {
    const request = { kind: 'clusters', ...coding, ...byDocument, similarity } as const;
    return [
      { ...request, counting: 'occurrences' },
      { ...request, counting: 'units', rows: 'pairs' },
    ];
  }),
  {
    kind: 'codeQuery',
    ...coding,
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
    (['concepts', 'points'] as const).map((rows): AnalysisRequest => {
      const time = { by: 'editionDate' } as const;
      return { kind: 'trend', ...coding, time, measure, rows, horizon: 1 };
    }),
  ),
  {
    kind: 'formalLegal',
    ...coding,
    levelId: 'con_a',
    officeId: 'con_b',
    principleId: 'con_c',
    leavesOutZeroRows: false,
  },
  ...(['documents', 'articles'] as const).map((between): AnalysisRequest => {
    const text = { documentIds: null, leaveOut: defaultLeaveOut, labelLanguage: 'en' } as const;
    return { kind: 'citations', ...text, between, leavesOutOwn: false };
  }),
  {
    kind: 'compare',
    ...coding,
    target: { ...allText, documentIds: ['doc_0'], languages: ['en'] },
    reference: null,
  },
];
