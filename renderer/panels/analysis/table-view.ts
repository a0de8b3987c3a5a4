import type { AnalysisColumn, AnalysisValue } from '../../../shared/analysis/analysis-table.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import type { Method } from './methods.ts';
import type { Sorting, TableLook } from './analysis-state.ts';

/** A column as it is shown, with its place in the table. */
export type ShownColumn = AnalysisColumn & { readonly index: number };

/** Measures shown at first where a table has more than one takes in at a glance. */
const usualMeasures: { readonly [method in Method]?: readonly string[] } = {
  frequencies: ['occurrences', 'occurrencesPer1000Words', 'units', 'unitsShare', 'documents'],
  ngrams: ['frequency', 'perMillionWords', 'documents', 'logLikelihood', 'mi'],
  collocates: [
    'together',
    'togetherLeft',
    'togetherRight',
    'frequency',
    'logLikelihood',
    'logDice',
    'mi',
    'documents',
  ],
  keyness: [
    ...['frequencyTarget', 'frequencyReference', 'logLikelihood', 'pHolm', 'logRatio'],
    ...['conservativeLogRatio', 'rateTarget', 'rateReference', 'shareTarget', 'shareReference'],
  ],
  tfIdf: ['frequency', 'tfIdf', 'groupsHolding', 'groupsTotal'],
  dispersion: ['frequency', 'perMillionWords', 'range', 'partsTotal', 'juillandD', 'dp', 'dpNorm'],
  lexicalDiversity: [
    'tokens',
    'types',
    'ttr',
    'mattr',
    'mtld',
    'hdd',
    'yuleK',
    'wordsPerSentence',
    'readingEase',
    'gradeLevel',
  ],
  parity: [
    'beads',
    'beadsCoded',
    'codedInAll',
    'codedInSome',
    'percentAgreement',
    'alpha',
    'alphaLower',
    'alphaUpper',
    'occurrences',
    'correctedRate',
    'expected',
    'onlyHere',
    'onlyElsewhere',
  ],
  termPairs: ['together', 'beadsWithTerm', 'beadsWithCounterpart', 'logLikelihood', 'phi2'],
  agreement: [
    ...['units', 'disagreements', 'severalCodes', 'percentAgreement', 'cohenKappa'],
    ...['kappaQuadratic', 'gwetAc1', 'alpha', 'alphaLower', 'alphaUpper'],
    ...['alphaOrdinal', 'alphaU', 'f1Exact'],
  ],
};

/** Whether a column is not only for programs, as ids beside names are. */
export function isForPeople({ key }: Pick<AnalysisColumn, 'key'>): boolean {
  return !/Id$/.test(key) && key !== 'eId' && key !== 'start' && key !== 'end';
}

/** The columns shown: dimensions for people, then the measures chosen. */
export function shownColumns(
  table: Pick<ComputedTable, 'columns' | 'rows'>,
  method: Method,
  look: Pick<TableLook, 'measures'>,
): readonly ShownColumn[] {
  const wanted = look.measures ?? usualOf(table, method);
  const columns = table.columns
    .map((column, index) => ({ ...column, index }))
    .filter((column) =>
      column.role === 'dimension'
        ? isForPeople(column)
        : wanted === null || wanted.includes(column.key),
    );
  // Cells of one text need not name it in every row.
  const isOneText = method === 'crossTable' && isConstant(table, 'document');
  // Words before numbers: only numbers are drawn as they come into sight.
  if (method !== 'concordance') {
    return columns
      .filter(({ key }) => !isOneText || (key !== 'document' && key !== 'language'))
      .toSorted((a, b) => Number(isNumber(a)) - Number(isNumber(b)));
  }
  const place = (key: string): number => concordanceOrder.indexOf(key);
  return columns.toSorted((a, b) => place(a.key) - place(b.key));
}

/** What a chart draws at first where the first measure is not what is asked. */
const usualChartMeasures: { readonly [method in Method]?: string } = {
  lexicalDiversity: 'mattr',
  tfIdf: 'tfIdf',
  collocates: 'logLikelihood',
  formalLegal: 'units',
};

/** The measure that a chart of the table draws, out of those shown. */
export function chartMeasure(
  measures: readonly ShownColumn[],
  method: Method,
  look: Pick<TableLook, 'chartMeasure'>,
): ShownColumn | null {
  const find = (wanted: string | null | undefined): ShownColumn | undefined =>
    measures.find(({ key }) => key === wanted);
  return find(look.chartMeasure) ?? find(usualChartMeasures[method]) ?? measures[0] ?? null;
}

