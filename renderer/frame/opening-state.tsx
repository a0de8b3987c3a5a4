import { Button } from '../components/button.tsx';
import { storeErrorSentence } from '../i18n/error-sentences.ts';
import { useWords } from '../i18n/use-words.ts';
import { useTalda } from '../session/talda.ts';
import { useWatched } from '../session/watched.ts';
import styles from './opening-state.module.css';

/** What is happening to the project that is being opened, and the ways out when it cannot be. */
export function OpeningState() {
  const { t, format } = useWords('start');
  const { desk } = useTalda();
  const state = useWatched(desk.state);
  switch (state.kind) {
    case 'start':
    case 'open':
      return null;
    case 'opening':
      return (
        <p className={styles.opening} role="status">
          {t('opening', { name: state.name })}
        </p>
      );
    case 'failed': {
      const { folder, error } = state.failure;
      return (
        <section className={styles.failed} role="alert">
          <p>{storeErrorSentence(error)}</p>
          <div className={styles.buttons}>
            {folder !== null && error.code === 'project' && error.hasPrevious && (
              <Button look="primary" onClick={() => void desk.openPrevious(folder)}>
                {t('openPrevious')}
              </Button>
            )}
            {folder !== null && (
              <Button onClick={() => void desk.openFolder(folder)}>{t('tryAgain')}</Button>
            )}
            <Button onClick={desk.backToStart}>{t('leave')}</Button>
          </div>
        </section>
      );
    }
    case 'diverged': {
      const { folder, folderChange, workingChange } = state.question;
      return (
        <section className={styles.failed} role="alertdialog" aria-label={t('divergedTitle')}>
          <h2>{t('divergedTitle')}</h2>
          <p>
            {t('divergedText', {
              folderChange: format.number(folderChange),
              workingChange: format.number(workingChange),
            })}
          </p>
          <div className={styles.buttons}>
            <Button look="primary" onClick={() => void desk.openFolder(folder, 'workingCopy')}>
              {t('takeWorking')}
            </Button>
            <Button onClick={() => void desk.openFolder(folder, 'folder')}>
              {t('takeFolder')}
            </Button>
            <Button onClick={desk.backToStart}>{t('leave')}</Button>
          </div>
        </section>
      );
    }
  }
}
