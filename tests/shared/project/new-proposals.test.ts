import { expect, test } from 'vitest';
import { newProposals } from '../../../shared/project/new-proposals.ts';
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
