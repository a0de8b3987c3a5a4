import * as v from 'valibot';
import { invariant } from '../base/invariant.ts';
import { failure, success, type Result } from '../base/result.ts';

/** A project file as parsed, of any version. */
export type StoredProject = { readonly [key: string]: unknown };

/** Turns a file of version `to - 1` into one of version `to`. Pure; may throw on what it cannot read. */
export type Migration = {
  readonly to: number;
  readonly migrate: (stored: StoredProject) => StoredProject;
};

/**
 * The steps from version 1 up, in order. A step never changes once it has been published: files
 * of its version are on people's disks.
 */
export const projectMigrations: readonly Migration[] = [
  { to: 2, migrate: addShortNames },
  { to: 3, migrate: addWordEdits },
  { to: 4, migrate: addAlignments },
];

/** Version 2: concepts have short names and can be retired; requests can be saved. */
function addShortNames(stored: StoredProject): StoredProject {
  const { codebook } = v.parse(
    v.looseObject({ codebook: v.looseObject({ concepts: v.array(v.looseObject({})) }) }),
    stored,
  );
  const concepts = codebook.concepts.map((concept) => ({
    ...concept,
    shortName: { kk: '', ru: '', en: '' },
    isRetired: false,
  }));
  return { ...stored, codebook: { ...codebook, concepts }, savedRequests: [] };
}

/** Version 3: groupings of word forms and stop words can be edited by hand. */
function addWordEdits(stored: StoredProject): StoredProject {
  const none = { added: [], removed: [] };
  return {
    ...stored,
    wordForms: { assigned: [], merged: [] },
    stopWords: { kk: none, ru: none, en: none },
  };
}

/** Version 4: versions can be aligned, and an annotation says from where it was projected. */
function addAlignments(stored: StoredProject): StoredProject {
  const { annotations } = v.parse(
    v.looseObject({ annotations: v.array(v.looseObject({})) }),
    stored,
  );
  return {
    ...stored,
    annotations: annotations.map((annotation) => ({ ...annotation, projection: null })),
    alignments: [],
  };
}

/**
 * The stored project lifted to the newest version that `migrations` lead to, its `formatVersion`
 * with it; `step` names the version that could not be reached. Files of the newest version come
 * back unchanged. Steps that do not count 2, 3, 4 … are a bug and throw.
 */
export function migrateProject(
  stored: StoredProject,
  version: number,
  migrations: readonly Migration[] = projectMigrations,
): Result<StoredProject, { readonly step: number }> {
  migrations.forEach(({ to }, index) => {
    invariant(to === index + 2, `migration ${index} leads to version ${to}`);
  });
  let current = stored;
  for (const { to, migrate } of migrations.slice(version - 1)) {
    try {
      current = { ...migrate(current), formatVersion: to };
    } catch {
      return failure({ step: to });
    }
  }
  return success(current);
}
