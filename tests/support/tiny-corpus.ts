import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import type { Corpus } from '../../shared/analysis/corpus.ts';
import type { Concept, Indicator } from '../../shared/codebook/codebook.ts';
import { indexDocument } from '../../shared/codebook/index-tokens.ts';
import type { Document, Segment, SegmentKind } from '../../shared/document/document.ts';
import type { Language } from '../../shared/language/language.ts';
import { noStopWordsByHand } from '../../shared/language/stop-word-edits.ts';
import { noWordForms } from '../../shared/language/word-forms.ts';

const noTexts = { kk: '', ru: '', en: '' };

export function tinyDocument(
  id: DocumentId,
  language: Language,
  text: string,
  fields: Partial<Document> = {},
): Document {
  return {
    id,
    workId: 'work_1',
    role: 'whole',
    title: `Title ${id.slice(4)}`,
    language,
    editionDate: null,
    keywords: [],
    identifiers: {},
    text,
    textHash: `hash-${id}`,
    variables: {},
    source: {
      fileName: `${id}.txt`,
      mediaType: 'text/plain',
      byteHash: '',
      importedAt: '2025-01-01T00:00:00Z',
      reader: 'text',
    },
    replacesDocumentId: null,
    ...fields,
  };
}

/** The stretch from `from` to the end of `to`; both must occur in the text. */
export function spanOf(text: string, from: string, to = from): { start: number; end: number } {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  if (start < 0 || end < to.length) throw new Error(`"${from}" … "${to}" is not in the text`);
  return { start, end };
}

/** Segments from rows of kind, eId, label, first words and last words, in document order. */
export function tinySegments(
  document: Document,
  rows: readonly (readonly [SegmentKind, string, string | null, string, string])[],
): Segment[] {
  return rows.map(([kind, eId, label, from, to], ordinal) => ({
    id: `seg_${document.id.slice(4)}_${ordinal}`,
    documentId: document.id,
    parentId: null,
    ordinal,
    kind,
    label,
    heading: null,
    eId,
    span: spanOf(document.text, from, to),
  }));
}

export function tinyConcept(
  name: string,
  indicators: readonly Indicator[] = [],
  parentId: ConceptId | null = null,
): Concept {
  return {
    id: `con_${name}`,
    parentId,
    name: { ...noTexts, en: name },
    shortName: noTexts,
    definition: noTexts,
    inclusion: noTexts,
    exclusion: noTexts,
    examples: [],
    color: '#336699',
    indicators,
    isRetired: false,
  };
}

/** An accepted annotation by hand on the first `quote` of the text. */
export function tinyAnnotation(
  document: Document,
  concept: string,
  quote: string,
  fields: Partial<Annotation> = {},
): Annotation {
  const span = spanOf(document.text, quote);
  return {
    id: `ann_${document.id}_${concept}_${span.start}_${span.end}`,
    documentId: document.id,
    conceptId: `con_${concept}`,
    coderId: 'coder_1',
    anchor: {
      textHash: document.textHash,
      span,
      quote: { exact: quote, prefix: '', suffix: '' },
      segmentEId: null,
    },
    origin: 'manual',
    projection: null,
    status: 'accepted',
    note: '',
    createdAt: '2025-01-01T00:00:00Z',
    modifiedAt: '2025-01-01T00:00:00Z',
    ...fields,
  };
}

export function tinyCorpus(parts: {
  readonly documents: readonly Document[];
  readonly segments?: readonly Segment[];
  readonly concepts?: readonly Concept[];
  readonly annotations?: readonly Annotation[];
  readonly alignments?: Corpus['alignments'];
  readonly coders?: Corpus['coders'];
  readonly wordForms?: Corpus['wordForms'];
  readonly stopWords?: Partial<Corpus['stopWords']>;
}): Corpus {
  return {
    works: [{ id: 'work_1', kind: 'law', title: { kk: '', ru: 'Закон', en: 'Law' } }],
    documents: parts.documents,
    segments: parts.segments ?? [],
    codebook: { id: 'book', version: 7, concepts: parts.concepts ?? [] },
    annotations: parts.annotations ?? [],
    alignments: parts.alignments ?? [],
    coders: parts.coders ?? [{ id: 'coder_1', name: 'Coder 1' }],
    wordForms: parts.wordForms ?? noWordForms,
    stopWords: { ...noStopWordsByHand, ...parts.stopWords },
    tokenIndex: indexDocument,
  };
}
