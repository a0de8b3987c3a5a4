import * as v from 'valibot';

/** Projects used lately, the latest first, and the one that was open when the program was closed. */
export type RecentProjects = {
  readonly projects: readonly RecentEntry[];
  readonly lastFolder: string | null;
};

export type RecentEntry = {
  readonly folder: string;
  readonly projectName: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
};

const kept = 20;

const schema = v.object({
  projects: v.array(
    v.object({
      folder: v.string(),
      projectName: v.string(),
      openedAt: v.pipe(v.string(), v.isoTimestamp()),
    }),
  ),
  lastFolder: v.nullable(v.string()),
});

export function parseRecentProjects(stored: unknown): RecentProjects {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : { projects: [], lastFolder: null };
}

/** With the project at the top and as the one that is open. */
export function withOpened({ projects }: RecentProjects, opened: RecentEntry): RecentProjects {
  const others = projects.filter(({ folder }) => folder !== opened.folder);
  return { projects: [opened, ...others].slice(0, kept), lastFolder: opened.folder };
}

export function withoutProject(recent: RecentProjects, folder: string): RecentProjects {
  return {
    projects: recent.projects.filter((entry) => entry.folder !== folder),
    lastFolder: recent.lastFolder === folder ? null : recent.lastFolder,
  };
}
