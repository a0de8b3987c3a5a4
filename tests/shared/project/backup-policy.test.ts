import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BackupReason } from '../../../shared/bridge/bridge-api.ts';
import { backupsToThin } from '../../../shared/project/backup-policy.ts';

const now = '2026-11-25T18:00:00.000Z';

type Dated = { id: string; madeAt: string; reason: BackupReason };

function backup(madeAt: string, reason: BackupReason = 'time'): Dated {
  return { id: madeAt, madeAt, reason };
}

/** What stays, the newest first. */
function kept(backups: readonly Dated[], at = now): string[] {
  const gone = new Set(backupsToThin(backups, at));
  return backups
    .filter(({ id }) => !gone.has(id))
    .map(({ id }) => id)
    .toSorted()
    .toReversed();
}

/** `n` days before, at noon. */
function daysAgo(days: number): string {
  return new Date(Date.parse('2026-11-25T12:00:00.000Z') - days * 86_400_000).toISOString();
}

const anyBackups = fc.uniqueArray(
  fc.record({
    minute: fc.nat({ max: 60 * 24 * 60 }),
    reason: fc.constantFrom<BackupReason>('time', 'bulk', 'migration', 'restore'),
  }),
  { selector: ({ minute }) => minute, maxLength: 60 },
);

describe('thinning', () => {
  test('keeps the newest three of today', () => {
    const hours = [8, 9, 10, 11, 12].map((hour) =>
      backup(`2026-11-25T${String(hour).padStart(2, '0')}:00:00.000Z`),
    );
    expect(kept(hours).map((id) => id.slice(11, 13))).toEqual(['12', '11', '10']);
  });

  test('keeps the newest of every earlier day', () => {
    const days = [1, 2].flatMap((day) => [
      backup(daysAgo(day)),
      backup(daysAgo(day).replace('T12', 'T09')),
      backup(daysAgo(day).replace('T12', 'T17')),
    ]);
    expect(kept(days)).toEqual([
      daysAgo(1).replace('T12', 'T17'),
      daysAgo(2).replace('T12', 'T17'),
    ]);
  });

  test('keeps ten in all, the newest', () => {
    const days = Array.from({ length: 30 }, (_, day) => backup(daysAgo(day)));
    expect(kept(days)).toEqual(Array.from({ length: 10 }, (_, day) => daysAgo(day)));
  });

  test.each<BackupReason>(['migration', 'restore'])(
    'never touches those made before a %s within 30 days, nor lets them push others out',
    (reason) => {
      const ordinary = Array.from({ length: 10 }, (_, day) => backup(daysAgo(day)));
      const safe = [0, 1, 5, 29].map((day) => backup(daysAgo(day).replace('T12', 'T11'), reason));
      const old = backup(daysAgo(31), reason);
      const stay = new Set(kept([...ordinary, ...safe, old]));
      expect([...ordinary, ...safe].every(({ id }) => stay.has(id))).toBe(true);
      expect(stay.has(old.id)).toBe(false);
    },
  );

  test('does nothing to what has been thinned, keeps the newest, and at most ten ordinary ones', () => {
    fc.assert(
      fc.property(anyBackups, (drawn) => {
        const backups = drawn.map(({ minute, reason }) =>
          backup(new Date(Date.parse(now) - minute * 60_000).toISOString(), reason),
        );
        const stay = new Set(kept(backups));
        const left = backups.filter(({ id }) => stay.has(id));
        expect(backupsToThin(left, now)).toEqual([]);
        const newest = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0];
        if (newest !== undefined) expect(stay.has(newest.id)).toBe(true);
        const ordinary = left.filter(({ reason }) => reason === 'time' || reason === 'bulk');
        expect(ordinary.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  test('after the clock was set back still keeps what is written now', () => {
    const ahead = [1, 2, 3, 4].map((day) => backup(daysAgo(-day)));
    const fresh = backup('2026-11-25T17:59:00.000Z');
    expect(kept([...ahead, fresh])).toContain(fresh.id);
  });
});
