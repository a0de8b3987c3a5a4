import * as v from 'valibot';
import { annotationOrigins, annotationStatuses } from '../annotation/annotation.ts';
import {
  type AnalysisRequest,
  concordanceSortKeys,
  countings,
  recordingUnitKinds,
  structuralGroups,
} from '../analysis/analysis-request.ts';
import type { CoderId, ConceptId, DocumentId } from '../base/identifiers.ts';
import { matchings } from '../codebook/codebook.ts';
import { segmentKinds } from '../document/document.ts';
import { languages } from '../language/language.ts';

function identified<Id extends string>(prefix: string): v.GenericSchema<unknown, Id> {
  return v.custom<Id>((value) => typeof value === 'string' && value.startsWith(prefix));
}

const conceptId = identified<ConceptId>('con_');
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const statuses = v.array(v.picklist(annotationStatuses));

const groupBy = v.variant('by', [
  v.strictObject({ by: v.picklist(['document', 'language', 'work', ...structuralGroups]) }),
  v.strictObject({ by: v.literal('variable'), name: v.string() }),
]);

const textSelection = {
  documentIds: v.nullable(v.array(identified<DocumentId>('doc_'))),
  leaveOut: v.array(v.picklist(segmentKinds)),
  labelLanguage: v.picklist(languages),
};

const codingSelection = {
  ...textSelection,
  conceptIds: v.nullable(v.array(conceptId)),
  includesDescendants: v.boolean(),
  statuses,
  origins: v.nullable(v.array(v.picklist(annotationOrigins))),
  coderIds: v.nullable(v.array(identified<CoderId>('coder_'))),
  recordingUnit: v.picklist(recordingUnitKinds),
};

const query = v.variant('by', [
  v.strictObject({
    by: v.literal('pattern'),
    pattern: v.string(),
    matching: v.picklist(matchings),
    isCaseSensitive: v.boolean(),
    language: v.nullable(v.picklist(languages)),
  }),
  v.strictObject({
    by: v.literal('concept'),
    conceptId,
    includesDescendants: v.boolean(),
    statuses,
  }),
]);

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
    query,
    contextWords: count,
    sortBy: v.array(v.picklist(concordanceSortKeys)),
  }),
]);