/** The usual measures that the table has; all when it has none of them. */
function usualOf(
  { columns }: Pick<ComputedTable, 'columns'>,
  method: Method,
): readonly string[] | null {
  const usual = usualMeasures[method]?.filter((key) => columns.some((own) => own.key === key));
  return usual === undefined || usual.length === 0 ? null : usual;
}

/** Whether a table has more measures than those shown at first. */
export function hasChoiceOfMeasures(
  table: Pick<ComputedTable, 'columns'>,
  method: Method,
): boolean {
  const usual = usualOf(table, method);
  return usual !== null && usual.length < table.columns.filter(isMeasure).length;
}

/** Whether a column beside others says the same in all rows. */
function isConstant(
  { columns, rows }: Pick<ComputedTable, 'columns' | 'rows'>,
  key: string,
): boolean {
  const index = columns.findIndex((column) => column.key === key);
  const isAlone = !columns.some((column) => column.key === 'label');
  return index !== -1 && !isAlone && new Set(rows.map((row) => row[index])).size < 2;
}

function isNumber({ role, type }: AnalysisColumn): boolean {
  return role === 'measure' && type === 'number';
}

function isMeasure({ role }: AnalysisColumn): boolean {
  return role === 'measure';
}

/** The hit in the middle of its words, where it stands at the edges. */
const concordanceOrder = ['label', 'left', 'hit', 'right', 'document', 'language'];

/** Whether the columns of a table are things of the project, so that its cells can be compared. */
export function isMatrix({ columns }: Pick<ComputedTable, 'columns'>): boolean {
  const measures = columns.filter(isMeasure);
  return (
    measures.length > 1 && measures.every((own) => own.type === 'number' && own.label !== null)
  );
}

/** Whether a row is about "any of the concepts": it stays at the end and has no heat. */
export function isTotalRow(
  columns: readonly AnalysisColumn[],
  row: readonly AnalysisValue[],
): boolean {
  const concept = columns.findIndex(({ key }) => key === 'conceptId');
  return concept !== -1 && row[concept] === null;
}

/**
 * Numbers of the rows in the order shown. Empty values come last either way; rows about any concept
 * come after all others when sorted; equal rows keep their order.
 */
export function sortedRows(
  table: Pick<ComputedTable, 'columns' | 'rows'>,
  sorting: Sorting | null,
  compare: (a: string, b: string) => number,
): readonly number[] {
  const order = table.rows.map((_, index) => index);
  const column = table.columns.findIndex(({ key }) => key === sorting?.columnKey);
  if (sorting === null || column === -1) return order;
  const sign = sorting.isDescending ? -1 : 1;
  const total = table.rows.map((row) => isTotalRow(table.columns, row));
  return order.sort((a, b) => {
    if (total[a] !== total[b]) return total[a] === true ? 1 : -1;
    const left = table.rows[a]?.[column] ?? null;
    const right = table.rows[b]?.[column] ?? null;
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || a - b;
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : compare(String(left), String(right));
    return difference * sign || a - b;
  });
}

/** Sorting after a click on the head of a column: numbers begin with the largest, the third click takes it off. */
export function nextSorting(sorting: Sorting | null, column: AnalysisColumn): Sorting | null {
  const first = column.type === 'number';
  if (sorting?.columnKey !== column.key) return { columnKey: column.key, isDescending: first };
  return sorting.isDescending === first ? { ...sorting, isDescending: !first } : null;
}

/** Five steps of heat above zero, linear to the largest cell; 0 for zero and for nothing. */
export function heatStep(value: AnalysisValue, largest: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (typeof value !== 'number' || value <= 0 || largest <= 0) return 0;
  const step = Math.ceil((value / largest) * 5);
  return step >= 5 ? 5 : step === 4 ? 4 : step === 3 ? 3 : step === 2 ? 2 : 1;
}

/** The largest number among the measures shown, rows about any concept left out. */
export function largestValue(
  table: Pick<ComputedTable, 'columns' | 'rows'>,
  columns: readonly ShownColumn[],
): number {
  let largest = 0;
  for (const row of table.rows) {
    if (isTotalRow(table.columns, row)) continue;
    for (const { index, role } of columns) {
      const value = row[index];
      if (role === 'measure' && typeof value === 'number' && value > largest) largest = value;
    }
  }
  return largest;
}
