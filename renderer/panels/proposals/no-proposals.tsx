import { ScanSearch } from 'lucide-react';
import type { Annotation, AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import type { Screen } from '../../session/session-state.ts';
import { listedAnnotations } from './proposal-groups.ts';
import styles from './proposals.module.css';

type NoProposalsProps = {
  readonly visible: readonly Annotation[];
  readonly status: AnnotationStatus;
  readonly onFind: () => void;
  readonly onShow: (status: AnnotationStatus) => void;
};

/** Why there is nothing to decide on, and what to do about it. */
export function NoProposals({ visible, status, onFind, onShow }: NoProposalsProps) {
  const { t } = useWords('proposals');
  const talda = useTalda();
  const { project } = useSnapshot();
  const goTo = (screen: Screen): void => talda.session.dispatch({ kind: 'showScreen', screen });
  if (project.documents.length === 0) {
    return (
      <EmptyState
        title={t('empty.noTexts.title')}
        action={<Button onClick={() => goTo('texts')}>{t('empty.noTexts.act')}</Button>}
      >
        <p>{t('empty.noTexts.text')}</p>
      </EmptyState>
    );
  }
  const hasIndicators = project.codebook.concepts.some(
    ({ indicators, isRetired }) => !isRetired && indicators.length > 0,
  );
  if (!hasIndicators && status === 'proposed') {
    return (
      <EmptyState
        title={t('empty.noIndicators.title')}
        action={<Button onClick={() => goTo('codebook')}>{t('empty.noIndicators.act')}</Button>}
      >
        <p>{t('empty.noIndicators.text')}</p>
      </EmptyState>
    );
  }
  if (status !== 'proposed') {
    return (
      <EmptyState
        title={t(`empty.${status}.title`)}
        action={<Button onClick={() => onShow('proposed')}>{t('empty.showWaiting')}</Button>}
      >
        <p>{t(`empty.${status}.text`)}</p>
      </EmptyState>
    );
  }
  const accepted = listedAnnotations(visible, 'accepted').length;
  const rejected = listedAnnotations(visible, 'rejected').length;
  const isDone = accepted + rejected > 0;
  return (
    <EmptyState
      title={t(isDone ? 'empty.done.title' : 'empty.none.title')}
      action={
        <Button
          look={isDone ? 'plain' : 'primary'}
          icon={ScanSearch}
          keys="findProposals"
          onClick={onFind}
        >
          {t(isDone ? 'findAgain' : 'findAll')}
        </Button>
      }
    >
      <p>{t(isDone ? 'empty.done.text' : 'empty.none.text')}</p>
      {isDone && (
        <p className={styles.doneCounts}>
          <Button look="quiet" size="small" onClick={() => onShow('accepted')}>
            {t('acceptedCount', { count: accepted })}
          </Button>
          <Button look="quiet" size="small" onClick={() => onShow('rejected')}>
            {t('rejectedCount', { count: rejected })}
          </Button>
        </p>
      )}
    </EmptyState>
  );
}
