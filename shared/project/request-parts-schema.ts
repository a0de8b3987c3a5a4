import * as v from 'valibot';
import { recordingUnitKinds, structuralGroups } from '../analysis/selection.ts';
import { annotationOrigins, annotationStatuses } from '../annotation/annotation.ts';
import type { CoderId, ConceptId, DocumentId } from '../base/identifiers.ts';
import { segmentKinds } from '../document/document.ts';
import { languages } from '../language/language.ts';

/** What the schemas of several kinds of requests have in common. */
export function identified<Id extends string>(prefix: string): v.GenericSchema<unknown, Id> {
  return v.custom<Id>((value) => typeof value === 'string' && value.startsWith(prefix));
}

export const conceptId = identified<ConceptId>('con_');
export const documentId = identified<DocumentId>('doc_');
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const statuses = v.array(v.picklist(annotationStatuses));

export const groupBy = v.variant('by', [
  v.strictObject({ by: v.picklist(['document', 'language', 'work', 'year', ...structuralGroups]) }),
  v.strictObject({ by: v.literal('variable'), name: v.string() }),
]);

export const textSelection = {
  documentIds: v.nullable(v.array(documentId)),
  leaveOut: v.array(v.picklist(segmentKinds)),
  within: v.exactOptional(v.array(v.string())),
  labelLanguage: v.picklist(languages),
};

export const codingSelection = {
  ...textSelection,
  conceptIds: v.nullable(v.array(conceptId)),
  includesDescendants: v.boolean(),
  statuses,
  origins: v.nullable(v.array(v.picklist(annotationOrigins))),
  coderIds: v.nullable(v.array(identified<CoderId>('coder_'))),
  recordingUnit: v.picklist(recordingUnitKinds),
};
