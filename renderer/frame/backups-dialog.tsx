import { useEffect, useState } from 'react';
import type { Backup } from '../../shared/bridge/bridge-api.ts';
import { Button } from '../components/button.tsx';
import { DialogWindow } from '../components/dialog-window.tsx';
import { shellErrorSentence, storeErrorSentence } from '../i18n/error-sentences.ts';
import { useWords } from '../i18n/use-words.ts';
import { useStore, useTalda } from '../session/talda.ts';
import styles from './backups-dialog.module.css';

type BackupsDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** The backups of the project; one of them can be put in its place. The present state is backed up first. */
export function BackupsDialog({ isOpen, onClose }: BackupsDialogProps) {
  const { t, format } = useWords('backups');
  const talda = useTalda();
  const store = useStore();
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    void store.backups().then((listed) => {
      if (listed.ok) setBackups(listed.value);
      else setTrouble(shellErrorSentence(listed.error));
    });
  }, [isOpen, store]);
  const restore = async (backup: Backup): Promise<void> => {
    const restored = await store.restore(backup.id);
    if (restored.ok) {
      talda.messages.announce(t('restored', { time: format.moment(backup.madeAt, talda.now()) }));
      onClose();
    } else setTrouble(storeErrorSentence(restored.error));
  };
  return (
    <DialogWindow isOpen={isOpen} onClose={onClose} title={t('title')}>
      <p>{t('text')}</p>
      {trouble !== null && <p role="alert">{trouble}</p>}
      {backups?.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.list}>
        {backups?.map((backup) => (
          <li key={backup.id} className={styles.backup}>
            <span>
              {format.date(backup.madeAt)}, {format.time(backup.madeAt)}
              <small className={styles.about}>
                {t('about', {
                  reason: t(`reason.${backup.reason}`),
                  change: format.number(backup.changeNumber),
                  size: format.size(backup.size),
                })}
              </small>
            </span>
            <Button size="small" onClick={() => void restore(backup)}>
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </DialogWindow>
  );
}
