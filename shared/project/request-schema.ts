import * as v from 'valibot';
import {
  type AnalysisRequest,
  concordanceSortKeys,
  countings,
} from '../analysis/analysis-request.ts';
import { languages } from '../language/language.ts';
import { alignmentRequestSchemas } from './alignment-request-schemas.ts';
import { codeRequestSchemas } from './code-request-schemas.ts';
import { conceptQuery, concordanceQuery } from './concordance-query-schema.ts';
import { codingSelection, count, groupBy, textSelection } from './request-parts-schema.ts';
import { wordLists, wordRequests } from './word-request-schema.ts';

/**
 * A saved request as it stands in the project file. What it names may have been removed from the
 * project since: running it says so.
 */
export const analysisRequestSchema: v.GenericSchema<unknown, AnalysisRequest> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('conceptFrequencies'),
    ...codingSelection,
    groupBy: v.nullable(groupBy),
    leavesOutZeroRows: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('conceptMatrix'),
    ...codingSelection,
    counting: v.picklist(countings),
    isRelative: v.boolean(),
    groupBy,
    rows: v.picklist(['concepts', 'groups']),
  }),
  v.strictObject({
    kind: v.literal('wordFrequencies'),
    ...textSelection,
    countBy: v.picklist(['form', 'lemma']),
    leavesOutStopWords: v.boolean(),
    minimumFrequency: count,
    limit: v.nullable(count),
    groupBy: v.nullable(groupBy),
    lists: wordLists,
    rangeOver: v.exactOptional(groupBy),
  }),
  v.strictObject({
    kind: v.literal('lemmaForms'),
    ...textSelection,
    lemma: v.string(),
    language: v.nullable(v.picklist(languages)),
    leavesOutStopWords: v.boolean(),
    groupBy: v.nullable(groupBy),
  }),
  v.strictObject({
    kind: v.literal('concordance'),
    ...textSelection,
    query: concordanceQuery,
    codedWith: v.exactOptional(conceptQuery),
    contextWords: count,
    sortBy: v.array(v.picklist(concordanceSortKeys)),
  }),
  ...wordRequests,
  ...codeRequestSchemas,
  ...alignmentRequestSchemas,
]);
