import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';
import { success, type Result } from '../../shared/base/result.ts';
import { evidenceTable } from '../../shared/export/evidence-table.ts';
import { plainCsv, tableToCsv } from '../../shared/export/table-to-csv.ts';
import { tableToJson } from '../../shared/export/table-to-json.ts';
import { tableToText } from '../../shared/export/table-to-text.ts';
import { tableToXlsx } from '../../shared/export/table-to-xlsx.ts';
import type { CliError } from './cli-error.ts';
import type { ExportFormat } from './command.ts';
import type { CommandContext } from './command-context.ts';
import { renderConcordance } from './render-concordance.ts';
import { hasMessage, type Translate } from './messages.ts';
import { writeUserFile } from './user-files.ts';

/** Columns that a screen has no room for: ids, and measures that follow from those shown. */
const hiddenOnScreen: readonly string[] = [
  ...['conceptId', 'documentId', 'workId', 'annotations', 'occurrencesPerUnit', 'words'],
  ...['wordsShare', 'characters', 'wordsTotal', 'documentsTotal', 'rank'],
  ...['perMillionWords', 'rateTarget', 'rateReference', 'sizeTarget', 'sizeReference'],
  ...['togetherLeft', 'togetherRight', 'mi3', 'z', 'dice', 'npmi', 'x2', 'phi2'],
  ...['logLikelihoodTwoTerm', 'minimumSensitivity', 'hits', 'inReachTotal', 'itemsTotal'],
  ...['bic', 'logRatioAdjusted', 'percentDifference', 'oddsRatio', 'simpleMaths'],
  ...['rosengrenS', 'carrollD2', 'readabilityFormula', 'otherGradeLevel', 'herdanC', 'maasA'],
  ...['scottPi', 'cohenKappaMax', 'cohenKappaError', 'randolphKappa', 'alphaBarU', 'alphaCu'],
  ...['f1Exact', 'f1Partial', 'smallestExpected', 'gP', 'inertia', 'mass', 'slopeLower'],
  ...['slopeUpper', 'targetShareLower', 'targetShareUpper', 'referenceShareLower'],
  ...['referenceShareUpper', 'differenceLower', 'differenceUpper', 'logRateRatioLower'],
  ...['termLemma', 'counterpartLemma', 'beadsCoded', 'codedInAll', 'observedToExpected'],
  ...['logRateRatioUpper', 'targetEId'],
];
/** Besides log-likelihood, measures that say the same less well. */
const hiddenBesideLogLikelihood: readonly string[] = ['expected', 'p', 'pHolm'];

/** The words of the interface for the keys of a table; a key without any stays as it is. */
export function labellingIn(t: Translate): (key: string) => string {
  return (key) => {
    const message = `column.${key}`;
    if (hasMessage(message)) return t(message);
    return hasMessage(key) ? t(key) : key;
  };
}

/** The table for a terminal. */
export function renderTable(table: AnalysisTable, t: Translate, isWide: boolean): string {
  if (table.rows.length === 0) return `${t('table.empty')}\n`;
  const keys = table.columns.map(({ key }) => key);
  if (!isWide && keys.includes('hit')) return renderConcordance(table, labellingIn(t));
  const hidden = keys.includes('logLikelihood')
    ? [...hiddenOnScreen, ...hiddenBesideLogLikelihood]
    : hiddenOnScreen;
  const isShown = (key: string): boolean => !hidden.includes(key) && !key.endsWith('Id');
  const columnKeys = isWide ? null : keys.filter(isShown);
  const widestColumn = isWide ? 80 : 36;
  return tableToText(forPeople(table, t), labellingIn(t), { columnKeys, widestColumn });
}

/** The passages behind the table, a line each, under the row they belong to. */
export function renderEvidence(table: AnalysisTable, t: Translate): string {
  const passages = evidenceTable(forPeople(table, t));
  const keys = ['conceptId', 'workId', 'measure'];
  const columnKeys = passages.columns.map(({ key }) => key).filter((key) => !keys.includes(key));
  return tableToText(passages, labellingIn(t), { columnKeys, widestColumn: 100 });
}

/**
 * Writes the table to a file; with evidence, CSV and XLSX get a second file beside the first. CSV
 * has the stable keys as titles, for programs; a workbook has those of the interface, for people.
 */
export async function writeTable(
  table: AnalysisTable,
  file: { readonly path: string; readonly format: ExportFormat; readonly hasEvidence: boolean },
  context: CommandContext,
): Promise<Result<string[], CliError>> {
  const { path, format, hasEvidence } = file;
  const data = await encodeTable(table, format, hasEvidence, context.t);
  const written = await writeUserFile(path, data, context);
  if (!written.ok) return written;
  if (!hasEvidence || format === 'json') return success([written.value]);
  const beside = path.replace(/(\.[^./\\]*)?$/, (ending) => `.evidence${ending}`);
  const second = await encodeTable(evidenceTable(table), format, false, context.t);
  const alsoWritten = await writeUserFile(beside, second, context);
  return alsoWritten.ok ? success([written.value, alsoWritten.value]) : alsoWritten;
}

async function encodeTable(
  table: AnalysisTable,
  format: ExportFormat,
  hasEvidence: boolean,
  t: Translate,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      // Spreadsheets take a file without the mark for one in the old encoding of the computer.
      return tableToCsv(table, (key) => key, { ...plainCsv, hasByteOrderMark: true });
    case 'json':
      return tableToJson(table, hasEvidence);
    case 'xlsx':
      return await tableToXlsx(forPeople(table, t), labellingIn(t));
  }
}

/** Columns whose cells are keys of the core with words of their own. */
const keyedColumns: readonly string[] = [
  ...['keyIn', 'caution', 'disagreement', 'test', 'set', 'reason'],
  ...['beadDifference', 'isMutual', 'isKnown', 'matchedBy'],
];

/** The table with the row of all concepts together named as such, and keys in cells said in words. */
function forPeople(table: AnalysisTable, t: Translate): AnalysisTable {
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((value, index) => {
        const key = table.columns[index]?.key ?? '';
        if (key === 'concept' && value === null) return t('table.anyConcept');
        const message = `${key}.${value}`;
        return keyedColumns.includes(key) && hasMessage(message) ? t(message) : value;
      }),
    ),
  };
}
