import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import { setStatus } from '../../../shared/project/coding-changes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useStore, useTalda } from '../../session/talda.ts';
import type { ShownTable } from './use-table.ts';

export type Decision = 'accepted' | 'rejected';

/** Decides on the codes that are proposed in the cell at hand, as one undoable act. */
export function useDecisions({ codes, row, view }: ShownTable): (decision: Decision) => void {
  const talda = useTalda();
  const store = useStore();
  const { t } = useWords('alignment');
  return (decision) => {
    const here = codes.get(row)?.[view.place.version] ?? [];
    const ids = here.filter(({ status }) => status === 'proposed').map(({ id }) => id);
    if (ids.length === 0) {
      talda.messages.announce(t('noProposalsHere'));
      return;
    }
    void decide(ids, decision);
  };
  async function decide(ids: readonly AnnotationId[], decision: Decision): Promise<void> {
    const values = { count: ids.length };
    const isDone = await store.commit(
      (project) => setStatus(project, new Set(ids), decision, talda.now()),
      { key: `alignment.${decision}`, values },
    );
    if (isDone) talda.messages.announceUndoable(t(decision, values));
  }
}
