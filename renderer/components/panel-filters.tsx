import type { LucideIcon } from 'lucide-react';
import { useWords } from '../i18n/use-words.ts';
import styles from './panel-filters.module.css';

type PanelFiltersProps<Key extends string> = {
  readonly title: string;
  /** What can be shown, with how many of them there are. */
  readonly filters: readonly {
    readonly key: Key;
    readonly label: string;
    readonly count: number;
    readonly icon?: LucideIcon;
  }[];
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
};

/** What of a list is shown, one below the other at the foot of a side panel. */
export function PanelFilters<Key extends string>(props: PanelFiltersProps<Key>) {
  const { title, filters, chosen, onChoose } = props;
  const { format } = useWords('common');
  return (
    <section className={styles.filters}>
      <h3 className={styles.title}>{title}</h3>
      {filters.map(({ key, label, count, icon: Sign }) => (
        <button
          key={key}
          type="button"
          className={styles.filter}
          aria-pressed={key === chosen}
          onClick={() => onChoose(key)}
        >
          {Sign !== undefined && <Sign size={15} strokeWidth={1.75} aria-hidden />}
          <span className={styles.name}>{label}</span>
          <span className={styles.count}>{format.number(count)}</span>
        </button>
      ))}
    </section>
  );
}
