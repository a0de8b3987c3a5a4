import type { OriginalBytes } from '../../../../shared/bridge/bridge-api.ts';
import { keepAlignment } from '../../../../shared/project/alignment-changes.ts';
import { takeInFiles, type FileToTakeIn } from '../../../../shared/project/take-in-files.ts';
import type { ActionTitle, ProjectStore } from '../../../store/project-store.ts';
import type { CoreClient, JobOptions } from '../../../worker/core-client.ts';
import { carryAlignments, type AlignmentFate } from './carry-alignments.ts';

type Taking = {
  readonly files: readonly FileToTakeIn[];
  readonly title: ActionTitle;
  readonly originals: readonly OriginalBytes[];
};

/**
 * Takes files in and carries the alignments of the texts that they replace, as one change. Answers
 * with what became of those; `null` when nothing came in. Rejects when the carrying is stopped; then
 * nothing came in either.
 */
export async function commitFiles(
  core: Pick<CoreClient, 'carryAlignment'>,
  store: ProjectStore,
  { files, title, originals }: Taking,
  options: JobOptions = {},
): Promise<AlignmentFate | null> {
  // Carrying takes time; when alignments change meanwhile, what was carried would undo that.
  for (;;) {
    const base = store.snapshot().project;
    const change = takeInFiles(base, files);
    if (change === null) return null;
    const { carried, fate } = await carryAlignments(core, base, change, options);
    let isStale = false;
    const isDone = await store.commit(
      (latest) => {
        isStale = carried.length > 0 && latest.alignments !== base.alignments;
        const taken = isStale ? null : takeInFiles(latest, files);
        if (taken === null || carried.length === 0) return taken;
        const kept = carried.map((alignment) => keepAlignment(latest, alignment));
        return { kind: 'batch', changes: [taken, ...kept] };
      },
      title,
      originals,
    );
    if (isDone) return fate;
    if (!isStale) return null;
  }
}
