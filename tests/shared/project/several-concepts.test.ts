import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { ancestorsOf, parentsFirst } from '../../../shared/codebook/concept-tree.ts';
import { placeAfter } from '../../../shared/project/concept-place.ts';
import { mergeConcepts, removeConcepts } from '../../../shared/project/codebook-changes.ts';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import type { Project } from '../../../shared/project/project.ts';
import {
  countPassages,
  createConceptAt,
  moveConcepts,
  retireConcepts,
} from '../../../shared/project/several-concepts.ts';
import { sampleConcept, sampleProject } from '../../support/sample-project.ts';

const idsOf = ({ codebook }: Project): readonly ConceptId[] =>
  codebook.concepts.map(({ id }) => id);

/** Eight concepts, each below one of those before it or at the top. */
const anyProject = fc.array(fc.nat(8), { minLength: 8, maxLength: 8 }).map((choices): Project => {
  const concepts = choices.reduce<ReturnType<typeof sampleConcept>[]>((made, choice, index) => {
    const parent = made[choice % (made.length + 1)] ?? null;
    return [...made, sampleConcept(`${index}`, parent)];
  }, []);
  const { codebook, ...rest } = sampleProject();
  return { ...rest, annotations: [], codebook: { ...codebook, concepts: parentsFirst(concepts) } };
});

describe('several concepts', () => {
  it('move together in their order, keep what is below them, and come back', () => {
    fc.assert(
      fc.property(anyProject, fc.nat(255), fc.nat(8), (project, bits, choice) => {
        const all = idsOf(project);
        const moving = all.filter((_, index) => (bits >> index) % 2 === 1);
        const parentId = all[choice] ?? null;
        const { concepts } = project.codebook;
        const change = moveConcepts(project, moving, { parentId, before: null });
        if (change === null) return;
        const after = applyChange(project, change);
        expect([...idsOf(after)].sort()).toEqual([...all].sort());
        expect(parentsFirst(after.codebook.concepts)).toBe(after.codebook.concepts);
        for (const { id, parentId: above } of concepts) {
          const isHead =
            moving.includes(id) && !ancestorsOf(concepts, id).some((own) => moving.includes(own));
          const now = after.codebook.concepts.find((concept) => concept.id === id)?.parentId;
          if (!isHead) expect(now).toBe(above);
          else expect([parentId, above]).toContain(now);
        }
        const back = applyChange(after, invertChange(project, change));
        expect(back.codebook.concepts).toEqual(concepts);
      }),
      { numRuns: 200 },
    );
  });

  it('stand before the first sibling that does not move itself', () => {
    const project = sampleProject();
    const change = moveConcepts(project, ['con_3', 'con_1'], { parentId: null, before: 'con_1' });
    expect(change).toBeNull();
    const other = moveConcepts(project, ['con_3'], { parentId: null, before: 'con_1' });
    expect(other && idsOf(applyChange(project, other))).toEqual(['con_3', 'con_1', 'con_2']);
  });

  it('retire and come back in one step; those that are so already are left alone', () => {
    const project = sampleProject();
    const change = retireConcepts(project, ['con_1', 'con_3'], true);
    if (change === null) throw new Error('no change');
    const after = applyChange(project, change);
    expect(after.codebook.concepts.map(({ isRetired }) => isRetired)).toEqual([true, false, true]);
    expect(retireConcepts(after, ['con_1', 'con_3'], true)).toBeNull();
    expect(retireConcepts(after, ['con_1', 'con_2'], true)).toMatchObject({
      kind: 'replaceConcept',
      concept: { id: 'con_2' },
    });
  });

  it('say how many passages a change touches', () => {
    const project = sampleProject();
    const removal = removeConcepts(project, ['con_1']);
    expect(removal && countPassages(removal)).toEqual({ recoded: 0, removed: 3 });
    const merging = mergeConcepts(project, ['con_2'], 'con_3', '2026-07-08T09:10:11.000Z');
    expect(merging && countPassages(merging)).toEqual({ recoded: 2, removed: 0 });
  });
});

describe('a new concept', () => {
  it('comes right after another one and all below it, at its level', () => {
    const project = sampleProject();
    const fresh = sampleConcept('fresh', null);
    const place = placeAfter(project.codebook.concepts, 'con_1');
    const after = applyChange(project, createConceptAt(project, fresh, place));
    expect(idsOf(after)).toEqual(['con_1', 'con_2', 'con_fresh', 'con_3']);
  });

  it('comes last inside another one', () => {
    const project = sampleProject();
    const fresh = sampleConcept('fresh', null);
    const place = { parentId: 'con_1', before: null } as const;
    const after = applyChange(project, createConceptAt(project, fresh, place));
    expect(after.codebook.concepts.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['con_1', null],
      ['con_2', 'con_1'],
      ['con_fresh', 'con_1'],
      ['con_3', null],
    ]);
  });
});
