import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../../shared/codebook/codebook.ts';
import {
  addConcept,
  emptyCodebook,
  removeConcept,
  replaceConcept,
} from '../../../shared/codebook/edit-codebook.ts';
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
const idsAfter = (result: ReturnType<typeof addConcept>): string =>
  result.ok
    ? `${result.value.version}: ${result.value.concepts.map(({ id }) => id.slice(4)).join(' ')}`
    : `${result.error.code} ${result.error.path}`;

describe('editing a codebook', () => {
  it('starts empty and raises the version with every change', () => {
    expect(idsAfter(addConcept(emptyCodebook('x'), tinyConcept('a')))).toBe('1: a');
  });

  it('puts a new concept behind the family of its parent', () => {
    expect(idsAfter(addConcept(tree, tinyConcept('e', [], 'con_a')))).toBe('4: a b c e d');
    expect(idsAfter(addConcept(tree, tinyConcept('e')))).toBe('4: a b c d e');
  });

  it('refuses an id that is taken and a parent that is not there', () => {
    expect(idsAfter(addConcept(tree, tinyConcept('a')))).toBe('duplicateId concepts[4].id');
    expect(idsAfter(addConcept(tree, tinyConcept('e', [], 'con_x')))).toMatch(/^unknownParent/u);
  });

  it('moves a concept behind its new parent, and refuses to put it below itself', () => {
    expect(idsAfter(replaceConcept(tree, tinyConcept('b', [], 'con_d')))).toBe('4: a d b c');
    expect(idsAfter(replaceConcept(tree, tinyConcept('a', [], 'con_c')))).toMatch(/^cycle/u);
    expect(idsAfter(replaceConcept(tree, tinyConcept('x')))).toBe('unknownConcept con_x');
  });

  it('removes a family only when told to', () => {
    expect(idsAfter(removeConcept(tree, 'con_a', false))).toBe('hasChildren concepts[0]');
    expect(idsAfter(removeConcept(tree, 'con_a', true))).toBe('4: d');
    expect(idsAfter(removeConcept(tree, 'con_c', false))).toBe('4: a b d');
  });
});

describe('the tree of concepts', () => {
  it('knows children, descendants and ancestors', () => {
    expect(childrenOf(tree.concepts, null).map(({ id }) => id)).toEqual(['con_a', 'con_d']);
    expect([...descendantsOf(tree.concepts, 'con_a')]).toEqual(['con_b', 'con_c']);
    expect(ancestorsOf(tree.concepts, 'con_c')).toEqual(['con_b', 'con_a']);
  });
});
