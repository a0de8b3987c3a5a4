import {
  ArrowDown,
  ArrowUp,
  BookOpen,
  Check,
  CornerDownRight,
  FoldVertical,
  Link2,
  Merge,
  MoveVertical,
  Scissors,
  Undo2,
  UnfoldVertical,
} from 'lucide-react';
import { memo } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './alignment.module.css';
import type { RowAct } from './row-acts.ts';

type RowActionsProps = {
  readonly isConfirmed: boolean;
  readonly onAct: (act: RowAct) => void;
  readonly onProject: (() => void) | null;
  readonly onOpen: () => void;
  /** The row in which the provision stands in the other edition; `null` where it did not move. */
  readonly partner: number | null;
  readonly onPartner: () => void;
};

const altUp = { code: 'ArrowUp', hasAlt: true } as const;
const down = { code: 'ArrowDown' } as const;

/** What can be done with a section. */
export function SectionActions({
  isFolded,
  onFold,
}: {
  readonly isFolded: boolean;
  readonly onFold: () => void;
}) {
  const { t } = useWords('alignment');
  return (
    <div className={styles.actions} role="toolbar" aria-label={t('actions')}>
      <Button
        look="primary"
        icon={isFolded ? UnfoldVertical : FoldVertical}
        keys="confirmRow"
        onClick={onFold}
      >
        {t(isFolded ? 'act.unfold' : 'act.fold')}
      </Button>
    </div>
  );
}

/** What can be done with the current row; every act has its key beside it. */
export const RowActions = memo(function RowActions(props: RowActionsProps) {
  const { isConfirmed, onAct, onProject, onOpen, partner, onPartner } = props;
  const { t, format } = useWords('alignment');
  const act = (name: RowAct) => () => onAct(name);
  return (
    <div className={styles.actions} role="toolbar" aria-label={t('actions')}>
      {isConfirmed ? (
        <Button icon={Undo2} keys="unconfirmRow" onClick={act('unconfirm')}>
          {t('act.unconfirm')}
        </Button>
      ) : (
        <Button look="primary" icon={Check} keys="confirmRow" onClick={act('confirm')}>
          {t('act.confirm')}
        </Button>
      )}
      <Button icon={Merge} keys="mergeRows" onClick={act('merge')}>
        {t('act.merge')}
      </Button>
      <Button icon={Scissors} keys="splitRow" onClick={act('split')}>
        {t('act.split')}
      </Button>
      <span className={styles.mover}>
        <span className={styles.moverWord} aria-hidden>
          {t('act.move')}
        </span>
        <IconButton
          icon={ArrowUp}
          name={t('act.sentenceUp')}
          keys="sentenceUp"
          onClick={act('sentenceUp')}
        />
        <IconButton
          icon={ArrowDown}
          name={t('act.sentenceDown')}
          keys="sentenceDown"
          onClick={act('sentenceDown')}
        />
        <span className={styles.moverKeys}>
          <KeyCaps keys={altUp} />
          <KeyCaps keys={down} />
        </span>
      </span>
      {partner !== null && (
        <Button keys="movedPartner" icon={CornerDownRight} onClick={onPartner}>
          {t('goToRow', { row: format.number(partner + 1) })}
        </Button>
      )}
      {onProject !== null && (
        <Button look="quiet" keys="projectRow" onClick={onProject}>
          {t('act.project')}
        </Button>
      )}
      <MenuButton
        look="quiet"
        label={t('moreActs')}
        entries={[
          {
            id: 'join',
            label: t('act.join'),
            icon: Link2,
            keys: 'joinSentences',
            onSelect: act('join'),
          },
          {
            id: 'gap',
            label: t('act.gap'),
            icon: FoldVertical,
            keys: 'sendToGap',
            onSelect: act('gap'),
          },
          {
            ...{ id: 'shiftDown', label: t('act.shiftDown'), icon: MoveVertical },
            ...{ keys: 'shiftColumnDown', onSelect: act('shiftDown') },
          },
          {
            ...{ id: 'shiftUp', label: t('act.shiftUp'), icon: MoveVertical },
            ...{ keys: 'shiftColumnUp', onSelect: act('shiftUp') },
          },
          { kind: 'line', id: 'line' },
          {
            id: 'open',
            label: t('act.open'),
            icon: BookOpen,
            keys: 'openRowInText',
            onSelect: onOpen,
          },
        ]}
      />
    </div>
  );
});
