import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { ancestorsOf, descendantsOf, parentsFirst } from '../../../shared/codebook/concept-tree.ts';
import type { Change } from '../../../shared/project/change.ts';
import { addCoder, removeCoder, renameCoder } from '../../../shared/project/coder-changes.ts';
import {
  changeBounds,
  changeConcept,
  codePassage,
  removeAnnotations,
  setNote,
  setStatus,
} from '../../../shared/project/coding-changes.ts';
import {
  createConcept,
  mergeConcepts,
  moveConcept,
  removeConcepts,
  splitConcept,
} from '../../../shared/project/codebook-changes.ts';
import {
  editDocument,
  removeVariable,
  renameVariable,
  renameWork,
  setVariables,
} from '../../../shared/project/library-changes.ts';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import { retireConcepts } from '../../../shared/project/several-concepts.ts';
import { findBrokenReference } from '../../../shared/project/project-references.ts';
import type { Project } from '../../../shared/project/project.ts';
import { makeChange } from '../../support/random-changes.ts';
import { sampleConcept, sampleProject } from '../../support/sample-project.ts';

const at = '2026-07-08T09:10:11.000Z';

/** For changes that make no records here. */
function newId(): never {
  throw new Error('no record was to be made');
}

/** The project without its two counters, which never go back. */
function withoutCounters({ changeNumber: _number, codebook, ...project }: Project): object {
  return { ...project, codebook: { ...codebook, version: 0 } };
}

/** Applies the change, checks that it can be taken back and that nothing dangles. */
function apply(project: Project, change: Change | null): Project {
  if (change === null) return project;
  const after = applyChange(project, change);
  const back = applyChange(after, invertChange(project, change));
  expect(withoutCounters(back)).toEqual(withoutCounters(project));
  expect(findBrokenReference(after)).toBeNull();
  expect(parentsFirst(after.codebook.concepts)).toBe(after.codebook.concepts);
  return after;
}

/** Projects grown by random changes. */
const anyProject = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 12 })
  .map((choices) =>
    choices.reduce<Project>(
      (project, choice, index) => applyChange(project, makeChange(project, choice, `${index}`)),
      sampleProject(),
    ),
  );

function pick<Item>(list: readonly Item[], choice: number): Item | undefined {
  return list[choice % Math.max(1, list.length)];
}

describe('coding a passage', () => {
  const coding = {
    documentId: 'doc_1',
    span: { start: 5, end: 14 },
    conceptId: 'con_2',
    coderId: 'coder_1',
    at,
    id: 'ann_new',
  } as const;

  it('adds an accepted annotation with its quote and innermost segment', () => {
    const after = apply(sampleProject(), codePassage(sampleProject(), coding));
    expect(after.annotations.at(-1)).toMatchObject({
      id: 'ann_new',
      status: 'accepted',
      origin: 'manual',
      projection: null,
      anchor: { span: { start: 5, end: 14 }, quote: { exact: 'избираетс' } },
    });
  });

  it('twice with the same concept by the same coder changes nothing', () => {
    const after = apply(sampleProject(), codePassage(sampleProject(), coding));
    expect(codePassage(after, { ...coding, id: 'ann_again' })).toBeNull();
  });

  it('that was proposed or rejected accepts what is there', () => {
    const before = sampleProject();
    const own = before.annotations[0];
    if (own === undefined) throw new Error('no annotation');
    const { documentId, conceptId, coderId } = own;
    const again = {
      documentId,
      conceptId,
      coderId,
      span: own.anchor.span,
      at,
      id: 'ann_x',
    } as const;
    const after = apply(before, codePassage(before, again));
    expect(after.annotations).toHaveLength(before.annotations.length);
    expect(after.annotations[0]).toMatchObject({ id: own.id, status: 'accepted' });
  });

  it('by another coder stands beside', () => {
    const two = apply(sampleProject(), addCoder('coder_2', 'Дана'));
    const once = apply(two, codePassage(two, coding));
    const twice = apply(
      once,
      codePassage(once, { ...coding, coderId: 'coder_2', id: 'ann_other' }),
    );
    expect(twice.annotations).toHaveLength(once.annotations.length + 1);
  });
});

