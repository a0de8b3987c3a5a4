import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import { addProposals } from '../../shared/project/coding-changes.ts';
import { newProposals } from '../../shared/project/new-proposals.ts';
import { useWords } from '../i18n/use-words.ts';
import { useStore, useTalda } from '../session/talda.ts';
import { batchDocuments } from './document-batches.ts';

/** Where and for what proposals are looked for; `null`: everywhere, for all concepts. */
export type ProposalSearch = {
  readonly documentIds: readonly DocumentId[] | null;
  readonly conceptIds: readonly ConceptId[] | null;
};

const batchSize = 300_000;

/**
 * Looks for what the indicators propose, adds it as one undoable act and says how much it is. What
 * was found before the work was stopped is kept.
 */
export function useFindProposals(): (search: ProposalSearch) => Promise<void> {
  const talda = useTalda();
  const store = useStore();
  const { t } = useWords('proposals');
  return async ({ documentIds, conceptIds }) => {
    const { project } = store.snapshot();
    const { coderId } = talda.session.get();
    const wanted = documentIds === null ? null : new Set(documentIds);
    const documents = project.documents.filter(({ id }) => wanted?.has(id) ?? true);
    const found: Annotation[] = [];
    let done = 0;
    const ended = await talda.jobs.run(t('finding'), async ({ signal, onProgress }) => {
      for (const batch of batchDocuments(documents, batchSize)) {
        onProgress({ done, total: documents.length });
        const ids = batch.map(({ id }) => id);
        const search = { documentIds: ids, conceptIds, coderId, at: talda.now() };
        for (const proposal of await talda.core.propose(project, search, { signal })) {
          found.push(proposal);
        }
        done += batch.length;
      }
      return true;
    });
    let count = 0;
    await store.commit(
      (latest) => {
        const fitting = newProposals(latest, found);
        count = fitting.length;
        return addProposals(fitting);
      },
      { key: 'proposals.find', values: { count: found.length } },
    );
    if (ended === null) {
      const said = t('stopped', { count, done, total: documents.length });
      if (count > 0) talda.messages.announceUndoable(said);
      else talda.messages.announce(said);
    } else if (count > 0) talda.messages.announceUndoable(t('found', { count }));
    else talda.messages.announce(t('foundNothing'));
  };
}
