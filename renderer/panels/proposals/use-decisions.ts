import type { AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId, ConceptId } from '../../../shared/base/identifiers.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import { changeBounds, changeConcept, setStatus } from '../../../shared/project/coding-changes.ts';
import type { Span } from '../../../shared/text/span.ts';
import { useWords } from '../../i18n/use-words.ts';
import { conceptsById } from '../../session/project-views.ts';
import { useStore, useTalda } from '../../session/talda.ts';

/** Decisions on proposals: each is one undoable act and says what it did. */
export type Decisions = {
  /** `groupName` names what they all are, when there are several. */
  readonly decide: (
    ids: readonly AnnotationId[],
    status: AnnotationStatus,
    groupName: string,
  ) => Promise<void>;
  readonly giveConcept: (id: AnnotationId, conceptId: ConceptId) => Promise<void>;
  readonly giveBounds: (id: AnnotationId, span: Span) => Promise<void>;
};

export function useDecisions(): Decisions {
  const talda = useTalda();
  const store = useStore();
  const { t, language } = useWords('proposals');
  return {
    decide: async (ids, status, groupName) => {
      const values = { name: groupName, count: ids.length };
      const isOne = ids.length === 1;
      const isDone = await store.commit(
        (project) => setStatus(project, new Set(ids), status, talda.now()),
        { key: `proposals.${status}${isOne ? 'One' : 'Many'}`, values },
      );
      if (isDone) {
        talda.messages.announceUndoable(t(`did.${status}${isOne ? 'One' : 'Many'}`, values));
      }
    },
    giveConcept: async (id, conceptId) => {
      const { project } = store.snapshot();
      const concept = conceptsById(project.codebook.concepts).get(conceptId);
      const name = concept === undefined ? '' : nameIn(concept.name, language);
      const isDone = await store.commit(
        (latest) =>
          changeConcept(
            latest,
            new Set([id]),
            conceptId,
            talda.now(),
            () => `ann_${talda.newId()}`,
          ),
        { key: 'proposals.concept', values: { name } },
      );
      if (!isDone) return;
      talda.session.dispatch({ kind: 'usedConcept', conceptId });
      talda.messages.announceUndoable(t('did.concept', { name }));
    },
    giveBounds: async (id, span) => {
      const isDone = await store.commit((latest) => changeBounds(latest, id, span, talda.now()), {
        key: 'proposals.bounds',
        values: {},
      });
      if (isDone) talda.messages.announceUndoable(t('did.bounds'));
    },
  };
}
