import { describe, expect, test } from 'vitest';
import {
  migrateProject,
  projectMigrations,
  type Migration,
} from '../../../shared/project/project-migrations.ts';
import { openProjectFile } from '../../../shared/project/project-file.ts';
import { currentFormatVersion } from '../../../shared/project/project.ts';
import { asVersion3 } from '../../support/annotations-before-projection.ts';
import { sampleProject } from '../../support/sample-project.ts';

const addNotes: Migration = { to: 2, migrate: (stored) => ({ ...stored, notes: [] }) };
const renameNotes: Migration = {
  to: 3,
  migrate: ({ notes, ...rest }) => ({ ...rest, memos: notes }),
};
const failing: Migration = {
  to: 3,
  migrate: () => {
    throw new Error('no notes');
  },
};

describe('migrations', () => {
  test('lead to the version this program writes', () => {
    expect(projectMigrations.length + 1).toBe(currentFormatVersion);
    const stored = { formatVersion: currentFormatVersion };
    expect(migrateProject(stored, currentFormatVersion)).toEqual({ ok: true, value: stored });
  });

  test('lift a file of version 1: concepts get short names and are in use, no request is saved', () => {
    const { savedRequests, wordForms: _f, stopWords: _w, ...newer } = sampleProject();
    expect(savedRequests).not.toEqual([]);
    const { alignments: _alignments, ...project } = { ...newer, annotations: asVersion3(newer) };
    const oldConcepts = project.codebook.concepts.map(
      ({ shortName: _shortName, isRetired: _isRetired, ...concept }) => concept,
    );
    const codebook = { ...project.codebook, concepts: oldConcepts };
    const stored = { ...project, formatVersion: 1, codebook };
    const lifted = migrateProject(stored, 1);
    expect(lifted).toMatchObject({
      ok: true,
      value: { formatVersion: currentFormatVersion, savedRequests: [] },
    });
    const texts = new Map(project.documents.map(({ textHash, text }) => [textHash, text]));
    const documents = project.documents.map(({ text: _text, ...document }) => document);
    const opened = openProjectFile(
      JSON.stringify({ ...stored, documents }),
      (hash) => texts.get(hash) ?? null,
    );
    expect(opened).toMatchObject({
      ok: true,
      value: {
        codebook: {
          concepts: [{ shortName: { kk: '', ru: '', en: '' }, isRetired: false }, {}, {}],
        },
      },
    });
  });

  test('lift a file of version 2: words are grouped as the engine does, stop lists are as they come', () => {
    const { wordForms: _forms, stopWords: _words, alignments, ...newer } = sampleProject();
    expect(alignments).not.toEqual([]);
    const project = { ...newer, annotations: asVersion3(newer) };
    const texts = new Map(project.documents.map(({ textHash, text }) => [textHash, text]));
    const documents = project.documents.map(({ text: _text, ...document }) => document);
    const opened = openProjectFile(
      JSON.stringify({ ...project, documents, formatVersion: 2 }),
      (hash) => texts.get(hash) ?? null,
    );
    expect(opened).toEqual({ ok: true, value: { ...sampleProject(), alignments: [] } });
  });

  test('lift a file of version 3: nothing is aligned, nothing was projected', () => {
    const { alignments: _alignments, ...project } = sampleProject();
    const texts = new Map(project.documents.map(({ textHash, text }) => [textHash, text]));
    const documents = project.documents.map(({ text: _text, ...document }) => document);
    const stored = { ...project, documents, annotations: asVersion3(project), formatVersion: 3 };
    const opened = openProjectFile(JSON.stringify(stored), (hash) => texts.get(hash) ?? null);
    expect(opened).toEqual({ ok: true, value: { ...sampleProject(), alignments: [] } });
  });

  test('run in order from the version of the file', () => {
    const migrated = migrateProject({ formatVersion: 1, name: 'a' }, 1, [addNotes, renameNotes]);
    expect(migrated).toEqual({ ok: true, value: { formatVersion: 3, name: 'a', memos: [] } });
  });

  test('of earlier versions are left out', () => {
    const stored = { formatVersion: 2, notes: ['kept'] };
    const migrated = migrateProject(stored, 2, [addNotes, renameNotes]);
    expect(migrated).toEqual({ ok: true, value: { formatVersion: 3, memos: ['kept'] } });
  });

  test('do not change the value they are given', () => {
    const stored = { formatVersion: 1 };
    migrateProject(stored, 1, [addNotes]);
    expect(stored).toEqual({ formatVersion: 1 });
  });

  test('that fail name the version that could not be reached', () => {
    const migrated = migrateProject({ formatVersion: 1 }, 1, [addNotes, failing]);
    expect(migrated).toEqual({ ok: false, error: { step: 3 } });
  });

  test('with a gap in their numbers are a bug', () => {
    expect(() => migrateProject({}, 1, [renameNotes])).toThrow('Invariant');
  });
});
