import { useWords } from '../../i18n/use-words.ts';
import type { CodedShare } from './document-facts.ts';
import styles from './coded-bar.module.css';

/** The share of clauses or sentences with a code, as a bar and as a number with its denominator. */
export function CodedBar({ share }: { readonly share: CodedShare | null }) {
  const { t, format } = useWords('texts');
  if (share === null || share.total === 0) return null;
  const { coded, total, unit } = share;
  const said = t(`codedOf.${unit}`, { coded, count: total });
  if (coded === 0) {
    return (
      <span className={styles.none} title={said}>
        {t('notBegun')}
        <span className="visually-hidden">{said}</span>
      </span>
    );
  }
  return (
    <span className={styles.share} title={said}>
      <span className={styles.bar} aria-hidden>
        <span className={styles.done} style={{ width: `${(coded / total) * 100}%` }} />
      </span>
      <span className={styles.number} aria-hidden>
        {format.percent(coded / total)}
      </span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