describe('acts on annotations', () => {
  it('can each be taken back, and say when there is nothing to do', () => {
    const before = sampleProject();
    const ids = new Set(['ann_1', 'ann_2'] as const);
    const accepted = apply(before, setStatus(before, ids, 'accepted', at));
    expect(accepted.annotations).toEqual(
      before.annotations.map((one) =>
        one.id === 'ann_1' || one.id === 'ann_2'
          ? { ...one, status: 'accepted', modifiedAt: at }
          : one,
      ),
    );
    expect(setStatus(accepted, ids, 'accepted', at)).toBeNull();
    const noted = apply(accepted, setNote(accepted, 'ann_1', 'қараңыз', at));
    expect(setNote(noted, 'ann_1', 'қараңыз', at)).toBeNull();
    const recoded = apply(noted, changeConcept(noted, ids, 'con_3', at, newId));
    expect(changeConcept(recoded, ids, 'con_3', at, newId)).toBeNull();
    const removed = apply(recoded, removeAnnotations(recoded, ids));
    expect(removeAnnotations(removed, ids)).toBeNull();
  });

  it('new bounds by a person accept a proposal and renew its quote', () => {
    const before = sampleProject();
    const after = apply(before, changeBounds(before, 'ann_1', { start: 0, end: 4 }, at));
    expect(after.annotations[0]).toMatchObject({
      status: 'accepted',
      anchor: { span: { start: 0, end: 4 }, quote: { exact: 'Аким' } },
    });
    expect(changeBounds(after, 'ann_1', { start: 0, end: 4 }, at)).toBeNull();
  });
});

