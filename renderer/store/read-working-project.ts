import {
  joinProjectFile,
  openProjectFile,
  serializeProject,
  type OpenProjectError,
} from '../../shared/project/project-file.ts';
import { failure, type Result } from '../../shared/base/result.ts';
import type { Project } from '../../shared/project/project.ts';
import type { JournalRow } from './journal.ts';
import { replayJournal } from './replay-journal.ts';
import type { PackedRuns, WorkingCopy, WorkingState } from './working-copy.ts';

/**
 * The project as the working copy holds it by itself: its last checkpoint and the rows after it, both
 * checked like a project file. For the cases in which the folder cannot be the ground to stand on.
 */
export async function readWorkingProject(
  copy: WorkingCopy,
  { checkpoint }: WorkingState,
  rows: readonly JournalRow[],
): Promise<Result<Project, OpenProjectError>> {
  if (checkpoint === null) return failure({ code: 'notAProject' });
  const segments = await textsOf(copy, checkpoint.segments);
  const annotations = await textsOf(copy, checkpoint.annotations);
  if (segments === null || annotations === null) return failure({ code: 'notAProject' });
  const texts = new Map((await copy.texts()).map(({ hash, text }) => [hash, text]));
  const json = joinProjectFile(checkpoint, segments, annotations);
  const opened = openProjectFile(json, (hash) => texts.get(hash) ?? null);
  if (!opened.ok) return opened;
  const { project, count, damagedRow } = replayJournal(opened.value, rows);
  if (damagedRow !== null) return failure({ code: 'notAProject' });
  return count === 0 ? opened : openAgain(project);
}

/** Puts a project in memory to the test that a project file has to pass. */
export function openAgain(project: Project): Result<Project, OpenProjectError> {
  const { json, texts } = serializeProject(project);
  return openProjectFile(json, (hash) => texts.get(hash) ?? null);
}

async function textsOf(copy: WorkingCopy, runs: PackedRuns): Promise<string[] | null> {
  const stored = await copy.runs(runs.map(({ key }) => key));
  const byKey = new Map(stored.map(({ key, text }) => [key, text]));
  const texts = runs.map(({ key }) => byKey.get(key));
  return texts.every((text) => text !== undefined) ? texts : null;
}
