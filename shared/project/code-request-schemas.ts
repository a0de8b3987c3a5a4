import * as v from 'valibot';
import { agreementRows, alphaResamplings } from '../analysis/agreement-request.ts';
import { clusterRows, clusterSimilarities } from '../analysis/clusters-request.ts';
import type { CodeExpression } from '../analysis/code-query-request.ts';
import { cooccurrenceMeasures } from '../analysis/cooccurrence-request.ts';
import { tableCountings } from '../analysis/cross-table-request.ts';
import { trendMeasures } from '../analysis/trend-request.ts';
import {
  codingSelection,
  conceptId,
  count,
  groupBy,
  textSelection,
} from './request-parts-schema.ts';
import { textFilter } from './word-request-schema.ts';

const counting = v.picklist(tableCountings);

const two = {
  first: v.lazy(() => expression),
  second: v.lazy(() => expression),
};
const expression: v.GenericSchema<unknown, CodeExpression> = v.variant('op', [
  v.strictObject({ op: v.literal('code'), conceptId }),
  v.strictObject({ op: v.picklist(['and', 'or']), of: v.array(v.lazy(() => expression)) }),
  v.strictObject({ op: v.literal('not'), of: v.lazy(() => expression) }),
  v.strictObject({ op: v.literal('near'), words: count, ...two }),
  v.strictObject({ op: v.literal('followedBy'), words: v.nullable(count), ...two }),
  v.strictObject({ op: v.literal('inside'), ...two }),
]);

/** Saved requests of what is coded, besides frequencies and matrix, and of citations. */
export const codeRequestSchemas = [
  v.strictObject({
    kind: v.literal('agreement'),
    ...codingSelection,
    rows: v.picklist(agreementRows),
    draws: count,
    seed: count,
    interval: v.exactOptional(v.picklist(alphaResamplings)),
    withGamma: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('disagreements'),
    ...codingSelection,
    limit: v.nullable(count),
  }),
  v.strictObject({
    kind: v.literal('cooccurrence'),
    ...codingSelection,
    together: v.variant('by', [
      v.strictObject({ by: v.picklist(['overlap', 'unit', 'paragraph']) }),
      v.strictObject({ by: v.literal('words'), words: count }),
    ]),
    rows: v.picklist(['pairs', 'matrix']),
    measure: v.picklist(cooccurrenceMeasures),
    leavesOutZeroRows: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('crossTable'),
    ...codingSelection,
    counting,
    groupBy,
    rows: v.picklist(['cells', 'tests']),
  }),
  v.strictObject({
    kind: v.literal('correspondence'),
    ...codingSelection,
    counting,
    groupBy,
    axes: v.pipe(count, v.minValue(1), v.maxValue(5)),
  }),
  v.strictObject({
    kind: v.literal('clusters'),
    ...codingSelection,
    counting,
    groupBy,
    similarity: v.picklist(clusterSimilarities),
    rows: v.exactOptional(v.picklist(clusterRows)),
  }),
  v.strictObject({ kind: v.literal('codeQuery'), ...codingSelection, expression }),
  v.strictObject({
    kind: v.literal('sequences'),
    ...codingSelection,
    leavesOutZeroRows: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('trend'),
    ...codingSelection,
    time: v.variant('by', [
      v.strictObject({ by: v.literal('editionDate') }),
      v.strictObject({ by: v.literal('variable'), name: v.string() }),
    ]),
    measure: v.picklist(trendMeasures),
    rows: v.picklist(['concepts', 'points']),
    horizon: count,
  }),
  v.strictObject({
    kind: v.literal('formalLegal'),
    ...codingSelection,
    levelId: conceptId,
    officeId: conceptId,
    principleId: conceptId,
    leavesOutZeroRows: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('citations'),
    ...textSelection,
    between: v.picklist(['documents', 'articles']),
    leavesOutOwn: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('compare'),
    ...codingSelection,
    target: textFilter,
    reference: v.nullable(textFilter),
  }),
] as const;
