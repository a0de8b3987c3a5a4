import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import { agreeOnPassage, type Resolution } from '../../../shared/project/agreed-coding.ts';
import { codePassage } from '../../../shared/project/coding-changes.ts';
import { addCoder } from '../../../shared/project/coder-changes.ts';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import type { Project } from '../../../shared/project/project.ts';
import { sampleProject } from '../../support/sample-project.ts';

const at = '2026-02-03T04:05:06.000Z';
const sample = sampleProject();
const [document] = sample.documents;
const [concept] = sample.codebook.concepts;
if (document === undefined || concept === undefined) throw new Error('the sample has both');
const documentId = document.id;
const conceptId = concept.id;

const base = applyChange(
  { ...sample, annotations: [] },
  { kind: 'batch', changes: [addCoder('coder_2', 'Second'), addCoder('coder_agreed', 'Agreed')] },
);

function coded(
  project: Project,
  id: AnnotationId,
  coderId: 'coder_1' | 'coder_2',
  end: number,
): Project {
  const span = { start: 0, end };
  const change = codePassage(project, { documentId, span, conceptId, coderId, at, id });
  if (change === null) throw new Error('nothing was coded');
  return applyChange(project, change);
}

const [first] = sample.coders;
if (first === undefined) throw new Error('the sample has a coder');
const disputed = coded(coded(base, 'ann_1', 'coder_1', 4), 'ann_2', 'coder_2', 6);

function resolution(agreed: Resolution['agreed']): Resolution {
  let last = 10;
  return {
    ...{
      documentId,
      conceptId,
      passage: { start: 0, end: 6 },
      agreed,
      coderId: 'coder_agreed',
      at,
    },
    newId: () => `ann_${(last += 1)}`,
  };
}

function agreedSpans({ annotations }: Project): (readonly [number, number])[] {
  return annotations
    .filter(({ coderId }) => coderId === 'coder_agreed')
    .map(({ anchor }) => [anchor.span.start, anchor.span.end] as const);
}

describe('an agreed coding', () => {
  it('is a coding of its own, beside those of the coders', () => {
    const change = agreeOnPassage(disputed, resolution([{ start: 0, end: 5 }]));
    if (change === null) throw new Error('there is something to change');
    const after = applyChange(disputed, change);
    expect(agreedSpans(after)).toEqual([[0, 5]]);
    expect(after.annotations.slice(0, 2)).toEqual(disputed.annotations);
  });

  it('replaces what was agreed on the passage before, and can be that there is nothing', () => {
    const once = agreeOnPassage(disputed, resolution([{ start: 0, end: 5 }]));
    if (once === null) throw new Error('there is something to change');
    const after = applyChange(disputed, once);
    const changed = agreeOnPassage(after, {
      ...resolution([{ start: 0, end: 4 }]),
      newId: () => 'ann_20',
    });
    if (changed === null) throw new Error('there is something to change');
    expect(agreedSpans(applyChange(after, changed))).toEqual([[0, 4]]);
    const emptied = agreeOnPassage(after, resolution([]));
    if (emptied === null) throw new Error('there is something to change');
    expect(agreedSpans(applyChange(after, emptied))).toEqual([]);
  });

  it('changes nothing when it is made already', () => {
    expect(agreeOnPassage(disputed, resolution([]))).toBeNull();
    const once = agreeOnPassage(disputed, resolution([{ start: 0, end: 5 }]));
    if (once === null) throw new Error('there is something to change');
    const after = applyChange(disputed, once);
    expect(agreeOnPassage(after, resolution([{ start: 0, end: 5 }]))).toBeNull();
  });

  it('is undone by its inverse', () => {
    for (const agreed of [[], [{ start: 0, end: 4 }], [{ start: 1, end: 3 }]]) {
      const once = agreeOnPassage(disputed, resolution([{ start: 0, end: 5 }]));
      if (once === null) throw new Error('there is something to change');
      const before = applyChange(disputed, once);
      const change = agreeOnPassage(before, { ...resolution(agreed), newId: () => 'ann_30' });
      if (change === null) throw new Error('there is something to change');
      const back = applyChange(applyChange(before, change), invertChange(before, change));
      expect({ ...back, changeNumber: 0 }).toEqual({ ...before, changeNumber: 0 });
    }
  });
});
