import * as v from 'valibot';
import { beadStatuses, type Alignment } from '../alignment/alignment.ts';
import { annotationOrigins, annotationStatuses } from '../annotation/annotation.ts';
import type {
  AlignmentId,
  AnnotationId,
  CoderId,
  ConceptId,
  DocumentId,
  ProjectId,
  SavedRequestId,
  SegmentId,
  WorkId,
} from '../base/identifiers.ts';
import { matchings } from '../codebook/codebook.ts';
import { segmentKinds, workKinds } from '../document/document.ts';
import { languages } from '../language/language.ts';
import type { Project } from './project.ts';
import { analysisRequestSchema } from './request-schema.ts';

/** A project as it stands in `project.json`: the texts are files of their own, named by their hash. */
export type ProjectRecord = Omit<Project, 'documents'> & {
  readonly documents: readonly Omit<Project['documents'][number], 'text'>[];
};

function prefixed<Id extends string>(prefix: string): v.GenericSchema<unknown, Id> {
  return v.custom<Id>(
    (value) =>
      typeof value === 'string' && value.startsWith(prefix) && value.length > prefix.length,
  );
}

const workId = prefixed<WorkId>('work_');
const documentId = prefixed<DocumentId>('doc_');
const segmentId = prefixed<SegmentId>('seg_');
const conceptId = prefixed<ConceptId>('con_');
const annotationId = prefixed<AnnotationId>('ann_');
const alignmentId = prefixed<AlignmentId>('aln_');
const coderId = prefixed<CoderId>('coder_');

// Hashes name files, so nothing but a hash may pass here.
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const language = v.picklist(languages);
const byLanguage = v.strictObject({ kk: v.string(), ru: v.string(), en: v.string() });
const namedTexts = v.record(v.string(), v.string());
const span = v.strictObject({ start: count, end: count });

const work = v.strictObject({ id: workId, kind: v.picklist(workKinds), title: byLanguage });

const document = v.strictObject({
  id: documentId,
  workId,
  role: v.picklist(['whole', 'body', 'abstract']),
  title: v.string(),
  language,
  editionDate: v.nullable(date),
  keywords: v.array(v.string()),
  identifiers: namedTexts,
  textHash: hash,
  variables: namedTexts,
  source: v.strictObject({
    fileName: v.string(),
    mediaType: v.string(),
    byteHash: hash,
    importedAt: instant,
    reader: v.string(),
  }),
  replacesDocumentId: v.nullable(documentId),
});

const segment = v.strictObject({
  id: segmentId,
  documentId,
  parentId: v.nullable(segmentId),
  ordinal: count,
  kind: v.picklist(segmentKinds),
  label: v.nullable(v.string()),
  heading: v.nullable(v.string()),
  eId: v.string(),
  span,
});

const concept = v.strictObject({
  id: conceptId,
  parentId: v.nullable(conceptId),
  name: byLanguage,
  shortName: byLanguage,
  definition: byLanguage,
  inclusion: byLanguage,
  exclusion: byLanguage,
  examples: v.array(v.string()),
  color: v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)),
  indicators: v.array(
    v.strictObject({
      language,
      pattern: v.string(),
      matching: v.picklist(matchings),
      isCaseSensitive: v.boolean(),
    }),
  ),
  isRetired: v.boolean(),
});

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const projectionSource = v.strictObject({
  alignmentId,
  annotationId,
  confidence: share,
  extent: v.picklist(['words', 'segments']),
  isTextChanged: v.nullable(v.boolean()),
});

const annotation = v.strictObject({
  id: annotationId,
  documentId,
  conceptId,
  coderId,
  anchor: v.strictObject({
    textHash: hash,
    span,
    quote: v.strictObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
    segmentEId: v.nullable(v.string()),
  }),
  origin: v.picklist(annotationOrigins),
  projection: v.nullable(projectionSource),
  status: v.picklist(annotationStatuses),
  note: v.string(),
  createdAt: instant,
  modifiedAt: instant,
});

/** An alignment by itself. */
export const alignmentSchema: v.GenericSchema<unknown, Alignment> = v.strictObject({
  id: alignmentId,
  workId,
  texts: v.array(v.strictObject({ documentId, textHash: hash, offsets: v.array(count) })),
  beads: v.array(
    v.strictObject({
      sizes: v.array(count),
      confidence: v.nullable(share),
      status: v.picklist(beadStatuses),
    }),
  ),
  method: v.string(),
});

const assignedForm = v.strictObject({ language, form: v.string(), lemma: v.string() });
const mergedLemma = v.strictObject({ language, lemma: v.string(), into: v.string() });
const stopWordEdits = v.strictObject({ added: v.array(v.string()), removed: v.array(v.string()) });

/** The records of a project file of the current version. Unknown fields are refused, not dropped. */
export const projectRecordSchema: v.GenericSchema<unknown, ProjectRecord> = v.strictObject({
  formatVersion: count,
  id: prefixed<ProjectId>('proj_'),
  name: v.string(),
  changeNumber: count,
  works: v.array(work),
  documents: v.array(document),
  codebook: v.strictObject({ id: v.string(), version: count, concepts: v.array(concept) }),
  coders: v.array(v.strictObject({ id: coderId, name: v.string() })),
  segments: v.array(segment),
  annotations: v.array(annotation),
  alignments: v.array(alignmentSchema),
  savedRequests: v.array(
    v.strictObject({
      id: prefixed<SavedRequestId>('req_'),
      name: v.string(),
      request: analysisRequestSchema,
    }),
  ),
  wordForms: v.strictObject({ assigned: v.array(assignedForm), merged: v.array(mergedLemma) }),
  stopWords: v.strictObject({ kk: stopWordEdits, ru: stopWordEdits, en: stopWordEdits }),
});
