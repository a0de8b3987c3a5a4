import { Button } from '../../../components/button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { ImportRun } from './import-run.ts';
import styles from './import.module.css';

type ImportButtonsProps = {
  readonly run: ImportRun;
  /** How many documents will come in. */
  readonly count: number;
  readonly onCancel: () => void;
  readonly onTakeIn: () => void;
};

/** The end of an import: nothing is written before the last button. */
export function ImportButtons({ run, count, onCancel, onTakeIn }: ImportButtonsProps) {
  const { t } = useWords('import');
  const common = useWords('common');
  const isReading = run.files.some(
    ({ state }) => state.kind === 'reading' || (state.kind === 'ready' && state.outcome === null),
  );
  return (
    <>
      {count === 0 && !isReading && <p className={styles.small}>{t('nothingToTake')}</p>}
      <div className={styles.ways}>
        <Button aria-keyshortcuts="Escape" onClick={onCancel}>
          {common.t('cancel')}
        </Button>
        <Button
          look="primary"
          disabled={count === 0 || isReading || run.isTakingIn}
          onClick={onTakeIn}
        >
          {t('takeIn', { count })}
        </Button>
      </div>
    </>
  );
}
