import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';
import { success, type Result } from '../../shared/base/result.ts';
import { evidenceTable } from '../../shared/export/evidence-table.ts';
import { type AnsweredTable, exportTable } from '../../shared/export/export-table.ts';
import { tableForPeople } from '../../shared/export/table-for-people.ts';
import type { Labelling } from '../../shared/export/table-titles.ts';
import { plainCsv, tableToCsv } from '../../shared/export/table-to-csv.ts';
import { tableToJson } from '../../shared/export/table-to-json.ts';
import { tableToText } from '../../shared/export/table-to-text.ts';
import { tableToXlsx } from '../../shared/export/table-to-xlsx.ts';
import { tableWords } from '../../shared/export/table-words.ts';
import type { CliError } from './cli-error.ts';
import type { ExportFormat } from './command.ts';
import type { CommandContext } from './command-context.ts';
import { renderConcordance } from './render-concordance.ts';
import { hasMessage } from './messages.ts';
import { writeUserFile } from './user-files.ts';

/** Columns that a screen has no room for: ids, and measures that follow from those shown. */
const hiddenOnScreen: readonly string[] = [
  ...['conceptId', 'documentId', 'workId', 'annotations', 'occurrencesPerUnit', 'words'],
  ...['wordsShare', 'characters', 'wordsTotal', 'documentsTotal', 'rank'],
  ...['perMillionWords', 'rateTarget', 'rateReference', 'shareTarget'],
  ...['shareReference', 'sizeTarget', 'sizeReference'],
  ...['togetherLeft', 'togetherRight', 'mi3', 'z', 'dice', 'npmi', 'x2', 'phi2'],
  ...['logLikelihoodTwoTerm', 'minimumSensitivity', 'hits', 'inReachTotal', 'itemsTotal'],
  ...['bic', 'logRatioAdjusted', 'percentDifference', 'oddsRatio', 'simpleMaths'],
  ...['rosengrenS', 'carrollD2', 'burchDa', 'readabilityFormula', 'otherGradeLevel', 'herdanC'],
  'maasA',
  ...['scottPi', 'cohenKappaMax', 'cohenKappaError', 'randolphKappa', 'gwetAc1Error'],
  ...['alphaBarU', 'alphaCu', 'kappaLinear', 'gwetAc2Linear', 'alphaOrdinalLower'],
  ...['alphaOrdinalUpper', 'alphaRatio'],
  ...['f1Exact', 'f1Partial', 'smallestExpected', 'gP', 'inertia', 'mass', 'slopeLower'],
  ...['slopeUpper', 'targetShareLower', 'targetShareUpper', 'referenceShareLower'],
  ...['referenceShareUpper', 'differenceLower', 'differenceUpper', 'logRateRatioLower'],
  ...['termLemma', 'counterpartLemma', 'beadsCoded', 'codedInAll', 'observedToExpected'],
  ...['logRateRatioUpper', 'targetEId'],
];
/** Besides log-likelihood, measures that say the same less well. */
const hiddenBesideLogLikelihood: readonly string[] = ['expected', 'p', 'pHolm'];

/** Titles in the words of tables, else in those of the command line; a key without any stays as it is. */
export function labellingIn({ t, language }: CommandContext): Labelling {
  const words = tableWords(language);
  return (key) => {
    const message = `column.${key}`;
    return words[message] ?? words[key] ?? (hasMessage(message) ? t(message) : key);
  };
}

/** The table for a terminal. */
export function renderTable(
  table: AnalysisTable,
  context: CommandContext,
  isWide: boolean,
): string {
  if (table.rows.length === 0) return `${context.t('table.empty')}\n`;
  const labelling = labellingIn(context);
  const keys = table.columns.map(({ key }) => key);
  if (!isWide && keys.includes('hit')) return renderConcordance(table, labelling);
  const hidden = keys.includes('logLikelihood')
    ? [...hiddenOnScreen, ...hiddenBesideLogLikelihood]
    : hiddenOnScreen;
  const isShown = (key: string): boolean => !hidden.includes(key) && !key.endsWith('Id');
  const columnKeys = isWide ? null : keys.filter(isShown);
  const widestColumn = isWide ? 80 : 36;
  const shown = tableForPeople(table, tableWords(context.language));
  return tableToText(shown, labelling, { columnKeys, widestColumn });
}

/** The passages behind the table, a line each, under the row they belong to. */
export function renderEvidence(table: AnalysisTable, context: CommandContext): string {
  const passages = evidenceTable(tableForPeople(table, tableWords(context.language)));
  const keys = ['conceptId', 'workId', 'measure'];
  const columnKeys = passages.columns.map(({ key }) => key).filter((key) => !keys.includes(key));
  return tableToText(passages, labellingIn(context), { columnKeys, widestColumn: 100 });
}

/**
 * Writes the table to a file; with evidence, CSV and XLSX get a second file beside the first. CSV
 * has the stable keys as titles, for programs; a workbook has words, for people, and where the table
 * answers a request, its method note.
 */
export async function writeTable(
  { table, answers }: WrittenTable,
  file: { readonly path: string; readonly format: ExportFormat; readonly hasEvidence: boolean },
  context: CommandContext,
): Promise<Result<string[], CliError>> {
  const { path, format, hasEvidence } = file;
  const data = await encodeTable({ table, answers }, format, hasEvidence, context);
  const written = await writeUserFile(path, data, context);
  if (!written.ok) return written;
  if (!hasEvidence || format === 'json') return success([written.value]);
  const beside = path.replace(/(\.[^./\\]*)?$/, (ending) => `.evidence${ending}`);
  const passages = { table: evidenceTable(table), answers: null };
  const second = await encodeTable(passages, format, false, context);
  const alsoWritten = await writeUserFile(beside, second, context);
  return alsoWritten.ok ? success([written.value, alsoWritten.value]) : alsoWritten;
}

export type WrittenTable = {
  readonly table: AnalysisTable;
  /** The request and the project that it was asked of; `null` for a plain list. */
  readonly answers: Omit<AnsweredTable, 'table'> | null;
};

async function encodeTable(
  { table, answers }: WrittenTable,
  format: ExportFormat,
  hasEvidence: boolean,
  context: CommandContext,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      // Spreadsheets take a file without the mark for one in the old encoding of the computer.
      return tableToCsv(table, (key) => key, { ...plainCsv, hasByteOrderMark: true });
    case 'json':
      return tableToJson(table, hasEvidence);
    case 'xlsx': {
      const { language } = context;
      const words = tableWords(language);
      if (answers === null)
        return await tableToXlsx(tableForPeople(table, words), labellingIn(context));
      const view = { rows: null, columnKeys: null };
      return await exportTable({ table, ...answers }, { kind: 'xlsx', language, words, view });
    }
  }
}
