import * as v from 'valibot';
import { boundaries } from '../analysis/boundary.ts';
import { associationMeasures } from '../analysis/collocates-request.ts';
import { keynessMeasures } from '../analysis/keyness-request.ts';
import { mtldRules } from '../analysis/lexical-diversity-request.ts';
import { ngramSizes } from '../analysis/ngrams-request.ts';
import { recordingUnitKinds } from '../analysis/selection.ts';
import { idfVariants, tfIdfNorms, tfVariants } from '../analysis/tf-idf-request.ts';
import type { WorkId } from '../base/identifiers.ts';
import { languages } from '../language/language.ts';
import { concordanceQuery } from './concordance-query-schema.ts';
import {
  codingSelection,
  count,
  documentId,
  groupBy,
  identified,
  textSelection,
} from './request-parts-schema.ts';

export const wordLists = v.exactOptional(
  v.strictObject({
    only: v.nullable(v.array(v.string())),
    without: v.array(v.string()),
  }),
);

const wordSelection = {
  countBy: v.picklist(['form', 'lemma']),
  leavesOutStopWords: v.boolean(),
  lists: wordLists,
  minimumFrequency: count,
};
const { countBy: _, ...wordsOfSide } = wordSelection;
const ofWords = { ...wordsOfSide, of: v.picklist(['words', 'lemmas']) };

const { conceptIds, includesDescendants, statuses, origins, coderIds } = codingSelection;
const ofConcepts = {
  ...{ conceptIds, includesDescendants, statuses, origins, coderIds },
  of: v.literal('concepts'),
};

const limit = v.nullable(count);
const atLeastOne = v.pipe(v.number(), v.integer(), v.minValue(1));

export const textFilter = v.strictObject({
  documentIds: v.nullable(v.array(documentId)),
  workIds: v.nullable(v.array(identified<WorkId>('work_'))),
  languages: v.nullable(v.array(v.picklist(languages))),
  editionDates: v.nullable(v.array(v.string())),
  variables: v.array(v.strictObject({ name: v.string(), value: v.string() })),
  parts: v.nullable(v.array(v.string())),
});

const keyness = {
  kind: v.literal('keyness'),
  ...textSelection,
  target: textFilter,
  reference: v.nullable(textFilter),
  smoothing: v.pipe(v.number(), v.gtValue(0)),
  level: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
  sortBy: v.picklist(keynessMeasures),
  limit,
};

const dispersion = { kind: v.literal('dispersion'), ...textSelection, parts: groupBy, limit };

/** The requests of words and of what is compared or spread. */
export const wordRequests = [
  v.strictObject({
    kind: v.literal('ngrams'),
    ...textSelection,
    ...wordSelection,
    size: v.picklist(ngramSizes),
    skip: count,
    boundary: v.picklist(boundaries),
    limit,
    groupBy: v.nullable(groupBy),
  }),
  v.strictObject({
    kind: v.literal('lexicalDiversity'),
    ...textSelection,
    countBy: wordSelection.countBy,
    leavesOutStopWords: wordSelection.leavesOutStopWords,
    lists: wordLists,
    window: atLeastOne,
    mtldRule: v.picklist(mtldRules),
    groupBy: v.nullable(groupBy),
  }),
  v.strictObject({
    kind: v.literal('tfIdf'),
    ...textSelection,
    ...wordSelection,
    groupBy,
    tf: v.picklist(tfVariants),
    idf: v.picklist(idfVariants),
    norm: v.picklist(tfIdfNorms),
    limit,
  }),
  v.strictObject({
    kind: v.literal('collocates'),
    ...textSelection,
    ...wordSelection,
    query: concordanceQuery,
    reach: v.variant('by', [
      v.strictObject({
        by: v.literal('window'),
        left: count,
        right: count,
        boundary: v.picklist(boundaries),
      }),
      v.strictObject({ by: v.literal('unit'), unit: v.picklist(recordingUnitKinds) }),
    ]),
    sortBy: v.picklist(associationMeasures),
    limit,
  }),
  v.variant('of', [
    v.strictObject({ ...keyness, ...ofWords }),
    v.strictObject({
      ...keyness,
      ...ofConcepts,
      counting: v.picklist(['occurrences', 'units']),
      recordingUnit: codingSelection.recordingUnit,
    }),
  ]),
  v.variant('of', [
    v.strictObject({ ...dispersion, ...ofWords }),
    v.strictObject({ ...dispersion, ...ofConcepts }),
  ]),
] as const;
