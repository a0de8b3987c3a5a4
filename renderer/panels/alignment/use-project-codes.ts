import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { NotProjected } from '../../../shared/alignment/projection.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { addProposals } from '../../../shared/project/coding-changes.ts';
import { newProposals } from '../../../shared/project/new-proposals.ts';
import type { Span } from '../../../shared/text/span.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isCoderShown } from '../../session/project-views.ts';
import { useStore, useTalda } from '../../session/talda.ts';

export type ProjectionWish = {
  /** Versions by their places in the alignment. */
  readonly from: number;
  readonly to: readonly number[];
  /** The rows whose codes are projected, `null` for all. */
  readonly rows: Span | null;
};

/** What came of a projection, for the line that offers to look at it. */
export type ProjectionResult = { readonly proposed: number; readonly missing: number };

/**
 * Proposes the accepted codes of one version in others, as one undoable act, and says how many and
 * for how many there is no counterpart.
 */
export function useProjectCodes(
  alignment: Alignment,
): (wish: ProjectionWish) => Promise<ProjectionResult | null> {
  const talda = useTalda();
  const store = useStore();
  const { t } = useWords('alignment');
  return async ({ from, to, rows }) => {
    const { project } = store.snapshot();
    const session = talda.session.get();
    const sourceId = alignment.texts[from]?.documentId;
    // Codes that the reader does not see are not carried over either.
    const annotationIds = project.annotations
      .filter(
        ({ documentId, status, coderId }) =>
          documentId === sourceId && status === 'accepted' && isCoderShown(session, coderId),
      )
      .map(({ id }) => id);
    if (annotationIds.length === 0) {
      talda.messages.announce(t('noCodes'));
      return null;
    }
    const request = { from, to, annotationIds, conceptIds: null, beadRange: rows };
    const wanted = {
      ...{ alignmentId: alignment.id, request },
      ...{ coderId: session.coderId, at: talda.now() },
    };
    const found = await talda.jobs.run(t('projecting'), (options) =>
      talda.core.projectCodes(project, wanted, options),
    );
    if (found === null) {
      talda.messages.announce(t('stopped'));
      return null;
    }
    const missing = missingIn(found.notProjected);
    let proposed = 0;
    await store.commit(
      (latest) => {
        const fitting: readonly Annotation[] = newProposals(latest, found.proposals);
        proposed = fitting.length;
        return addProposals(fitting);
      },
      { key: 'alignment.project', values: { count: found.proposals.length } },
    );
    if (proposed > 0) talda.messages.announceUndoable(t('projected', { count: proposed, missing }));
    else talda.messages.announce(t('projectedNothing', { missing }));
    return { proposed, missing };
  };
}

/** Codes whose words have nothing on the other side; those that stand there already are not missing. */
function missingIn(notProjected: readonly NotProjected[]): number {
  return notProjected.filter(
    ({ reason }) => reason === 'noCounterpart' || reason === 'deleted' || reason === 'notAligned',
  ).length;
}
