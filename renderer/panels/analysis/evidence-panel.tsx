import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/button.tsx';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { PanelHead } from '../../components/panel-parts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks, conceptsById } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import { useColumnTitle } from './column-title.ts';
import { EvidenceList } from './evidence-list.tsx';
import styles from './evidence-panel.module.css';
import type { ShownColumn } from './table-view.ts';

type EvidencePanelProps = {
  readonly table: ComputedTable;
  readonly row: number;
  readonly column: ShownColumn;
  /** Rises with each wish to go on by key: the list takes the focus. */
  readonly focusWish: number;
  readonly onClose: () => void;
};

/** The passages behind a number, with what the number says. */
export function EvidencePanel({ table, row, column, focusWish, onClose }: EvidencePanelProps) {
  const { t, format, language } = useWords('analysis');
  const { project } = useSnapshot();
  const titleOf = useColumnTitle();
  const [count, setCount] = useState<number | null>(null);
  const conceptColumn = table.columns.findIndex(({ key }) => key === 'conceptId');
  const concept = conceptsById(project.codebook.concepts).get(
    String(table.rows[row]?.[conceptColumn] ?? ''),
  );
  const look = concept && conceptLooks(project.codebook, language).get(concept.id);
  return (
    <>
      <PanelHead
        title={titleOf(column)}
        {...(count === null ? {} : { count: format.number(count) })}
        actions={<IconButton icon={X} name={t('closePassages')} onClick={onClose} />}
      />
      <p className={styles.value}>
        {look !== undefined && <ConceptChip look={look} />}{' '}
        {valueSentence(table, row, column, format.number, t)}
      </p>
      <EvidenceList
        tableId={table.tableId}
        row={row}
        columnIndex={column.index}
        focusWish={focusWish}
        onCount={setCount}
        onClose={onClose}
      />
    </>
  );
}

/** What the open cell says: its number with what it counts. */
function valueSentence(
  table: ComputedTable,
  row: number,
  column: ShownColumn,
  number: (value: number, digits?: number) => string,
  t: (key: string, values?: object) => string,
): string {
  const value = table.rows[row]?.[column.index];
  if (typeof value !== 'number') return t('lineOpen');
  return t('cellValue', { value: number(value, column.digits) });
}
