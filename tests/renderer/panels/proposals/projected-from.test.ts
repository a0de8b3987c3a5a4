import { describe, expect, it } from 'vitest';
import { projectedFrom, surenessOf } from '../../../../renderer/panels/proposals/projected-from.ts';
import type { Annotation } from '../../../../shared/annotation/annotation.ts';
import { sampleProject } from '../../../support/sample-project.ts';

const project = sampleProject();
const [source, target] = [project.documents[0], project.documents[2]];
const [first] = project.annotations;
if (source === undefined || target === undefined || first === undefined)
  throw new Error('no sample');
const projected: Annotation = {
  ...first,
  ...{ id: 'ann_projected', documentId: target.id, origin: 'projection' },
  anchor: { ...first.anchor, textHash: target.textHash, span: { start: 5, end: 9 } },
  projection: {
    ...{ alignmentId: 'aln_1', annotationId: first.id, confidence: 0.81 },
    ...{ extent: 'words', isTextChanged: null },
  },
};

describe('where a projected code came from', () => {
  it('is the code it was carried over from, and the row of the alignment it stands in', () => {
    expect(projectedFrom(project, projected)).toMatchObject({
      ...{ source: first, document: source, row: 1, confidence: 0.81 },
      alignment: { id: 'aln_1' },
    });
  });

  it('is told as far as it is still there', () => {
    const bare = { ...project, annotations: [], alignments: [] };
    expect(projectedFrom(bare, projected)).toMatchObject({
      ...{ source: null, document: null, alignment: null, row: null, extent: 'words' },
    });
    expect(projectedFrom(project, first)).toBeNull();
  });

  it('has a word for its confidence', () => {
    expect([0.95, 0.85, 0.8, 0.7, 0.5].map(surenessOf)).toEqual([
      'high',
      'high',
      'middle',
      'middle',
      'low',
    ]);
  });
});
