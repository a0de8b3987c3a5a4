import { useWords } from '../i18n/use-words.ts';
import { highFrom, middleFrom } from './confidence.ts';
import styles from './confidence-bars.module.css';

/** Three bars and the number for a confidence between 0 and 1; a word stands beside it. */
export function ConfidenceBars({ confidence }: { readonly confidence: number }) {
  const { format } = useWords('common');
  const full = confidence >= highFrom ? 3 : confidence >= middleFrom ? 2 : 1;
  return (
    <span className={styles.figure}>
      <span className={styles.bars} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <span key={bar} data-full={bar <= full} />
        ))}
      </span>
      {format.number(confidence, 2)}
    </span>
  );
}
