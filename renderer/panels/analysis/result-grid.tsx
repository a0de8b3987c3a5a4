import { Pencil } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { AnalysisValue } from '../../../shared/analysis/analysis-table.ts';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { isLanguage } from '../../../shared/language/language.ts';
import { tableWords } from '../../../shared/export/table-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks, conceptsById } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import type { Method } from './methods.ts';
import { shownNumber } from './shown-number.ts';
import type { Sorting, TableLook } from './analysis-state.ts';
import { groupName } from './charts/group-name.ts';
import { useColumnTitle } from './column-title.ts';
import { DataGrid } from './data-grid.tsx';
import styles from './result-grid.module.css';
import type { Cell } from './grid-keys.ts';
import {
  heatStep,
  isTotalRow,
  isMatrix,
  largestValue,
  nextSorting,
  type ShownColumn,
} from './table-view.ts';

/** Tables whose lines are places in the texts: what has no number lies outside of nothing. */
const tablesOfPlaces = new Set<Method>([
  'concordance',
  'disagreements',
  'codeQuery',
  'parityBeads',
  'citations',
]);
/** Columns that hold words of the texts. */
const sourceColumns = new Set([
  'left',
  'hit',
  'right',
  'word',
  'ngram',
  'passage',
  'term',
  'counterpart',
]);

/** Columns that say which group of text a row is about: empty is what lies outside of all groups. */
const groupColumns = new Set([
  ...['document', 'work', 'year', 'label', 'part', 'section', 'chapter', 'article', 'clause'],
  ...['variable', 'date'],
]);

function isGroup({ key, role }: ShownColumn): boolean {
  return role === 'dimension' && groupColumns.has(key);
}

/** Whether words in a cell have passages behind them: what was read off is not among it. */
function opensText(value: AnalysisValue, { key }: ShownColumn): boolean {
  return value !== null && value !== '' && key !== 'test' && key !== 'reason';
}

type ResultGridProps = {
  readonly table: ComputedTable;
  readonly columns: readonly ShownColumn[];
  readonly order: readonly number[];
  readonly method: Method;
  readonly look: TableLook;
  readonly openCell: Cell | null;
  readonly onSort: (sorting: Sorting | null) => void;
  readonly onOpen: (cell: Cell, isByKey: boolean) => void;
  readonly onCopy: (from: Cell, to: Cell) => void;
};

/** A computed table as a grid: codes as chips, numbers with their digits, heat in a matrix. */
export function ResultGrid(props: ResultGridProps) {
  const { table, columns, order, method, look, openCell, onSort, onOpen, onCopy } = props;
  const { t, language, format } = useWords('analysis');
  const common = useWords('common');
  const { project } = useSnapshot();
  const titleOf = useColumnTitle();
  const wordsOfTables = tableWords(language);
  const looks = conceptLooks(project.codebook, language);
  const concepts = conceptsById(project.codebook.concepts);
  /** The columns of the ids behind names: `concept` is named by `conceptId`. */
  const idColumns = useMemo(
    () =>
      new Map(
        table.columns.flatMap(({ key }, index) =>
          key.endsWith('Id') ? [[key.slice(0, -'Id'.length), index] as const] : [],
        ),
      ),
    [table],
  );
  const languageColumn = table.columns.findIndex(({ key }) => key === 'language');
  const changedColumn = table.columns.findIndex(({ key }) => key === 'formsChanged');
  /** Words counted by lemma open the forms that were counted. */
  const opensForms = table.columns.some(({ key }) => key === 'forms');
  const isHeat = method === 'matrix' || isMatrix(table);
  const largest = useMemo(() => largestValue(table, columns), [table, columns]);
  const drawCell = useCallback(
    (value: AnalysisValue, column: ShownColumn, row: number) => {
      if (column.type === 'number') {
        if (typeof value === 'number') return shownNumber(value, column, format.number);
        return <span title={t('undefinedValue')}>{t('noValue')}</span>;
      }
      const id = table.rows[row]?.[idColumns.get(column.key) ?? -1];
      const look = typeof id === 'string' && id.startsWith('con_') ? looksFor(id) : undefined;
      if (look !== undefined) return <ConceptChip look={look.look} isRetired={look.isRetired} />;
      if (column.key === 'concept') return t('anyConcept');
      if (value === null) {
        return isGroup(column) && !tablesOfPlaces.has(method) ? t('noGroup') : t('noValue');
      }
      if (column.key === 'language' && isLanguage(String(value))) {
        return common.t(`language.${String(value)}`);
      }
      if (column.key === 'word' && opensForms) {
        const changed = table.rows[row]?.[changedColumn];
        const isByHand = typeof changed === 'number' && changed > 0;
        return (
          <>
            {sourceText()}
            {isByHand && (
              <Pencil
                size={13}
                strokeWidth={1.75}
                className={styles.byHand}
                role="img"
                aria-label={t('wordForms.byHand')}
              />
            )}
          </>
        );
      }
      if (sourceColumns.has(column.key)) return sourceText();
      if (typeof id === 'string' && id.endsWith('/')) {
        return groupName(String(value), id, t('noGroup'));
      }
      const words = wordsOfTables[`${column.key}.${String(value)}`] ?? value;
      return (
        <span className={styles.words} lang={column.key === 'label' ? languageOfRow() : undefined}>
          {words}
        </span>
      );
      function languageOfRow() {
        const own = languageColumn === -1 ? undefined : table.rows[row]?.[languageColumn];
        return typeof own === 'string' ? own : undefined;
      }
      function sourceText() {
        return (
          <span className={`source-text ${styles.words}`} lang={languageOfRow()}>
            {column.key === 'hit' ? <b>{value}</b> : value}
          </span>
        );
      }
      function looksFor(conceptId: string) {
        const concept = concepts.get(conceptId);
        const own = concept === undefined ? undefined : looks.get(concept.id);
        return concept === undefined || own === undefined
          ? undefined
          : { look: own, isRetired: concept.isRetired };
      }
    },
    [
      ...[table, method, idColumns, languageColumn],
      ...[changedColumn, opensForms],
      ...[looks, concepts, format, t, common, wordsOfTables],
    ],
  );
  return (
    <DataGrid
      name={t(`method.${method}`)}
      columns={columns}
      order={order}
      rows={table.rows}
      sorting={look.sorting}
      titleOf={titleOf}
      drawCell={drawCell}
      heatOf={
        isHeat
          ? (value, row) =>
              isTotalRow(table.columns, table.rows[row] ?? []) ? 0 : heatStep(value, largest)
          : null
      }
      isTotal={(row) => isTotalRow(table.columns, table.rows[row] ?? [])}
      opens={(value, column) =>
        column.type === 'number'
          ? column.role === 'measure' && typeof value === 'number' && value !== 0
          : (column.role === 'measure' && opensText(value, column)) ||
            (opensForms && column.key === 'word')
      }
      openCell={openCell}
      onSort={(column) => onSort(nextSorting(look.sorting, column))}
      onOpen={(cell, isByKey) => onOpen(cellToOpen(cell), isByKey)}
      onCopy={onCopy}
    />
  );

  /** In a concordance every cell of a line opens the line. */
  function cellToOpen(cell: Cell): Cell {
    if (method !== 'concordance') return cell;
    const hit = columns.findIndex(({ key }) => key === 'hit');
    return { row: cell.row, column: hit };
  }
}
