import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../../shared/codebook/codebook.ts';
import { ancestorsOf, childrenOf, descendantsOf } from '../../../shared/codebook/concept-tree.ts';
import { tinyConcept } from '../../support/tiny-corpus.ts';

const tree: Codebook = {
  id: 'book',
  version: 3,
  concepts: [
    tinyConcept('a'),
    tinyConcept('b', [], 'con_a'),
    tinyConcept('c', [], 'con_b'),
    tinyConcept('d'),
  ],
};
describe('the tree of concepts', () => {
  it('knows children, descendants and ancestors', () => {
    expect(childrenOf(tree.concepts, null).map(({ id }) => id)).toEqual(['con_a', 'con_d']);
    expect([...descendantsOf(tree.concepts, 'con_a')]).toEqual(['con_b', 'con_c']);
    expect(ancestorsOf(tree.concepts, 'con_c')).toEqual(['con_b', 'con_a']);
  });
});
