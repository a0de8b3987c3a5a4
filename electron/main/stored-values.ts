import { join } from 'node:path';
import type { Preferences } from '../../shared/bridge/bridge-api.ts';
import { defaultPreferences, parsePreferences } from '../files/preferences.ts';
import { parseRecentProjects, type RecentProjects } from '../files/recent-projects.ts';
import { openStoredValue, type StoredValue } from '../files/stored-value.ts';
import { parseWindowState, type WindowState } from '../files/window-state.ts';

/** What the program keeps of itself, apart from any project. */
export type StoredValues = {
  readonly preferences: StoredValue<Preferences>;
  readonly recent: StoredValue<RecentProjects>;
  readonly windowState: StoredValue<WindowState | null>;
};

export async function openStoredValues(
  userData: string,
  systemLanguages: readonly string[],
): Promise<StoredValues> {
  const defaults = defaultPreferences(systemLanguages);
  const [preferences, recent, windowState] = await Promise.all([
    openStoredValue(join(userData, 'preferences.json'), (stored) =>
      parsePreferences(stored, defaults),
    ),
    openStoredValue(join(userData, 'recent-projects.json'), parseRecentProjects),
    openStoredValue(join(userData, 'window-state.json'), parseWindowState),
  ]);
  return { preferences, recent, windowState };
}
