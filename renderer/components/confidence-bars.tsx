import { useWords } from '../i18n/use-words.ts';
import styles from './confidence-bars.module.css';
import type { Sureness } from './sureness.ts';

const barsOf: { readonly [sureness in Sureness]: number } = { low: 1, middle: 2, high: 3 };

/** Three bars and the number for a confidence between 0 and 1; a word stands beside it. */
export function ConfidenceBars({
  confidence,
  sureness,
}: {
  readonly confidence: number;
  readonly sureness: Sureness;
}) {
  const { format } = useWords('common');
  return (
    <span className={styles.figure}>
      <span className={styles.bars} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <span key={bar} data-full={bar <= barsOf[sureness]} />
        ))}
      </span>
      {format.number(confidence, 2)}
    </span>
  );
}
