import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferenceBrokenBy } from '../../../shared/project/change-references.ts';
import type { Change } from '../../../shared/project/change.ts';
import { appended } from '../../../shared/project/list-edits.ts';
import { applyChange } from '../../../shared/project/project-changes.ts';
import { findBrokenReference } from '../../../shared/project/project-references.ts';
import type { Project } from '../../../shared/project/project.ts';
import { sampleProject } from '../../support/sample-project.ts';

const project = sampleProject();
const brokenBy = (change: Change): string | null =>
  findReferenceBrokenBy(applyChange(project, change), change);

/** An annotation of the sample with another id, changed somewhere. */
function strayAnnotation(changes: Partial<Project['annotations'][number]>): Change {
  const [annotation] = project.annotations;
  if (annotation === undefined) throw new Error('the sample has annotations');
  const stray = { ...annotation, id: 'ann_stray', ...changes } as const;
  return { kind: 'addAnnotations', annotations: appended([stray]) };
}

describe('a change that would leave something dangling', () => {
  it.each([
    ['an unknown concept', strayAnnotation({ conceptId: 'con_gone' }), 'annotations[0].conceptId'],
    [
      'an unknown document',
      strayAnnotation({ documentId: 'doc_gone' }),
      'annotations[0].documentId',
    ],
    ['an unknown coder', strayAnnotation({ coderId: 'coder_gone' }), 'annotations[0].coderId'],
  ])('is found: %s', (_name, change, path) => {
    expect(brokenBy(change)).toBe(path);
    expect(brokenBy({ kind: 'batch', changes: [change] })).toBe(path);
  });

  it('is found when it takes away what annotations name', () => {
    const [annotation] = project.annotations;
    if (annotation === undefined) throw new Error('the sample has annotations');
    expect(brokenBy({ kind: 'removeDocuments', ids: [annotation.documentId] })).not.toBeNull();
    expect(brokenBy({ kind: 'removeCoders', ids: [annotation.coderId] })).not.toBeNull();
  });

  it('is found for acts of coding exactly when a look over the whole project finds it', () => {
    const ids = <Id extends string>(real: Id, wrong: Id): fc.Arbitrary<Id> =>
      fc.constantFrom(real, wrong);
    const [annotation] = project.annotations;
    if (annotation === undefined) throw new Error('the sample has annotations');
    fc.assert(
      fc.property(
        ids(annotation.conceptId, 'con_gone'),
        ids(annotation.documentId, 'doc_gone'),
        ids(annotation.coderId, 'coder_gone'),
        (conceptId, documentId, coderId) => {
          const change = strayAnnotation({ conceptId, documentId, coderId });
          const whole = findBrokenReference(applyChange(project, change));
          expect(brokenBy(change) === null).toBe(whole === null);
        },
      ),
    );
  });
});
