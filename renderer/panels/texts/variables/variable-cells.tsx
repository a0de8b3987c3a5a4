import type { MouseEvent, ReactNode } from 'react';
import type { Document } from '../../../../shared/document/document.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { workTitle } from '../../../session/project-views.ts';
import { useSnapshot } from '../../../session/talda.ts';
import type { TableCell } from './variable-table.ts';
import styles from './variables.module.css';

type DocumentHeadProps = { readonly document: Document; readonly width: number };

/** The document that a row is about. */
export function DocumentHead({ document, width }: DocumentHeadProps) {
  const { t, language } = useWords('common');
  const { project } = useSnapshot();
  return (
    <div
      className={`${styles.cell} ${styles.first}`}
      role="rowheader"
      aria-colindex={1}
      style={{ width }}
    >
      <span className={styles.code} title={t(`language.${document.language}`)}>
        {document.language}
      </span>
      <span className={`source-text ${styles.title}`}>
        {workTitle(project, document, language)}
        {document.role !== 'whole' && (
          <span className={styles.role}>{t(`role.${document.role}`)}</span>
        )}
      </span>
    </div>
  );
}

type ValueCellProps = {
  readonly id: string;
  readonly cell: TableCell;
  readonly value: string;
  readonly width: number;
  readonly isSelected: boolean;
  readonly isFocused: boolean;
  readonly onPoint: (cell: TableCell, event: MouseEvent) => void;
  readonly onWiden: () => void;
  readonly onWrite: () => void;
  readonly onMenu: (cell: TableCell, event: MouseEvent) => void;
  /** The field while the cell is being written in. */
  readonly children: ReactNode;
};

/** The value that a document has of a variable. */
export function ValueCell(props: ValueCellProps) {
  const { id, cell, value, width, isSelected, isFocused, children } = props;
  const { onPoint, onWiden, onWrite, onMenu } = props;
  return (
    <div
      id={id}
      className={styles.cell}
      role="gridcell"
      aria-colindex={cell.column + 2}
      aria-selected={isSelected}
      data-focused={isFocused}
      style={{ width }}
      onMouseDown={(event) => onPoint(cell, event)}
      onMouseEnter={onWiden}
      onDoubleClick={onWrite}
      onContextMenu={(event) => onMenu(cell, event)}
    >
      {children === false ? value : children}
    </div>
  );
}
