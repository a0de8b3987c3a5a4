import { useId, type ReactNode } from 'react';
import styles from './page-section.module.css';

type PageSectionProps = {
  readonly title: string;
  /** Stands behind the title. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** A titled part of the page of a concept. */
export function PageSection({ title, note, children }: PageSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.line}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </div>
      {children}
    </section>
  );
}