describe('the codebook', () => {
  it('moves a concept with all below it, never below itself', () => {
    fc.assert(
      fc.property(anyProject, fc.nat(), fc.nat(), fc.boolean(), (project, a, b, isTop) => {
        const { concepts } = project.codebook;
        const moving = pick(concepts, a)?.id;
        const parentId = isTop ? null : (pick(concepts, b)?.id ?? null);
        if (moving === undefined) return;
        const below = descendantsOf(concepts, moving);
        const change = moveConcept(project, moving, { parentId, before: null });
        if (parentId !== null && (parentId === moving || below.has(parentId))) {
          expect(change).toBeNull();
          return;
        }
        const after = apply(project, change).codebook.concepts;
        expect(after).toHaveLength(concepts.length);
        expect(after.find(({ id }) => id === moving)?.parentId).toBe(parentId);
        expect(descendantsOf(after, moving)).toEqual(below);
      }),
      { numRuns: 60 },
    );
  });

  it('moves a concept right before the sibling named', () => {
    const project = sampleProject();
    const moved = apply(
      project,
      moveConcept(project, 'con_3', { parentId: null, before: 'con_1' }),
    );
    expect(moved.codebook.concepts.map(({ id }) => id)).toEqual(['con_3', 'con_1', 'con_2']);
    expect(moveConcept(moved, 'con_3', { parentId: null, before: 'con_1' })).toBeNull();
  });

  it('merges without losing a passage: only what would stand twice goes', () => {
    fc.assert(
      fc.property(anyProject, fc.nat(), fc.nat(), (project, a, bits) => {
        const { concepts } = project.codebook;
        const target = pick(concepts, a)?.id;
        if (target === undefined) return;
        const sources = concepts
          .filter((_, index) => (bits >> index) % 2 === 1)
          .map(({ id }) => id);
        const merged = new Set<ConceptId>([...sources, target]);
        const after = apply(project, mergeConcepts(project, sources, target, at));
        const place = (annotation: Project['annotations'][number]): string => {
          const { documentId, coderId, anchor, conceptId } = annotation;
          const concept = merged.has(conceptId) ? target : conceptId;
          return `${documentId} ${coderId} ${anchor.span.start}-${anchor.span.end} ${concept}`;
        };
        expect(new Set(after.annotations.map(place))).toEqual(
          new Set(project.annotations.map(place)),
        );
        if (sources.some((id) => id !== target)) {
          const left = after.annotations.filter((one) => one.conceptId === target).map(place);
          expect(new Set(left).size).toBe(left.length);
        }
        for (const { id } of after.codebook.concepts) {
          expect(ancestorsOf(after.codebook.concepts, id)).not.toContain(id);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('splits off exactly the passages named', () => {
    const project = sampleProject();
    const fresh = sampleConcept('fresh', null);
    const after = apply(
      project,
      splitConcept(project, 'con_2', fresh, new Set(['ann_3', 'ann_1']), at, newId),
    );
    const codes = after.annotations.map(({ id, conceptId }) => [id, conceptId]);
    expect(codes).toEqual([
      ['ann_1', 'con_1'],
      ['ann_2', 'con_2'],
      ['ann_3', 'con_fresh'],
      ['ann_4', 'con_3'],
    ]);
    expect(after.codebook.concepts.map(({ id }) => id)).toEqual([
      ...['con_1', 'con_2', 'con_fresh', 'con_3'],
    ]);
  });

  it('creates, retires and removes, and is a new version each time', () => {
    const project = sampleProject();
    const created = apply(
      project,
      createConcept(project, { ...sampleConcept('x', null), parentId: 'con_1' }),
    );
    expect(created.codebook.concepts.map(({ id }) => id)).toEqual([
      ...['con_1', 'con_2', 'con_x', 'con_3'],
    ]);
    const retired = apply(created, retireConcepts(created, ['con_2'], true));
    const removed = apply(retired, removeConcepts(retired, ['con_1']));
    expect(removed.codebook.concepts.map(({ id }) => id)).toEqual(['con_3']);
    expect(removed.annotations.map(({ id }) => id)).toEqual(['ann_4']);
    const { version } = project.codebook;
    expect([created, retired, removed].map(({ codebook }) => codebook.version)).toEqual([
      ...[version + 1, version + 2, version + 3],
    ]);
  });
});

describe('the library', () => {
  it('sets any number of cells of the variables in one step; an empty value takes one away', () => {
    const project = sampleProject();
    const set = apply(
      project,
      setVariables(project, [
        { documentId: 'doc_1', name: 'жыл', value: '2023' },
        { documentId: 'doc_2', name: 'жыл', value: '2024' },
      ]),
    );
    expect(set.changeNumber).toBe(project.changeNumber + 1);
    expect(set.documents.map(({ variables }) => variables['жыл'])).toEqual([
      ...['2023', '2024', undefined],
    ]);
    expect(renameVariable(set, 'жыл', 'жыл')).toBeNull();
    const renamed = apply(set, renameVariable(set, 'жыл', 'year'));
    expect(renamed.documents[0]?.variables).toEqual({ year: '2023' });
    const cell = { documentId: 'doc_1', name: 'year', value: '' } as const;
    expect(apply(renamed, setVariables(renamed, [cell])).documents[0]?.variables).toEqual({});
    expect(apply(renamed, removeVariable(renamed, 'year')).documents[1]?.variables).toEqual({});
  });

  it('says when nothing would differ', () => {
    const project = sampleProject();
    const title = project.works[0]?.title;
    if (title === undefined) throw new Error('no work');
    expect(renameWork(project, 'work_1', title)).toBeNull();
    expect(editDocument(project, 'doc_1', { title: project.documents[0]?.title ?? '' })).toBeNull();
    expect(editDocument(project, 'doc_1', { language: 'en' })).not.toBeNull();
  });
});

describe('coders', () => {
  it('go with their annotations; the last one stays', () => {
    const project = sampleProject();
    expect(removeCoder(project, 'coder_1')).toBeNull();
    expect(renameCoder(project, 'coder_1', 'Айгерім')).toBeNull();
    const two = apply(project, addCoder('coder_2', 'Дана'));
    const after = apply(two, removeCoder(two, 'coder_1'));
    expect(after.annotations).toEqual([]);
    expect(after.coders.map(({ name }) => name)).toEqual(['Дана']);
  });
});
