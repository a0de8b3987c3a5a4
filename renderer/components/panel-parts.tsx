import type { ReactNode } from 'react';
import styles from './panel-parts.module.css';

type PanelHeadProps = {
  readonly title: string;
  readonly count?: string;
  /** Icon buttons at the end. */
  readonly actions?: ReactNode;
};

/** The first line of a side panel. */
export function PanelHead({ title, count, actions }: PanelHeadProps) {
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>
        {title}
        {count !== undefined && <span className={styles.count}> {count}</span>}
      </h2>
      {actions}
    </div>
  );
}

type PanelSectionProps = { readonly title: string; readonly children: ReactNode };

/** A titled part of a side panel. */
export function PanelSection({ title, children }: PanelSectionProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>{title}</h3>
      {children}
    </section>
  );
}

/** The first line of a page with tools: its name (a second-level heading), counts, buttons. */
export function PageHead({ children }: { readonly children: ReactNode }) {
  return <header className={styles.pageHead}>{children}</header>;
}
