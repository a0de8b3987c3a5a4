import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/project/change.ts';
import { removeDocumentsWhole } from '../../../shared/project/compose-changes.ts';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import { findBrokenReference } from '../../../shared/project/project-references.ts';
import type { Project } from '../../../shared/project/project.ts';
import { makeChange } from '../../support/random-changes.ts';
import { sampleAnnotation, sampleProject } from '../../support/sample-project.ts';

const choices = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 25 });

/** The project with the two counters set to nought that undoing does not turn back. */
function withoutCounters(project: Project): Project {
  return { ...project, changeNumber: 0, codebook: { ...project.codebook, version: 0 } };
}

/** Puts each change of random sessions to a test, with the project that it is made for. */
function forEachChange(check: (project: Project, change: Change) => void): void {
  fc.assert(
    fc.property(choices, (sequence) => {
      let project = sampleProject();
      sequence.forEach((choice, step) => {
        const change = makeChange(project, choice, `${step}`);
        check(project, change);
        project = applyChange(project, change);
      });
    }),
  );
}

describe('a change and its inverse', () => {
  test('applied one after the other restore the project, order of lists included', () => {
    forEachChange((project, change) => {
      const after = applyChange(project, change);
      const restored = applyChange(after, invertChange(project, change));
      expect(withoutCounters(restored)).toEqual(withoutCounters(project));
    });
  });

  test('of a whole session, taken back in reverse order, restore its beginning', () => {
    fc.assert(
      fc.property(choices, (sequence) => {
        const beginning = sampleProject();
        let project = beginning;
        const inverses: Change[] = [];
        sequence.forEach((choice, step) => {
          const change = makeChange(project, choice, `${step}`);
          inverses.unshift(invertChange(project, change));
          project = applyChange(project, change);
        });
        const restored = inverses.reduce(applyChange, project);
        expect(withoutCounters(restored)).toEqual(withoutCounters(beginning));
      }),
    );
  });

  test('survive a trip through JSON', () => {
    forEachChange((project, change) => {
      expect(JSON.parse(JSON.stringify(change))).toEqual(change);
      const inverse = invertChange(project, change);
      expect(JSON.parse(JSON.stringify(inverse))).toEqual(inverse);
    });
  });

  test('undone twice is done again', () => {
    forEachChange((project, change) => {
      const after = applyChange(project, change);
      const undo = invertChange(project, change);
      const redo = invertChange(after, undo);
      const again = applyChange(applyChange(after, undo), redo);
      expect(withoutCounters(again)).toEqual(withoutCounters(after));
    });
  });
});

describe('any sequence of changes', () => {
  test('leaves a project that holds together', () => {
    forEachChange((project, change) => {
      expect(findBrokenReference(applyChange(project, change))).toBeNull();
    });
  });

  test('raises the change number by one each time, and never lowers the codebook version', () => {
    forEachChange((project, change) => {
      const after = applyChange(project, change);
      const undone = applyChange(after, invertChange(project, change));
      expect(after.changeNumber).toBe(project.changeNumber + 1);
      expect(undone.changeNumber).toBe(project.changeNumber + 2);
      if (after.codebook.id === project.codebook.id) {
        expect(after.codebook.version).toBeGreaterThanOrEqual(project.codebook.version);
      }
    });
  });

  test('leaves the project it was applied to as it was', () => {
    const before = sampleProject();
    const copy = structuredClone(before);
    applyChange(before, removeDocumentsWhole(before, ['doc_1']));
    expect(before).toEqual(copy);
  });
});

describe('a change that cannot be', () => {
  const project = sampleProject();
  const [document] = project.documents;
  const [concept] = project.codebook.concepts;
  if (document === undefined || concept === undefined) throw new Error('empty sample');

  test('throws when it removes a record that is not there', () => {
    expect(() => applyChange(project, { kind: 'removeDocuments', ids: ['doc_none'] })).toThrow(
      'doc_none',
    );
  });

  test('throws when it adds a record that is there', () => {
    const annotation = sampleAnnotation('1', document, concept);
    const change: Change = {
      kind: 'addAnnotations',
      annotations: [{ at: null, items: [annotation] }],
    };
    expect(() => applyChange(project, change)).toThrow('ann_1');
  });

  test('throws when it inserts beyond the end of a list', () => {
    const annotation = sampleAnnotation('new', document, concept);
    const change: Change = {
      kind: 'addAnnotations',
      annotations: [{ at: 99, items: [annotation] }],
    };
    expect(() => applyChange(project, change)).toThrow('99');
  });
});

describe('removing a document', () => {
  test('takes its annotations, its segments and a work of its own, and nothing else', () => {
    const before = sampleProject();
    const after = applyChange(before, removeDocumentsWhole(before, ['doc_2']));
    expect(after.documents.map(({ id }) => id)).toEqual(['doc_1', 'doc_3']);
    expect(after.works.map(({ id }) => id)).toEqual(['work_1']);
    expect(after.annotations.map(({ id }) => id)).toEqual(['ann_1', 'ann_3', 'ann_4']);
    expect(new Set(after.segments.map(({ documentId }) => documentId))).toEqual(
      new Set(['doc_1', 'doc_3']),
    );
  });

  test('keeps a work that has another document', () => {
    const before = sampleProject();
    const after = applyChange(before, removeDocumentsWhole(before, ['doc_1']));
    expect(after.works.map(({ id }) => id)).toEqual(['work_1', 'work_2']);
  });
});
