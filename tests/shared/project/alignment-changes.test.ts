import { describe, expect, test } from 'vitest';
import { mergeWithNext } from '../../../shared/alignment/edit-beads.ts';
import {
  alignmentsMoved,
  editAlignment,
  keepAlignment,
  removeAlignments,
} from '../../../shared/project/alignment-changes.ts';
import { removeDocumentsWhole } from '../../../shared/project/compose-changes.ts';
import { moveDocumentsToWork } from '../../../shared/project/library-changes.ts';
import { applyChange } from '../../../shared/project/project-changes.ts';
import { findBrokenReference } from '../../../shared/project/project-references.ts';
import type { Change } from '../../../shared/project/change.ts';
import type { Project } from '../../../shared/project/project.ts';
import {
  sampleAlignment,
  sampleDocument,
  sampleProject,
  sampleWork,
} from '../../support/sample-project.ts';

const work = sampleWork('law');
const versions = ['kk', 'ru', 'en'].map((name) => sampleDocument(name, work, `Текст ${name}`));
const aligned: Project = {
  ...sampleProject(),
  works: [work, sampleWork('other')],
  ...{ documents: versions, segments: [], annotations: [] },
  alignments: [sampleAlignment('1', work, versions)],
};

function after(change: Change | null, project = aligned): Project {
  const changed = change === null ? project : applyChange(project, change);
  expect(findBrokenReference(changed)).toBeNull();
  return changed;
}

describe('an alignment', () => {
  test('takes the place of the one with its id, or comes at the end', () => {
    const own = sampleAlignment('1', work, versions);
    const anew = { ...own, method: 'anew' };
    expect(after(keepAlignment(aligned, anew)).alignments).toEqual([anew]);
    const second = sampleAlignment('2', work, versions.slice(1));
    expect(after(keepAlignment(aligned, second)).alignments).toEqual([own, second]);
  });

  test('is edited only when it is there', () => {
    const edit = mergeWithNext(sampleAlignment('1', work, versions), 0);
    expect(after(editAlignment(aligned, 'aln_1', edit)).alignments).toMatchObject([
      { beads: [{ sizes: [2, 2, 2], confidence: null }] },
    ]);
    expect(editAlignment(aligned, 'aln_gone', edit)).toBeNull();
    expect(editAlignment(aligned, 'aln_1', null)).toBeNull();
  });

  test('keeps its other versions when one of three documents is removed', () => {
    const { alignments } = after(removeDocumentsWhole(aligned, ['doc_ru']));
    expect(alignments).toEqual([
      sampleAlignment(
        '1',
        work,
        versions.filter(({ id }) => id !== 'doc_ru'),
      ),
    ]);
  });

  test('goes when one version is left', () => {
    expect(after(removeDocumentsWhole(aligned, ['doc_ru', 'doc_kk'])).alignments).toEqual([]);
  });

  test('loses a version that moves to another work, and moves with all of them', () => {
    const moved = after(moveDocumentsToWork(aligned, ['doc_en'], sampleWork('other')));
    expect(moved.alignments).toEqual([sampleAlignment('1', work, versions.slice(0, 2))]);
    const all = new Set(versions.map(({ id }) => id));
    expect(alignmentsMoved(aligned, all, 'work_other')).toMatchObject([
      { kind: 'replaceAlignment', alignment: { workId: 'work_other' } },
    ]);
  });

  test('is removed by name, once', () => {
    expect(after(removeAlignments(aligned, new Set(['aln_1']))).alignments).toEqual([]);
    expect(removeAlignments(aligned, new Set(['aln_gone']))).toBeNull();
  });
});

describe('an alignment that does not fit the project', () => {
  const own = sampleAlignment('1', work, versions);
  const broken = (changes: object): string | null =>
    findBrokenReference({ ...aligned, alignments: [{ ...own, ...changes }] });

  test('is found out by the place where it does not', () => {
    expect(broken({ workId: 'work_other' })).toBe('alignments[0].texts[0].documentId');
    expect(broken({ workId: 'work_gone' })).toBe('alignments[0].workId');
    expect(broken({ texts: own.texts.slice(1) })).toBe('alignments[0].beads[0].sizes');
    expect(broken({ beads: own.beads.slice(1) })).toBe('alignments[0].texts[0].offsets');
    expect(broken({ texts: own.texts.map((text) => ({ ...text, textHash: 'other' })) })).toBe(
      'alignments[0].texts[0].textHash',
    );
    expect(broken({ texts: own.texts.map((text) => ({ ...text, offsets: [0, 3, 2, 5] })) })).toBe(
      'alignments[0].texts[0].offsets[2]',
    );
    expect(broken({ texts: own.texts.map((text) => ({ ...text, offsets: [0, 3, 3, 99] })) })).toBe(
      'alignments[0].texts[0].offsets',
    );
  });
});
