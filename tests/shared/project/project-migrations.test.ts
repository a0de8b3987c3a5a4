import { describe, expect, test } from 'vitest';
import {
  migrateProject,
  projectMigrations,
  type Migration,
} from '../../../shared/project/project-migrations.ts';
import { currentFormatVersion } from '../../../shared/project/project.ts';

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
