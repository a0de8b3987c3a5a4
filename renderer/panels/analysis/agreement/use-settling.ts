import type { AnnotationId, ConceptId } from '../../../../shared/base/identifiers.ts';
import { nameIn } from '../../../../shared/codebook/concept-tree.ts';
import type { Document } from '../../../../shared/document/document.ts';
import { settleDisagreement } from '../../../../shared/project/settle-disagreement.ts';
import type { Span } from '../../../../shared/text/span.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { conceptsById } from '../../../session/project-views.ts';
import { useSnapshot, useStore, useTalda } from '../../../session/talda.ts';

type Agreed = {
  readonly document: Document;
  readonly conceptId: ConceptId;
  readonly span: Span;
  /** Where the concept is by what was agreed; empty: it is not there. */
  readonly spans: readonly Span[];
  /** Whose view was taken over. */
  readonly by: string;
};

/** Keeps what was agreed on a passage, as one act that can be undone. */
export function useSettling(): (agreed: Agreed) => Promise<void> {
  const { t, language } = useWords('analysis');
  const talda = useTalda();
  const store = useStore();
  const { codebook } = useSnapshot().project;
  return async ({ document, conceptId, span, spans, by }) => {
    const concept = conceptsById(codebook.concepts).get(conceptId);
    const code = concept === undefined ? '' : nameIn(concept.name, language);
    const newId = (): AnnotationId => `ann_${talda.newId()}`;
    const isChanged = await store.commit(
      (project) =>
        settleDisagreement(project, {
          ...{ documentId: document.id, conceptId, passage: span, agreed: spans, newId },
          ...{ name: t('disputed.agreedCoder'), at: talda.now() },
        }),
      { key: 'settleDisagreement', values: { name: code } },
    );
    if (isChanged) talda.messages.announceUndoable(t('disputed.done', { code, name: by }));
  };
}
