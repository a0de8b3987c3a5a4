import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../../shared/base/identifiers.ts';
import { citedPlace } from '../../../../renderer/panels/proposals/cited-place.ts';
import {
  markPieces,
  parallelPassages,
} from '../../../../renderer/panels/proposals/parallel-passages.ts';
import {
  groupAfter,
  groupProposals,
  groupToShow,
  listedAnnotations,
} from '../../../../renderer/panels/proposals/proposal-groups.ts';
import {
  spanOf,
  tinyAnnotation,
  tinyConcept,
  tinyDocument,
  tinySegments,
} from '../../../support/tiny-corpus.ts';

const ru = tinyDocument('doc_ru', 'ru', 'Статья 1\n1. Аким избирается.\n2. Маслихат решает.');
const kk = tinyDocument('doc_kk', 'kk', '1-бап\n1. Әкім сайланады.\n2. Мәслихат шешеді.');
const segments = [
  ...tinySegments(ru, [
    ['article', 'art_1', 'Статья 1', 'Статья 1', 'решает.'],
    ['clause', 'art_1__para_1', '1.', '1. Аким', 'избирается.'],
    ['clause', 'art_1__para_2', '2.', '2. Маслихат', 'решает.'],
  ]),
  ...tinySegments(kk, [
    ['article', 'art_1', '1-бап', '1-бап', 'шешеді.'],
    ['clause', 'art_1__para_1', '1.', '1. Әкім', 'сайланады.'],
  ]),
];
const proposed = { status: 'proposed', origin: 'indicator' } as const;
const project = {
  documents: [ru, kk],
  codebook: { id: 'book', version: 1, concepts: [tinyConcept('akim'), tinyConcept('maslikhat')] },
};
const annotations = [
  tinyAnnotation(kk, 'akim', 'Әкім', proposed),
  tinyAnnotation(ru, 'maslikhat', 'Маслихат', proposed),
  tinyAnnotation(ru, 'akim', 'Аким', proposed),
];
const quotes = (list: readonly (typeof annotations)[number][]): string[] =>
  list.map(({ anchor }) => anchor.quote.exact);

function byDocument<Item extends { readonly documentId: DocumentId }>(
  items: readonly Item[],
): ReadonlyMap<DocumentId, readonly Item[]> {
  return new Map(
    project.documents.map(({ id }) => [id, items.filter(({ documentId }) => documentId === id)]),
  );
}

describe('groups of proposals', () => {
  it('follow the codebook or the texts, and stand in text order inside', () => {
    const byConcept = groupProposals(project, annotations, 'concept');
    expect(byConcept.map(({ id, annotations: own }) => [id, quotes(own)])).toEqual([
      ['con_akim', ['Аким', 'Әкім']],
      ['con_maslikhat', ['Маслихат']],
    ]);
    const byText = groupProposals(project, annotations, 'text');
    expect(byText.map(({ id, annotations: own }) => [id, quotes(own)])).toEqual([
      ['doc_ru', ['Аким', 'Маслихат']],
      ['doc_kk', ['Әкім']],
    ]);
  });

  it('go round from one to the next that holds anything', () => {
    const groups = groupProposals(project, annotations, 'concept');
    const { concepts } = project.codebook;
    expect(groupAfter(groups, concepts, 'con_akim')?.id).toBe('con_maslikhat');
    expect(groupAfter(groups, concepts, 'con_maslikhat')?.id).toBe('con_akim');
    expect(groupAfter(groups.slice(0, 1), concepts, 'con_akim')).toBeNull();
  });

  it('give way to the next that holds anything, when what was decided is looked at', () => {
    const groups = groupProposals(project, annotations, 'concept').slice(1);
    const { concepts } = project.codebook;
    expect(groupToShow(groups, concepts, 'con_maslikhat')).toBe('con_maslikhat');
    expect(groupToShow(groups, concepts, 'con_akim')).toBe('con_maslikhat');
    expect(groupToShow(groups, concepts, null)).toBe('con_maslikhat');
    expect(groupToShow([], concepts, 'con_akim')).toBeNull();
  });

  it('leave out what was coded by hand', () => {
    const byHand = tinyAnnotation(ru, 'akim', 'избирается');
    const accepted = tinyAnnotation(ru, 'akim', 'Аким', { origin: 'indicator' });
    expect(listedAnnotations([byHand, accepted, ...annotations], 'accepted')).toEqual([accepted]);
    expect(listedAnnotations([byHand, ...annotations], 'proposed')).toEqual(annotations);
  });
});

describe('where a proposal stands', () => {
  it('is cited by article and clause, or by the name of the part', () => {
    const own = segments.filter(({ documentId }) => documentId === ru.id);
    const { start } = spanOf(ru.text, 'Маслихат');
    expect(citedPlace(own, start).steps).toEqual([
      { kind: 'article', number: '1' },
      { kind: 'clause', number: '2' },
    ]);
    const chapter = tinySegments(ru, [['chapter', 'chp_1', 'Глава 1.', 'Статья 1', 'решает.']]);
    expect(citedPlace(chapter, start)).toEqual({ steps: [], name: 'Глава 1' });
  });

  it('is shown in the other languages of its work, with what carries the concept there', () => {
    const anchor = { ...tinyAnnotation(ru, 'akim', 'Аким').anchor, segmentEId: 'art_1__para_1' };
    const open = tinyAnnotation(ru, 'akim', 'Аким', { ...proposed, anchor });
    const texts = {
      documents: project.documents,
      segmentsByDocument: byDocument(segments),
      annotationsByDocument: byDocument(annotations),
    };
    const [parallel, ...others] = parallelPassages(open, texts);
    expect(others).toEqual([]);
    if (parallel === undefined) throw new Error('nothing parallel');
    const pieces = markPieces(kk.text, parallel.segment.span, parallel.coded);
    expect(pieces).toEqual([
      { text: '1. ', isMarked: false },
      { text: 'Әкім', isMarked: true },
      { text: ' сайланады.', isMarked: false },
    ]);
    expect(parallelPassages({ ...open, anchor: { ...anchor, segmentEId: null } }, texts)).toEqual(
      [],
    );
  });
});
