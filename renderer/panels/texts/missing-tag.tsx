import { useWords } from '../../i18n/use-words.ts';
import styles from './texts-grid.module.css';

const mostNamed = 3;

/** What a text lacks that other language versions have; never an alarm. */
export function MissingTag({ numbers }: { readonly numbers: readonly string[] }) {
  const { t } = useWords('texts');
  if (numbers.length === 0) return null;
  const named = numbers.slice(0, mostNamed).join(', ');
  const count = numbers.length;
  return (
    <span className={styles.tag} title={t('missing', { count, list: numbers.join(', ') })}>
      {count > mostNamed
        ? t('missingMore', { count: count - mostNamed, list: named })
        : t('missing', { count, list: named })}
    </span>
  );
}
