import { useEffect, useMemo } from 'react';
import type { AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { useFindProposals } from '../../components/find-proposals.ts';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks, isCoderShown } from '../../session/project-views.ts';
import { useCommands, useSession, useSnapshot, useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import { ConceptSide } from './concept-side.tsx';
import { currentIn } from './going-on.ts';
import { GroupSide } from './group-side.tsx';
import { GroupPage } from './group-page.tsx';
import { NoProposals } from './no-proposals.tsx';
import { groupProposals, groupToShow, listedAnnotations } from './proposal-groups.ts';
import { proposalsViewOf, type ProposalsView } from './proposals-view.ts';

/** What indicators proposed, to be decided one by one or together. */
export function ProposalsScreen() {
  const { t, language } = useWords('proposals');
  const { project } = useSnapshot();
  const session = useSession();
  const talda = useTalda();
  const source = proposalsViewOf(project.id);
  const view = useWatched(source);
  const findProposals = useFindProposals();
  const { codebook, documents } = project;
  const { isBlind, shownCoderIds, coderId } = session;
  const ofCoders = useMemo(
    () =>
      project.annotations.filter((one) =>
        isCoderShown({ isBlind, shownCoderIds, coderId }, one.coderId),
      ),
    [project.annotations, isBlind, shownCoderIds, coderId],
  );
  const visible = useMemo(
    () =>
      view.origin === null ? ofCoders : ofCoders.filter(({ origin }) => origin === view.origin),
    [ofCoders, view.origin],
  );
  const listed = useMemo(() => listedAnnotations(visible, view.status), [visible, view.status]);
  const groups = useMemo(
    () => groupProposals({ codebook, documents }, listed, view.grouping),
    [codebook, documents, listed, view.grouping],
  );
  const group = groups.find(({ id }) => id === view.groupId) ?? null;
  const order = view.grouping === 'concept' ? codebook.concepts : documents;
  const isKnownGroup = order.some(({ id }) => id === view.groupId);
  const groupId = isKnownGroup ? view.groupId : (groups[0]?.id ?? null);
  const shown = group ?? (isKnownGroup ? null : (groups[0] ?? null));
  const ids = useMemo(() => (shown?.annotations ?? []).map(({ id }) => id), [shown]);
  const currentId = currentIn(ids, view.currentId, view.currentIndex);
  const current = shown?.annotations.find(({ id }) => id === currentId) ?? null;

  const change = (changes: Partial<ProposalsView>): void =>
    source.set({ ...source.get(), ...changes });
  const showStatus = (status: AnnotationStatus): void => {
    const listed = listedAnnotations(visible, status);
    const next = groupProposals({ codebook, documents }, listed, view.grouping);
    change({
      status,
      groupId: groupToShow(next, order, groupId),
      currentId: null,
      currentIndex: 0,
    });
  };
  const { wish } = session;
  useEffect(() => {
    if (wish?.screen !== 'proposals') return;
    source.set({ ...source.get(), origin: wish.origin, status: 'proposed', groupId: null });
    talda.session.dispatch({ kind: 'wish', wish: null });
  }, [wish, source, talda]);
  const goTo = (id: AnnotationId | null): void =>
    change({
      groupId,
      currentId: id,
      currentIndex: id === null ? 0 : Math.max(0, ids.indexOf(id)),
    });

  useEffect(() => {
    // The list may have gone elsewhere in the meantime.
    if (currentId === null || source.get() !== view) return;
    const currentIndex = ids.indexOf(currentId);
    if (view.currentId === currentId && view.currentIndex === currentIndex) return;
    source.set({ ...view, currentId, currentIndex });
  }, [currentId, ids, source, view]);

  const chosenConcept = view.grouping === 'concept' && groupId !== null ? groupId : null;
  useCommands({
    findProposals: () => {
      const concept = codebook.concepts.find(({ id }) => id === chosenConcept);
      void findProposals({
        documentIds: null,
        conceptIds: concept === undefined ? null : [concept.id],
      });
    },
  });

  const looks = conceptLooks(codebook, language);
  const concept = codebook.concepts.find(({ id }) => id === groupId);
  const document = documents.find(({ id }) => id === groupId);
  const groupName = (concept === undefined ? document?.title : looks.get(concept.id)?.name) ?? '';
  return (
    <ScreenLayout
      screen="proposals"
      name={t('title')}
      left={{
        name: t('groups'),
        width: 224,
        content: (
          <GroupSide
            ofCoders={ofCoders}
            visible={visible}
            groups={groups}
            groupId={groupId}
            view={view}
            onChange={change}
            onShow={showStatus}
            onFind={(search) => void findProposals(search)}
          />
        ),
      }}
      right={{
        name: t('rules'),
        width: 304,
        content: <ConceptSide annotation={current} />,
      }}
    >
      <h1 className="visually-hidden">{t('title')}</h1>
      {groupId === null || (groups.length === 0 && view.status === 'proposed') ? (
        <NoProposals
          visible={visible}
          status={view.status}
          onFind={() => void findProposals({ documentIds: null, conceptIds: null })}
          onShow={showStatus}
        />
      ) : (
        <GroupPage
          key={`${groupId} ${view.status}`}
          groupId={groupId}
          groupName={groupName}
          groups={groups}
          annotations={shown?.annotations ?? []}
          visible={visible}
          view={view}
          currentId={currentId}
          onGoTo={goTo}
          onChange={change}
          onShow={showStatus}
        />
      )}
    </ScreenLayout>
  );
}
