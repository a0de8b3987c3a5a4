import { mergeWithNext, setBeadStatus, splitBead } from '../../shared/alignment/edit-beads.ts';
import type { Change } from '../../shared/project/change.ts';
import {
  addTexts,
  removeConceptsWhole,
  removeDocumentsWhole,
  replaceCodebookWhole,
} from '../../shared/project/compose-changes.ts';
import { withStopWord } from '../../shared/language/stop-word-edits.ts';
import { assignForm, mergeLemma } from '../../shared/language/word-forms.ts';
import { asInsertions, type Insertion } from '../../shared/project/list-edits.ts';
import type { Project } from '../../shared/project/project.ts';
import {
  sampleAlignment,
  sampleAnnotation,
  sampleConcept,
  sampleDocument,
  sampleSavedRequest,
  sampleSegments,
  sampleWork,
} from './sample-project.ts';

type Choice = readonly [kind: number, first: number, second: number];
type Maker = (project: Project, first: number, second: number, name: string) => Change | null;

function pick<Item>(list: readonly Item[], choice: number): Item | undefined {
  return list[choice % list.length];
}

/** A random, usually scattered, part of a list. */
function some<Item>(list: readonly Item[], choice: number): Item[] {
  return list.filter((_, index) => (choice >> (index % 16)) % 2 === 1);
}

function somewhere<Item>(list: readonly Item[], item: Item, choice: number): Insertion<Item>[] {
  return [{ at: choice % 3 === 0 ? null : choice % (list.length + 1), items: [item] }];
}

const at = '2026-05-06T07:08:09.000Z';

