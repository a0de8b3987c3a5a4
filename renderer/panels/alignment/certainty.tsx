import { Check } from 'lucide-react';
import type { Bead } from '../../../shared/alignment/alignment.ts';
import { ConfidenceBars } from '../../components/confidence-bars.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './alignment.module.css';
import { certaintyOf, hasGap } from './row-facts.ts';

/** How sure a row is: confirmed, or three bars with the number and a word. */
export function CertaintySign({ bead }: { readonly bead: Bead }) {
  const { t } = useWords('alignment');
  const certainty = certaintyOf(bead);
  if (certainty === 'confirmed') {
    return (
      <span className={styles.confirmed}>
        <Check size={13} strokeWidth={2} aria-hidden />
        {t('certainty.confirmed')}
      </span>
    );
  }
  const { confidence } = bead;
  return (
    <span className={styles.certainty} data-certainty={certainty}>
      {certainty !== 'edited' && confidence !== null && (
        <span className={styles.figure}>
          <ConfidenceBars confidence={confidence} sureness={certainty} />
        </span>
      )}
      <span>{t(`certainty.${certainty}`)}</span>
      {hasGap(bead) && <span className={styles.gapWord}>{t('certainty.gap')}</span>}
    </span>
  );
}
