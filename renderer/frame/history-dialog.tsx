import { Button } from '../components/button.tsx';
import { DialogWindow } from '../components/dialog-window.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useSnapshot, useTalda } from '../session/talda.ts';
import styles from './history-dialog.module.css';

type HistoryDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** What was done last and can be taken back, the latest first. */
export function HistoryDialog({ isOpen, onClose }: HistoryDialogProps) {
  const { t } = useWords('frame');
  const history = useWords('history');
  const talda = useTalda();
  const { undoable, redoable } = useSnapshot();
  return (
    <DialogWindow
      isOpen={isOpen}
      onClose={onClose}
      title={t('historyTitle')}
      buttons={
        <>
          <Button
            keys="redo"
            aria-disabled={redoable.length === 0}
            onClick={() => talda.commands.carryOut('redo')}
          >
            {t('redo')}
          </Button>
          <Button
            look="primary"
            keys="undo"
            aria-disabled={undoable.length === 0}
            onClick={() => talda.commands.carryOut('undo')}
          >
            {t('undo')}
          </Button>
        </>
      }
    >
      {undoable.length + redoable.length === 0 && <p>{t('historyEmpty')}</p>}
      <ol className={styles.list}>
        {redoable.toReversed().map((title, index) => (
          <li key={`redo-${redoable.length - index}`} className={styles.undone}>
            {history.t(title.key, title.values)}
          </li>
        ))}
        {undoable.map((title, index) => (
          <li
            key={`undo-${undoable.length - index}`}
            aria-current={index === 0 ? 'step' : undefined}
          >
            {history.t(title.key, title.values)}
          </li>
        ))}
      </ol>
    </DialogWindow>
  );
}
