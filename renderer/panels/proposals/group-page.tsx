import { Check, Undo2, X } from 'lucide-react';
import { useMemo } from 'react';
import type { Annotation, AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import { Button } from '../../components/button.tsx';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { useScopeKeys } from '../../components/scope-keys.ts';
import { PageHead } from '../../components/panel-parts.tsx';
import { SideOpener } from '../../components/side-toggle.tsx';
import { Status } from '../../components/status-slot.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks, documentsById } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import {
  groupAfter,
  listedAnnotations,
  type GroupId,
  type ProposalGroup,
} from './proposal-groups.ts';
import { ProposalList } from './proposal-list.tsx';
import styles from './proposals.module.css';
import type { ProposalsView } from './proposals-view.ts';
import { useDecisions } from './use-decisions.ts';

type GroupPageProps = {
  readonly groupId: GroupId;
  readonly groupName: string;
  readonly groups: readonly ProposalGroup[];
  readonly annotations: readonly Annotation[];
  readonly visible: readonly Annotation[];
  readonly view: ProposalsView;
  readonly currentId: AnnotationId | null;
  readonly onGoTo: (id: AnnotationId | null) => void;
  readonly onChange: (changes: Partial<ProposalsView>) => void;
  readonly onShow: (status: AnnotationStatus) => void;
};

/** One group: its name, what can be done with all of it, its proposals, and where to go on. */
export function GroupPage(props: GroupPageProps) {
  const { groupId, groupName, groups, annotations, visible, view, currentId } = props;
  const { onChange, onShow } = props;
  const { t, language, format } = useWords('proposals');
  const { project } = useSnapshot();
  const decisions = useDecisions();
  const { codebook, documents } = project;
  const concept = codebook.concepts.find(({ id }) => id === groupId);
  const look = concept && conceptLooks(codebook, language).get(concept.id);
  const document = documentsById(documents).get(groupId);
  const ids = annotations.map(({ id }) => id);
  const count = ids.length;
  const next = groupAfter(
    groups,
    view.grouping === 'concept' ? codebook.concepts : documents,
    groupId,
  );
  const nextName = useGroupName(next?.id ?? null);
  const goToNext =
    next === null
      ? null
      : (): void => onChange({ groupId: next.id, currentId: null, currentIndex: 0 });
  const onDoneKey = useScopeKeys('proposals', goToNext === null ? {} : { nextGroup: goToNext });
  const accepted = useMemo(
    () =>
      listedAnnotations(visible, 'accepted').filter(
        ({ conceptId, documentId }) => conceptId === groupId || documentId === groupId,
      ).length,
    [visible, groupId],
  );
  const place = ids.findIndex((id) => id === currentId) + 1;
  const all = (status: Annotation['status']): void => void decisions.decide(ids, status, groupName);
  return (
    <>
      <PageHead>
        <SideOpener screen="proposals" side="left" name={t('openGroups')} />
        <h2>
          {look === undefined ? (
            <span className="source-text" lang={document?.language}>
              {groupName}
            </span>
          ) : (
            <ConceptChip look={look} isRetired={concept?.isRetired === true} />
          )}
        </h2>
        <p className={styles.headCounts}>
          {t(`count.${view.status}`, { count })}
          {view.status === 'proposed' && accepted > 0 && (
            <span>{t('acceptedBefore', { count: accepted })}</span>
          )}
        </p>
        {count > 0 && view.status === 'proposed' && (
          <>
            <Button icon={Check} onClick={() => all('accepted')}>
              {t('acceptAll', { count })}
            </Button>
            <MenuButton
              label={t('more')}
              look="quiet"
              entries={[
                {
                  id: 'reject',
                  label: t('rejectAll', { count }),
                  icon: X,
                  onSelect: () => all('rejected'),
                },
              ]}
            />
          </>
        )}
        {count > 0 && view.status !== 'proposed' && (
          <Button icon={Undo2} onClick={() => all('proposed')}>
            {t('returnAll', { count })}
          </Button>
        )}
        <SideOpener screen="proposals" side="right" name={t('openRules')} />
      </PageHead>
      {count === 0 ? (
        <div className={styles.groupDone} onKeyDown={onDoneKey}>
          <p>{t(`groupEmpty.${view.status}`)}</p>
          {goToNext !== null && next !== null && (
            <Button keys="nextGroup" autoFocus onClick={goToNext}>
              {t('nextGroup', { name: nextName, count: next.annotations.length })}
            </Button>
          )}
          {goToNext === null && view.status !== 'proposed' && (
            <Button autoFocus onClick={() => onShow('proposed')}>
              {t('empty.showWaiting')}
            </Button>
          )}
        </div>
      ) : (
        <ProposalList
          name={t('listOf', { name: groupName })}
          annotations={annotations}
          status={view.status}
          grouping={view.grouping}
          currentId={currentId}
          onGoTo={props.onGoTo}
          onNextGroup={goToNext}
          end={
            next === null ? (
              t(`endOfAll.${view.status}`)
            ) : (
              <>
                {t('endOfGroup', { name: nextName, count: next.annotations.length })}{' '}
                <KeyCaps keys="nextGroup" />
              </>
            )
          }
        />
      )}
      <Status hint={t(`hint.${view.status}`)}>
        {place > 0 &&
          t(view.grouping === 'concept' ? 'placeInConcept' : 'placeInText', {
            place: format.number(place),
            count,
          })}
      </Status>
    </>
  );
}

function useGroupName(id: GroupId | null): string {
  const { language } = useWords('proposals');
  const { project } = useSnapshot();
  const concept = project.codebook.concepts.find((one) => one.id === id);
  if (concept !== undefined) {
    return conceptLooks(project.codebook, language).get(concept.id)?.name ?? '';
  }
  return project.documents.find((one) => one.id === id)?.title ?? '';
}
