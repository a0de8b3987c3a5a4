import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import {
  agreedCoderId,
  settledOn,
  settleDisagreement,
  type Settlement,
} from '../../../shared/project/settle-disagreement.ts';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import type { Project } from '../../../shared/project/project.ts';
import { sampleProject } from '../../support/sample-project.ts';

const project = sampleProject();
const [document] = project.documents;
const [concept] = project.codebook.concepts;
if (document === undefined || concept === undefined) throw new Error('the sample has both');
const passage = { start: 0, end: 3 };

let last = 0;
const newId = (): AnnotationId => `ann_new_${(last += 1)}`;
const settlement = (changes: Partial<Settlement>): Settlement => ({
  ...{ documentId: document.id, conceptId: concept.id, passage, agreed: [passage] },
  ...{ name: 'Agreed coding', at: '2026-03-04T05:06:07.000Z', newId, ...changes },
});

function settled(from: Project, changes: Partial<Settlement>): Project {
  const change = settleDisagreement(from, settlement(changes));
  if (change === null) throw new Error('nothing was changed');
  return applyChange(from, change);
}

const agreedOn = (from: Project) =>
  settledOn(from, settlement({})).map(({ status, anchor }) => [status, anchor.span]);

describe('the agreed coding', () => {
  it('leaves the codes of the coders as they are, and is one step back', () => {
    const change = settleDisagreement(project, settlement({}));
    if (change === null) throw new Error('nothing was changed');
    const after = applyChange(project, change);
    const others = after.annotations.filter(({ coderId }) => coderId !== agreedCoderId);
    expect(others).toEqual(project.annotations);
    expect(agreedOn(after)).toEqual([['accepted', passage]]);
    expect(after.coders.at(-1)).toEqual({ id: agreedCoderId, name: 'Agreed coding' });
    const back = applyChange(after, invertChange(project, change));
    expect({ ...back, changeNumber: project.changeNumber }).toEqual(project);
  });

  it('is made once, and replaces what was agreed on the passage before', () => {
    const after = settled(settled(project, {}), { agreed: [{ start: 0, end: 2 }] });
    expect(agreedOn(after)).toEqual([['accepted', { start: 0, end: 2 }]]);
    expect(after.coders.filter(({ id }) => id === agreedCoderId)).toHaveLength(1);
  });

  it('keeps as a rejection that the concept is not there, and gives it up again', () => {
    const rejected = settled(settled(project, {}), { agreed: [] });
    expect(agreedOn(rejected)).toEqual([['rejected', passage]]);
    expect(agreedOn(settled(rejected, {}))).toEqual([['accepted', passage]]);
  });

  it('changes nothing when just this was agreed already', () => {
    for (const agreed of [[passage], []]) {
      expect(settleDisagreement(settled(project, { agreed }), settlement({ agreed }))).toBeNull();
    }
  });
});
