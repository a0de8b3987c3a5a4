import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './library-page.module.css';

type MarkedBarProps = {
  readonly count: number;
  readonly onMove: () => void;
  readonly onRemove: () => void;
  readonly onUnmark: () => void;
};

/** What can be done with the documents that are marked. */
export function MarkedBar({ count, onMove, onRemove, onUnmark }: MarkedBarProps) {
  const { t } = useWords('texts');
  return (
    <div className={styles.marked}>
      <span>{t('markedCount', { count })}</span>
      <Button size="small" onClick={onMove}>
        {t('move', { count })}
      </Button>
      <Button size="small" onClick={onRemove}>
        {t('removeMarked', { count })}
      </Button>
      <Button size="small" look="quiet" onClick={onUnmark}>
        {t('unmarkAll')}
      </Button>
    </div>
  );
}

/** An import that was put aside. */
export function ResumeBar({ onResume }: { readonly onResume: () => void }) {
  const { t } = useWords('texts');
  return (
    <div className={`${styles.marked} ${styles.resume}`}>
      <span>{t('importCancelled')}</span>
      <Button size="small" onClick={onResume}>
        {t('resumeImport')}
      </Button>
    </div>
  );
}
