import type { Backup } from '../bridge/bridge-api.ts';

/** How many backups are kept: of today, and over all days. */
const keptOfToday = 3;
const keptInAll = 10;

/** Days for which a backup made before a migration or a restore is safe from thinning. */
const safeDays = 30;

type DatedBackup = Pick<Backup, 'id' | 'madeAt' | 'reason'>;

/**
 * Ids of the backups that may go: of today all but the newest three, of every other day (UTC) all
 * but its newest, and then the oldest beyond ten. Those made before a migration or a restore stand
 * apart from this for 30 days: they are the way back from a step that cannot be undone. After Actual
 * Budget's rule.
 */
export function backupsToThin(backups: readonly DatedBackup[], now: string): string[] {
  const newestFirst = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const countByDay = new Map<string, number>();
  let kept = 0;
  return newestFirst
    .filter((backup) => !isSafe(backup, now))
    .filter(({ madeAt }) => {
      const day = dayOf(madeAt);
      const ofThisDay = countByDay.get(day) ?? 0;
      const isKept = ofThisDay < (day === dayOf(now) ? keptOfToday : 1) && kept < keptInAll;
      if (!isKept) return true;
      countByDay.set(day, ofThisDay + 1);
      kept += 1;
      return false;
    })
    .map(({ id }) => id);
}

function isSafe({ reason, madeAt }: DatedBackup, now: string): boolean {
  if (reason !== 'migration' && reason !== 'restore') return false;
  return Date.parse(now) - Date.parse(madeAt) < safeDays * 24 * 60 * 60 * 1000;
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