/** One maker for each kind of change; the type asks for all of them. */
const makers: { readonly [kind in Change['kind']]: Maker } = {
  renameProject: (_project, _first, _second, name) => ({ kind: 'renameProject', name }),
  addWorks: ({ works }, first, _second, name) => ({
    kind: 'addWorks',
    works: somewhere(works, sampleWork(`new-${name}`), first),
  }),
  replaceWork: ({ works }, first, _second, name) => {
    const work = pick(works, first);
    return work === undefined
      ? null
      : { kind: 'replaceWork', work: { ...work, title: { kk: name, ru: '', en: '' } } };
  },
  removeWorks: ({ works, documents }, first) => {
    const inUse = new Set(documents.map(({ workId }) => workId));
    const free = works.map(({ id }) => id).filter((id) => !inUse.has(id));
    return { kind: 'removeWorks', ids: some(free, first) };
  },
  addDocuments: ({ documents, segments, works }, first, second, name) => {
    const work = pick(works, first);
    if (work === undefined) return null;
    const document = sampleDocument(`new-${name}`, work, `Текст ${name}`);
    const items = sampleSegments(document, second % 4);
    return {
      kind: 'addDocuments',
      documents: somewhere(documents, document, second),
      segments: [{ at: second % (segments.length + 1), items }],
    };
  },
  updateDocument: ({ alignments, documents, works }, first, second, name) => {
    const document = pick(documents, first);
    if (document === undefined) return null;
    const isAligned = alignments.some(({ texts }) =>
      texts.some(({ documentId }) => documentId === document.id),
    );
    const work = isAligned ? works.find(({ id }) => id === document.workId) : pick(works, second);
    if (work === undefined) return null;
    const { role, title, keywords, identifiers, replacesDocumentId } = document;
    return {
      kind: 'updateDocument',
      id: document.id,
      metadata: {
        ...{ workId: work.id, role, title: `${title}-${name}`, language: 'kk', keywords },
        ...{ identifiers, editionDate: '2025-01-01', variables: { year: name } },
        replacesDocumentId: pick(documents, second)?.id ?? replacesDocumentId,
      },
    };
  },
  removeDocuments: (project, first) => {
    const ids = some(project.documents, first).map(({ id }) => id);
    return removeDocumentsWhole(project, ids);
  },
  replaceCodebook: (project, first, second) => {
    const { codebook } = project;
    const concepts = some(codebook.concepts, first).map((c) => ({ ...c, parentId: null }));
    const id = second % 2 === 0 ? codebook.id : `book_${second % 5}`;
    return replaceCodebookWhole(project, { id, version: second % 7, concepts });
  },
  addConcepts: ({ codebook }, first, _second, name) => ({
    kind: 'addConcepts',
    concepts: somewhere(codebook.concepts, sampleConcept(`new-${name}`, null), first),
  }),
  replaceConcept: ({ codebook }, first, _second, name) => {
    const concept = pick(codebook.concepts, first);
    return concept === undefined
      ? null
      : { kind: 'replaceConcept', concept: { ...concept, examples: [name] } };
  },
  removeConcepts: (project, first) => {
    const ids = some(project.codebook.concepts, first).map(({ id }) => id);
    return removeConceptsWhole(project, ids);
  },
  addCoders: ({ coders }, first, _second, name) => ({
    kind: 'addCoders',
    coders: somewhere(coders, { id: `coder_new-${name}`, name }, first),
  }),
  replaceCoder: ({ coders }, first, _second, name) => {
    const coder = pick(coders, first);
    return coder === undefined ? null : { kind: 'replaceCoder', coder: { id: coder.id, name } };
  },
  removeCoders: ({ coders }, first) => ({
    kind: 'removeCoders',
    ids: some(coders, first)
      .map(({ id }) => id)
      .filter((id) => id !== 'coder_1'),
  }),
  addAnnotations: ({ annotations, documents, codebook }, first, second, name) => {
    const document = pick(documents, first);
    const concept = pick(codebook.concepts, second);
    if (document === undefined || concept === undefined) return null;
    const annotation = sampleAnnotation(`new-${name}`, document, concept);
    return { kind: 'addAnnotations', annotations: somewhere(annotations, annotation, second) };
  },
  replaceAnnotations: ({ annotations }, first, _second, name) => ({
    kind: 'replaceAnnotations',
    annotations: some(annotations, first).map((annotation) => ({ ...annotation, note: name })),
  }),
  setAnnotationStatus: ({ annotations }, first) => ({
    kind: 'setAnnotationStatus',
    settings: some(annotations, first).map(({ id }) => ({
      id,
      status: 'accepted',
      modifiedAt: at,
    })),
  }),
  removeAnnotations: ({ annotations }, first) => ({
    kind: 'removeAnnotations',
    ids: some(annotations, first).map(({ id }) => id),
  }),
  addAlignments: ({ alignments, documents, works }, first, second, name) => {
    const work = pick(works, first);
    const versions = documents.filter(({ workId }) => workId === work?.id).slice(0, 3);
    if (work === undefined || versions.length < 2) return null;
    const alignment = sampleAlignment(`new-${name}`, work, versions);
    return { kind: 'addAlignments', alignments: somewhere(alignments, alignment, second) };
  },
  replaceAlignment: ({ alignments }, first, _second, name) => {
    const alignment = pick(alignments, first);
    return alignment === undefined
      ? null
      : { kind: 'replaceAlignment', alignment: { ...alignment, method: name } };
  },
  editAlignment: ({ alignments }, first, second) => {
    const alignment = pick(alignments, first);
    if (alignment === undefined) return null;
    const edit =
      mergeWithNext(alignment, second % 2) ??
      splitBead(
        alignment,
        0,
        alignment.texts.map(() => 1),
      ) ??
      setBeadStatus(alignment, [0], 'confirmed');
    return edit === null ? null : { kind: 'editAlignment', id: alignment.id, edit };
  },
  removeAlignments: ({ alignments }, first) => ({
    kind: 'removeAlignments',
    ids: some(alignments, first).map(({ id }) => id),
  }),
  addSavedRequests: ({ savedRequests }, first, _second, name) => ({
    kind: 'addSavedRequests',
    requests: somewhere(savedRequests, sampleSavedRequest(`new-${name}`), first),
  }),
  replaceSavedRequest: ({ savedRequests }, first, _second, name) => {
    const request = pick(savedRequests, first);
    return request === undefined
      ? null
      : { kind: 'replaceSavedRequest', request: { ...request, name } };
  },
  removeSavedRequests: ({ savedRequests }, first) => ({
    kind: 'removeSavedRequests',
    ids: some(savedRequests, first).map(({ id }) => id),
  }),
  setWordForms: ({ wordForms }, first, second, name) => ({
    kind: 'setWordForms',
    wordForms: mergeLemma(
      assignForm(wordForms, 'kk', `форма-${first % 5}`, name, ''),
      ...(['ru', `лемма-${second % 5}`, `лемма-${first % 5}`] as const),
    ),
  }),
  setStopWords: ({ stopWords }, _first, _second, name) => ({
    kind: 'setStopWords',
    language: 'en',
    edits: withStopWord(stopWords.en, 'en', `word-${name}`),
  }),
  batch: (project, first, second, name) => {
    const work = sampleWork(`batch-${name}`);
    const document = sampleDocument(`batch-${name}`, work, `Пакет ${name}`);
    const texts = { works: [work], documents: [document], segments: sampleSegments(document, 1) };
    const annotations = asInsertions(project.annotations, ({ id }) => id.length % 2 === first % 2);
    const ids = annotations.flatMap(({ items }) => items.map(({ id }) => id));
    const removal: Change = { kind: 'removeAnnotations', ids };
    const rename: Change = { kind: 'renameProject', name: `${second}` };
    return { kind: 'batch', changes: [addTexts(texts), removal, rename] };
  },
};

/** A change that is possible in this project, decided by three numbers; `name` makes new ids new. */
export function makeChange(project: Project, [kind, first, second]: Choice, name: string): Change {
  const maker = pick(Object.values(makers), kind);
  return maker?.(project, first, second, name) ?? { kind: 'renameProject', name };
}
