import { BookOpen, Check, ChevronLeft, ChevronRight, MoveHorizontal, Undo2, X } from 'lucide-react';
import type { AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { ConceptPicker } from './concept-picker.tsx';
import styles from './proposals.module.css';
import type { BoundsDraft, PassageEnd } from './word-bounds.ts';

type ProposalActionsProps = {
  readonly status: AnnotationStatus;
  readonly draft: BoundsDraft | null;
  readonly conceptId: ConceptId;
  readonly isPicking: boolean;
  readonly onPicking: (isOpen: boolean) => void;
  readonly onDecide: (status: AnnotationStatus) => void;
  readonly onConcept: (conceptId: ConceptId) => void;
  readonly onBounds: () => void;
  readonly onMove: (end: PassageEnd, step: -1 | 1) => void;
  readonly onFinish: () => void;
  readonly onLeave: () => void;
  readonly onOpen: () => void;
};

/** What can be done with the open proposal. */
export function ProposalActions(props: ProposalActionsProps) {
  const { t } = useWords('proposals');
  const { status, draft, conceptId, isPicking, onPicking, onDecide } = props;
  if (draft !== null) return <BoundsActions {...props} draft={draft} />;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('actions')}>
      {status !== 'accepted' && (
        <Button
          look={status === 'proposed' ? 'primary' : 'plain'}
          icon={Check}
          keys="accept"
          onClick={() => onDecide('accepted')}
        >
          {t('accept')}
        </Button>
      )}
      {status !== 'rejected' && (
        <Button icon={X} keys="reject" onClick={() => onDecide('rejected')}>
          {t('reject')}
        </Button>
      )}
      {status !== 'proposed' && (
        <Button icon={Undo2} onClick={() => onDecide('proposed')}>
          {t('return')}
        </Button>
      )}
      {status === 'proposed' && (
        <Button icon={MoveHorizontal} keys="changeProposedBounds" onClick={props.onBounds}>
          {t('changeBounds')}
        </Button>
      )}
      <ConceptPicker
        conceptId={conceptId}
        isOpen={isPicking}
        onOpen={onPicking}
        onPick={props.onConcept}
      />
      <IconButton icon={BookOpen} name={t('openInText')} keys={enter} onClick={props.onOpen} />
    </div>
  );
}

const enter = { code: 'Enter' } as const;
const escape = { code: 'Escape' } as const;

type BoundsActionsProps = ProposalActionsProps & { readonly draft: BoundsDraft };

function BoundsActions({ draft, onMove, onFinish, onLeave }: BoundsActionsProps) {
  const { t } = useWords('proposals');
  const ends = ['start', 'end'] as const;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('changeBounds')}>
      {ends.map((end) => (
        <span key={end} className={styles.endMover} data-current={draft.end === end}>
          <IconButton
            icon={ChevronLeft}
            name={t(`bounds.${end}Left`)}
            onClick={() => onMove(end, -1)}
          />
          {t(`bounds.${end}`)}
          <IconButton
            icon={ChevronRight}
            name={t(`bounds.${end}Right`)}
            onClick={() => onMove(end, 1)}
          />
        </span>
      ))}
      <Button look="primary" keys={enter} onClick={onFinish}>
        {t('bounds.done')}
      </Button>
      <Button look="quiet" keys={escape} onClick={onLeave}>
        {t('bounds.leave')}
      </Button>
      <small className={styles.boundsHint}>{t('bounds.hint')}</small>
    </div>
  );
}
