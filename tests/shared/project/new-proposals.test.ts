import { expect, test } from 'vitest';
import { changeBounds, changeConcept } from '../../../shared/project/coding-changes.ts';
import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import { splitConcept } from '../../../shared/project/codebook-changes.ts';
import { newProposals } from '../../../shared/project/new-proposals.ts';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import { countPassages } from '../../../shared/project/several-concepts.ts';
import { sampleAnnotation, sampleProject } from '../../support/sample-project.ts';

const project = sampleProject();
const [first, second] = project.documents;
const [top, below] = project.codebook.concepts;
if (first === undefined || second === undefined || top === undefined || below === undefined) {
  throw new Error('the sample has documents and concepts');
}

test('a proposal is added once, and only where its concept is not yet', () => {
  const known = sampleAnnotation('known', first, top);
  const fresh = sampleAnnotation('fresh', first, below);
  const again = { ...fresh, id: 'ann_again' } as const;
  expect(newProposals(project, [known, fresh, again])).toEqual([fresh]);
});

test('what no longer fits the project is left out: other text, no such concept, a retired one', () => {
  const fresh = sampleAnnotation('fresh', first, below);
  const other = { ...fresh, anchor: { ...fresh.anchor, textHash: 'other' } };
  expect(newProposals(project, [other])).toEqual([]);
  expect(newProposals(project, [{ ...fresh, conceptId: 'con_gone' }])).toEqual([]);
  expect(newProposals({ ...project, documents: [second] }, [fresh])).toEqual([]);
  const concepts = project.codebook.concepts.map((concept) => ({ ...concept, isRetired: true }));
  expect(
    newProposals({ ...project, codebook: { ...project.codebook, concepts } }, [fresh]),
  ).toEqual([]);
});

test('what a person has given another concept or other bounds is not proposed again', () => {
  const found = { ...sampleAnnotation('found', first, below), origin: 'indicator' } as const;
  const proposed = { ...project, annotations: [found] };
  const again = [{ ...found, id: 'ann_again' } as const];
  const at = '2026-01-03T00:00:00.000Z';

  const other = changeConcept(proposed, new Set([found.id]), top.id, at, () => 'ann_rejection');
  if (other === null) throw new Error('there was something to correct');
  const corrected = applyChange(proposed, other);
  expect(corrected.annotations).toEqual([
    { ...found, conceptId: top.id, status: 'accepted', modifiedAt: at },
    { ...found, id: 'ann_rejection', status: 'rejected', modifiedAt: at },
  ]);
  expect(newProposals(corrected, again)).toEqual([]);

  const wider = changeBounds(proposed, found.id, { start: 0, end: 14 }, at);
  if (wider === null) throw new Error('there were bounds to change');
  const changed = applyChange(proposed, wider);
  expect(newProposals(changed, again)).toEqual([]);
  const elsewhere = sampleAnnotation('elsewhere', second, below);
  expect(newProposals(changed, [...again, elsewhere])).toEqual([elsewhere]);
});

test('several passages that are given another concept, or a new one split off, are not proposed again', () => {
  const at = '2026-01-03T00:00:00.000Z';
  const inBoth = [first, second].map(
    (document, index) =>
      ({ ...sampleAnnotation(`found${index}`, document, below), origin: 'indicator' }) as const,
  );
  const byHand = {
    ...sampleAnnotation('hand', first, below),
    anchor: { ...sampleAnnotation('hand', first, below).anchor, span: { start: 5, end: 9 } },
    origin: 'manual',
  } as const;
  const coded = { ...project, annotations: [...inBoth, byHand] };
  const ids = new Set(coded.annotations.map(({ id }) => id));
  const again = inBoth.map((found, index) => ({ ...found, id: `ann_again${index}` }) as const);
  for (const change of [
    changeConcept(coded, ids, top.id, at, freshIds()),
    splitConcept(coded, below.id, { ...below, id: 'con_fresh' }, ids, at, freshIds()),
  ]) {
    if (change === null) throw new Error('there was something to change');
    expect(countPassages(change)).toEqual({ recoded: 3, removed: 0 });
    const changed = applyChange(coded, change);
    expect(newProposals(changed, again)).toEqual([]);
    const left = changed.annotations.filter(({ conceptId }) => conceptId === below.id);
    expect(left.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const back = applyChange(changed, invertChange(coded, change));
    expect(back.annotations).toEqual(coded.annotations);
  }
});

function freshIds(): () => AnnotationId {
  let count = 0;
  return () => `ann_fresh${(count += 1)}`;
}

test('a code that was made by hand hides no proposal inside it', () => {
  const byHand = {
    ...sampleAnnotation('hand', first, below),
    anchor: { ...sampleAnnotation('hand', first, below).anchor, span: { start: 0, end: 27 } },
    status: 'accepted',
  } as const;
  const fresh = sampleAnnotation('fresh', first, below);
  expect(newProposals({ ...project, annotations: [byHand] }, [fresh])).toEqual([fresh]);
});
