import { describe, expect, it } from 'vitest';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { moveConcept } from '../../../shared/project/codebook-changes.ts';
import {
  placeAfter,
  placeAfterStep,
  type PlaceStep,
} from '../../../shared/project/concept-place.ts';
import { applyChange } from '../../../shared/project/project-changes.ts';
import type { Project } from '../../../shared/project/project.ts';
import { sampleConcept, sampleProject } from '../../support/sample-project.ts';

/** `a`, `b` with `b1` and `b2` below it, `c`. */
function project(): Project {
  const b = sampleConcept('b', null);
  const concepts = [
    sampleConcept('a', null),
    b,
    sampleConcept('b1', b),
    sampleConcept('b2', b),
    sampleConcept('c', null),
  ];
  const { codebook, ...rest } = sampleProject();
  return { ...rest, annotations: [], codebook: { ...codebook, concepts } };
}

/** The tree as `a b(b1 b2) c`. */
function outline(concepts: readonly Concept[], parentId: ConceptId | null = null): string {
  return concepts
    .filter((concept) => concept.parentId === parentId)
    .map(({ id }) => {
      const below = outline(concepts, id);
      return below === '' ? id.slice(4) : `${id.slice(4)}(${below})`;
    })
    .join(' ');
}

function stepped(id: ConceptId, step: PlaceStep, isShown?: (concept: Concept) => boolean): string {
  const before = project();
  const place = placeAfterStep(before.codebook.concepts, id, step, isShown);
  if (place === null) return 'no step';
  const change = moveConcept(before, id, place);
  return change === null ? 'no change' : outline(applyChange(before, change).codebook.concepts);
}

describe('a step in the codebook', () => {
  it('goes past one sibling with all below it', () => {
    expect(stepped('con_b', 'up')).toBe('b(b1 b2) a c');
    expect(stepped('con_b', 'down')).toBe('a c b(b1 b2)');
    expect(stepped('con_a', 'down')).toBe('b(b1 b2) a c');
    expect(stepped('con_b2', 'up')).toBe('a b(b2 b1) c');
  });

  it('goes into the sibling above, and out to right after the parent', () => {
    expect(stepped('con_c', 'in')).toBe('a b(b1 b2 c)');
    expect(stepped('con_b', 'in')).toBe('a(b(b1 b2)) c');
    expect(stepped('con_b1', 'out')).toBe('a b(b2) b1 c');
  });

  it('ends at the edges', () => {
    expect(stepped('con_a', 'up')).toBe('no step');
    expect(stepped('con_a', 'in')).toBe('no step');
    expect(stepped('con_a', 'out')).toBe('no step');
    expect(stepped('con_c', 'down')).toBe('no step');
    expect(stepped('con_b2', 'down')).toBe('no step');
  });

  it('passes over what is not shown', () => {
    const isShown = ({ id }: Concept): boolean => id !== 'con_b';
    expect(stepped('con_c', 'up', isShown)).toBe('c a b(b1 b2)');
    expect(stepped('con_c', 'in', isShown)).toBe('a(c) b(b1 b2)');
  });

  it('finds the place right after a concept', () => {
    const { concepts } = project().codebook;
    expect(placeAfter(concepts, 'con_b')).toEqual({ parentId: null, before: 'con_c' });
    expect(placeAfter(concepts, 'con_b2')).toEqual({ parentId: 'con_b', before: null });
  });
});
