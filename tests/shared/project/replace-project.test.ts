import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import type { Project } from '../../../shared/project/project.ts';
import { changeInto } from '../../../shared/project/replace-project.ts';
import { makeChange } from '../../support/random-changes.ts';
import { sampleProject } from '../../support/sample-project.ts';

const choices = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 20 });

function withoutCounters(project: Project): Project {
  return { ...project, changeNumber: 0, codebook: { ...project.codebook, version: 0 } };
}

function after(sequence: readonly (readonly [number, number, number])[], name: string): Project {
  return sequence.reduce<Project>(
    (project, choice, step) => applyChange(project, makeChange(project, choice, `${name}${step}`)),
    sampleProject(),
  );
}

describe('going over to another state', () => {
  test('gives just that state, and can be taken back', () => {
    fc.assert(
      fc.property(choices, choices, (one, other) => {
        const from = after(one, 'a');
        const target = after(other, 'b');
        const change = changeInto(from, target);
        if (change === null) {
          expect(withoutCounters(from)).toEqual(withoutCounters(target));
          return;
        }
        const reached = applyChange(from, change);
        expect(withoutCounters(reached)).toEqual(withoutCounters(target));
        const back = applyChange(reached, invertChange(from, change));
        expect(withoutCounters(back)).toEqual(withoutCounters(from));
      }),
    );
  });

  test('to the same one is no change', () => {
    expect(changeInto(sampleProject(), { ...sampleProject(), changeNumber: 12 })).toBeNull();
  });

  test('names only what differs', () => {
    const from = sampleProject();
    const [first, ...rest] = from.annotations;
    const change = changeInto(from, { ...from, annotations: rest });
    expect(change).toEqual({
      kind: 'batch',
      changes: [{ kind: 'removeAnnotations', ids: [first?.id] }],
    });
  });

  test('keeps the number of changes rising', () => {
    const target = { ...sampleProject(), name: 'Сайлау' };
    const change = changeInto({ ...sampleProject(), changeNumber: 40 }, target);
    const from = { ...sampleProject(), changeNumber: 40 };
    expect(change && applyChange(from, change).changeNumber).toBe(41);
  });
});
