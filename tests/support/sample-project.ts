import type { Alignment } from '../../shared/alignment/alignment.ts';
import { defaultCoding } from '../../shared/analysis/analysis-request.ts';
import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import type { Document, Segment, Work } from '../../shared/document/document.ts';
import { createProject } from '../../shared/project/new-project.ts';
import type { Project, SavedRequest } from '../../shared/project/project.ts';
import { byteHash, contentHash } from '../../shared/text/content-hash.ts';

const at = '2026-01-02T03:04:05.000Z';

export function sampleWork(name: string): Work {
  return { id: `work_${name}`, kind: 'law', title: { kk: '', ru: name, en: '' } };
}

export function sampleDocument(name: string, work: Work, text: string): Document {
  return {
    id: `doc_${name}`,
    workId: work.id,
    role: 'whole',
    title: name,
    language: 'ru',
    editionDate: null,
    keywords: [],
    identifiers: {},
    text,
    textHash: contentHash(text),
    variables: {},
    source: {
      fileName: `${name}.txt`,
      mediaType: 'text/plain',
      byteHash: byteHash(new TextEncoder().encode(text)),
      importedAt: at,
      reader: 'plain',
    },
    replacesDocumentId: null,
  };
}

/** One article that is the whole text, with the given number of clauses in it. */
export function sampleSegments({ id, text }: Document, clauses: number): Segment[] {
  const name = id.slice(4);
  const whole = { start: 0, end: text.length };
  const article: Segment = {
    ...{ id: `seg_${name}_0`, documentId: id, parentId: null, ordinal: 0, kind: 'article' },
    ...{ label: 'Статья 1', heading: null, eId: 'art_1', span: whole },
  };
  const clause = (number: number): Segment => ({
    ...{ id: `seg_${name}_${number}`, documentId: id, parentId: article.id, ordinal: number },
    ...{ kind: 'clause', label: `${number}.`, heading: null, eId: `art_1__para_${number}` },
    span: { start: number - 1, end: number },
  });
  return [article, ...Array.from({ length: clauses }, (_, index) => clause(index + 1))];
}

export function sampleConcept(name: string, parent: Concept | null): Concept {
  const none = { kk: '', ru: '', en: '' };
  return {
    ...{ id: `con_${name}`, parentId: parent?.id ?? null, name: { ...none, en: name } },
    ...{ definition: none, inclusion: none, exclusion: none, examples: [] },
    ...{ color: '#336699', indicators: [], isRetired: false, shortName: none },
  };
}

export function sampleAnnotation(name: string, document: Document, concept: Concept): Annotation {
  const span = { start: 0, end: 3 };
  const { text, textHash } = document;
  const quote = { exact: text.slice(0, 3), prefix: '', suffix: text.slice(3, 35) };
  return {
    ...{ id: `ann_${name}`, documentId: document.id, conceptId: concept.id, coderId: 'coder_1' },
    anchor: { textHash, span, quote, segmentEId: 'art_1' },
    ...{
      origin: 'manual',
      projection: null,
      status: 'proposed',
      note: '',
      createdAt: at,
      modifiedAt: at,
    },
  };
}

/** Aligns the first three letters and the rest of two documents. */
export function sampleAlignment(
  name: string,
  work: Work,
  documents: readonly Document[],
): Alignment {
  return {
    ...{ id: `aln_${name}`, workId: work.id, method: 'talda-align 1' },
    texts: documents.map(({ id, textHash, text }) => ({
      documentId: id,
      textHash,
      offsets: [0, 3, 3, text.length],
    })),
    beads: [
      { sizes: documents.map(() => 1), confidence: 0.5, status: 'automatic' },
      { sizes: documents.map(() => 1), confidence: null, status: 'confirmed' },
    ],
  };
}

export function sampleSavedRequest(name: string): SavedRequest {
  return {
    ...{ id: `req_${name}`, name },
    request: {
      ...{ kind: 'conceptFrequencies', ...defaultCoding, recordingUnit: 'clause' },
      ...{ labelLanguage: 'kk', groupBy: { by: 'variable', name: 'year' } },
      leavesOutZeroRows: false,
    },
  };
}

/** Two works, three documents, three concepts in a tree and four annotations. */
export function sampleProject(): Project {
  const works = [sampleWork('1'), sampleWork('2')] as const;
  const documents = [
    sampleDocument('1', works[0], 'Аким избирается населением.'),
    sampleDocument('2', works[1], 'Әкімді халық сайлайды.'),
    sampleDocument('3', works[0], 'The akim is elected by the people.'),
  ] as const;
  const top = sampleConcept('1', null);
  const concepts = [top, sampleConcept('2', top), sampleConcept('3', null)] as const;
  const project = createProject('proj_1', 'Выборы', { id: 'coder_1', name: 'Айгерім' });
  return {
    ...project,
    works,
    documents,
    segments: documents.flatMap((document) => sampleSegments(document, 2)),
    codebook: { ...project.codebook, concepts },
    annotations: [
      sampleAnnotation('1', documents[0], concepts[0]),
      sampleAnnotation('2', documents[1], concepts[1]),
      sampleAnnotation('3', documents[2], concepts[1]),
      sampleAnnotation('4', documents[0], concepts[2]),
    ],
    alignments: [sampleAlignment('1', works[0], [documents[0], documents[2]])],
    savedRequests: [sampleSavedRequest('1'), sampleSavedRequest('2')],
  };
}
