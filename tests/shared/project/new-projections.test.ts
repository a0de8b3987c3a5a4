import { expect, test } from 'vitest';
import { projectAnnotations } from '../../../shared/alignment/project-annotations.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { at } from '../../../shared/base/invariant.ts';
import { countingIds } from '../../../shared/base/identifiers.ts';
import { indexDocument } from '../../../shared/codebook/index-tokens.ts';
import { removeAlignments } from '../../../shared/project/alignment-changes.ts';
import {
  addProposals,
  removeAnnotations,
  setStatus,
} from '../../../shared/project/coding-changes.ts';
import type { Change } from '../../../shared/project/change.ts';
import { newProposals } from '../../../shared/project/new-proposals.ts';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import type { Project } from '../../../shared/project/project.ts';
import { findBrokenReference } from '../../../shared/project/project-references.ts';
import { sampleAnnotation, sampleProject } from '../../support/sample-project.ts';

const time = '2026-01-03T00:00:00.000Z';
const sample = sampleProject();
const coded = {
  ...sampleAnnotation('coded', at(sample.documents, 0), at(sample.codebook.concepts, 0)),
  status: 'accepted',
} as const;
const project: Project = { ...sample, annotations: [coded] };

function projected(of: Project): readonly Annotation[] {
  const material = { ...of, tokenIndex: indexDocument, lexicon: emptyLexicon };
  const request = { annotationIds: null, conceptIds: null, beadRange: null };
  return projectAnnotations(
    material,
    at(of.alignments, 0),
    { from: 0, to: [1], ...request },
    { coderId: 'coder_1', at: time, ids: countingIds() },
  ).proposals;
}

function after(of: Project, change: Change | null): Project {
  if (change === null) throw new Error('there is something to change');
  const changed = applyChange(of, change);
  expect(findBrokenReference(changed)).toBeNull();
  const back = applyChange(changed, invertChange(of, change));
  expect({ ...back, changeNumber: 0 }).toEqual({ ...of, changeNumber: 0 });
  return changed;
}

test('projections are added in one step, which undo takes back, and not again', () => {
  const proposals = projected(project);
  expect(proposals).toHaveLength(1);
  const changed = after(project, addProposals(newProposals(project, proposals)));
  expect(changed.annotations).toEqual([coded, ...proposals]);
  expect(newProposals(changed, proposals)).toEqual([]);
  expect(projected(changed)).toEqual([]);
});

test('a projection that was rejected does not come back, nor one on part of its passage', () => {
  const proposals = projected(project);
  const changed = after(project, addProposals(newProposals(project, proposals)));
  const ids = new Set(proposals.map(({ id }) => id));
  const rejected = after(changed, setStatus(changed, ids, 'rejected', time));
  expect(projected(rejected)).toEqual([]);
  const narrower = proposals.map((proposal) => ({
    ...proposal,
    anchor: { ...proposal.anchor, span: { start: 1, end: 3 } },
  }));
  expect(newProposals(rejected, narrower)).toEqual([]);
});

test('a projection is not added once its source, its concept there, or its alignment is gone', () => {
  const proposals = projected(project);
  const without = after(project, removeAnnotations(project, new Set([coded.id])));
  expect(newProposals(without, proposals)).toEqual([]);
  const other = { ...coded, conceptId: at(sample.codebook.concepts, 1).id };
  expect(newProposals({ ...project, annotations: [other] }, proposals)).toEqual([]);
  const unaligned = after(project, removeAlignments(project, new Set(['aln_1'])));
  expect(newProposals(unaligned, proposals)).toEqual([]);
});
