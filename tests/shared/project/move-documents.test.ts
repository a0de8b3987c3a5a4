import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Work } from '../../../shared/document/document.ts';
import { moveDocumentsToWork } from '../../../shared/project/library-changes.ts';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import { findBrokenReference } from '../../../shared/project/project-references.ts';
import {
  sampleAlignment,
  sampleDocument,
  sampleProject,
  sampleWork,
} from '../../support/sample-project.ts';

const [one, other] = [sampleWork('one'), sampleWork('other')];
const documents = [
  sampleDocument('a', one, 'Текст a'),
  sampleDocument('b', one, 'Текст b'),
  sampleDocument('c', other, 'Текст c'),
];
const project = {
  ...sampleProject(),
  annotations: [],
  segments: [],
  works: [one, other],
  documents,
  alignments: [sampleAlignment('1', one, documents.slice(0, 2))],
};

function placesAfter(ids: readonly DocumentId[], target: Work): string {
  const change = moveDocumentsToWork(project, ids, target);
  if (change === null) return 'nothing';
  const after = applyChange(project, change);
  expect(findBrokenReference(after)).toBeNull();
  const back = applyChange(after, invertChange(project, change));
  expect({ ...back, changeNumber: 0 }).toEqual({ ...project, changeNumber: 0 });
  const works = after.works.map(({ id }) => id).join(' ');
  return `${after.documents.map(({ workId }) => workId.slice(5)).join(' ')} of ${works}`;
}

describe('moving documents to a work', () => {
  it('moves several at once and takes a work that is left empty', () => {
    expect(placesAfter(['doc_a', 'doc_b'], other)).toBe('other other other of work_other');
    expect(placesAfter(['doc_b'], other)).toBe('one other other of work_one work_other');
  });

  it('makes the work when it is not there yet', () => {
    expect(placesAfter(['doc_b', 'doc_c'], sampleWork('new'))).toBe(
      'one new new of work_one work_new',
    );
  });

  it('is no change for documents that are there already, or gone', () => {
    expect(placesAfter(['doc_c'], other)).toBe('nothing');
    expect(placesAfter(['doc_gone'], other)).toBe('nothing');
  });
});
