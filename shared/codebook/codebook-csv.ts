import papaparse from 'papaparse/papaparse.js';
import type { ConceptId } from '../base/identifiers.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { ByLanguage, Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import type { Codebook, Concept, Indicator } from './codebook.ts';
import type { CodebookError } from './codebook-error.ts';
import { parentsFirst } from './concept-tree.ts';
import type { CsvDelimiter } from './csv-cell.ts';
import { guardFormula, toCsvLine, unguardFormula } from './csv-cell.ts';
import {
  indicatorsToCell,
  joinEntries,
  parseEntries,
  parseIndicatorCell,
} from './indicator-notation.ts';
import { validateCodebook } from './validate-codebook.ts';

const textColumns = ['name', 'short_name', 'definition', 'inclusion', 'exclusion'] as const;
const textFields = {
  name: 'name',
  short_name: 'shortName',
  definition: 'definition',
  inclusion: 'inclusion',
  exclusion: 'exclusion',
} as const satisfies { readonly [column in (typeof textColumns)[number]]: keyof Concept };

/** The columns of a codebook in CSV, in the order in which they are written. */
const codebookColumns: readonly string[] = [
  'id',
  'parent',
  ...textColumns.flatMap((column) => languages.map((language) => `${column}_${language}`)),
  'examples',
  'color',
  ...languages.map((language) => `indicators_${language}`),
  'retired',
  'codebook',
  'version',
];

/** The colour of a concept whose row names none. */
export const defaultColor = '#808080';

/**
 * The codebook as CSV after RFC 4180: a header, then one row for each concept, lines ending in
 * CRLF, without byte order mark. Lists stand in one cell (`indicator-notation.ts`), cells that a
 * spreadsheet would take for formulas are guarded (`csv-cell.ts`). The id and version of the
 * codebook stand in every row; a codebook without concepts loses them.
 */
export function codebookToCsv(codebook: Codebook, delimiter: CsvDelimiter = ','): string {
  const rows = codebook.concepts.map((concept) => {
    const cells = new Map<string, string>([
      ['id', concept.id],
      ['parent', concept.parentId ?? ''],
      ['examples', joinEntries(concept.examples)],
      ['color', concept.color],
      ['retired', concept.isRetired ? 'yes' : ''],
      ['codebook', codebook.id],
      ['version', String(codebook.version)],
    ]);
    for (const language of languages) {
      for (const column of textColumns) {
        cells.set(`${column}_${language}`, concept[textFields[column]][language]);
      }
      const indicators = concept.indicators.filter((indicator) => indicator.language === language);
      cells.set(`indicators_${language}`, indicatorsToCell(indicators));
    }
    return codebookColumns.map((column) => guardFormula(cells.get(column) ?? ''));
  });
  return [codebookColumns, ...rows].map((row) => `${toCsvLine(row, delimiter)}\r\n`).join('');
}

/** One row of the table by column name; a missing cell is empty. */
type Row = { readonly number: number; readonly cell: (column: string) => string };

/**
 * Reads a codebook table from a file of this program or of a spreadsheet: comma, semicolon or
 * tabulator, with or without byte order mark, columns in any order and case, unknown columns left
 * aside. Only one `name_…` column is needed. Missing ids are made from the English name or the row
 * number, and `parent` may be an id or a name. Indicators come out grouped by language.
 * `fallbackId` names a codebook whose file does not.
 */
export function parseCodebookCsv(csv: string, fallbackId: string): Result<Codebook, CodebookError> {
  const table = readRows(csv);
  if (!table.ok) return table;
  const rows = table.value;
  const ids = chooseIds(rows);
  const concepts: Concept[] = [];
  for (const [index, row] of rows.entries()) {
    const parent = findParent(rows, ids, row);
    if (!parent.ok) return parent;
    const concept = toConcept(row, ids[index] ?? `con_${row.number}`, parent.value);
    if (!concept.ok) return concept;
    concepts.push(concept.value);
  }
  const first = rows[0];
  const version = first?.cell('version').trim() ?? '';
  if (!/^\d{0,15}$/u.test(version)) return failure({ code: 'badVersion', path: 'row 2, version' });
  const codebook: Codebook = {
    id: first?.cell('codebook') || fallbackId,
    version: Number(version),
    concepts: parentsFirst(concepts),
  };
  const error = validateCodebook(codebook)[0];
  if (error === undefined) return success(codebook);
  const rowNumbers = new Map(rows.map((row, index) => [ids[index], row.number]));
  const path = error.path.replace(/^concepts\[(\d+)\]\.?/u, (_, index: string) => {
    return `row ${rowNumbers.get(codebook.concepts[Number(index)]?.id)}, `;
  });
  return failure({ ...error, path });
}

function readRows(csv: string): Result<Row[], CodebookError> {
  const text = csv.replace(/^\uFEFF/u, '').replace(/^sep=[,;\t]\r?\n/u, '');
  const firstLine = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/u.exec(text)?.[0] ?? '';
  const delimiter = mostFrequentDelimiter(firstLine.replace(/"(?:[^"]|"")*"/gu, ''));
  const { data, errors } = papaparse.parse(text, { delimiter, skipEmptyLines: false });
  const fault = errors[0];
  if (fault !== undefined) {
    return failure({ code: 'notCsv', path: `row ${(fault.row ?? 0) + 1}` });
  }
  const header = (data[0] ?? []).map((title) => title.trim().toLowerCase());
  if (!languages.some((language) => header.includes(`name_${language}`))) {
    return failure({ code: 'missingColumn', path: 'name_kk, name_ru, name_en' });
  }
  const columns = new Map(header.map((title, index) => [title, index]));
  const rows = data.map((cells, index): Row => ({
    number: index + 1,
    cell: (column) => unguardFormula(cells[columns.get(column) ?? -1] ?? ''),
  }));
  const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
  return success(rows.filter(({ number }) => number > 1 && isFilled(data[number - 1] ?? [])));
}

function mostFrequentDelimiter(header: string): CsvDelimiter {
  const candidates = [',', ';', '\t'] as const;
  const count = (delimiter: CsvDelimiter): number => header.split(delimiter).length;
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The id of each row: its own, or one made of its English name that no other row has. */
function chooseIds(rows: readonly Row[]): ConceptId[] {
  const given = rows.map((row) => toConceptId(row.cell('id')));
  const taken = new Set<ConceptId | null>(given);
  return rows.map((row, index) => {
    const own = given[index];
    if (own !== null && own !== undefined) return own;
    const words = row
      .cell('name_en')
      .toLowerCase()
      .match(/[a-z0-9]+/gu);
    let id: ConceptId = `con_${words?.join('-') ?? `row-${row.number}`}`;
    if (taken.has(id)) id = `${id}-${row.number}`;
    taken.add(id);
    return id;
  });
}

function toConceptId(cell: string): ConceptId | null {
  if (cell.trim() === '') return null;
  return cell.startsWith('con_') ? `con_${cell.slice(4)}` : `con_${cell.trim()}`;
}

function findParent(
  rows: readonly Row[],
  ids: readonly ConceptId[],
  row: Row,
): Result<ConceptId | null, CodebookError> {
  const parent = row.cell('parent');
  const parentId = toConceptId(parent);
  if (parentId === null || ids.includes(parentId)) return success(parentId);
  const byName = ids.filter((_, index) =>
    languages.some((language) => {
      return rows[index]?.cell(`name_${language}`).trim() === parent.trim();
    }),
  );
  if (byName.length === 1) return success(byName[0] ?? null);
  const code = byName.length === 0 ? 'unknownParent' : 'ambiguousParent';
  return failure({ code, path: `row ${row.number}, parent` });
}

function toConcept(
  row: Row,
  id: ConceptId,
  parentId: ConceptId | null,
): Result<Concept, CodebookError> {
  const texts = (field: string): ByLanguage<string> => ({
    kk: row.cell(`${field}_kk`),
    ru: row.cell(`${field}_ru`),
    en: row.cell(`${field}_en`),
  });
  const indicators: Indicator[] = [];
  for (const language of languages) {
    const parsed = readIndicators(row, language);
    if (!parsed.ok) return parsed;
    indicators.push(...parsed.value);
  }
  return success({
    id,
    parentId,
    name: texts('name'),
    shortName: texts('short_name'),
    definition: texts('definition'),
    inclusion: texts('inclusion'),
    exclusion: texts('exclusion'),
    examples: parseEntries(row.cell('examples')),
    color: row.cell('color').trim() || defaultColor,
    indicators,
    isRetired: /^(?:yes|true|1|да|иә)$/iu.test(row.cell('retired').trim()),
  });
}

function readIndicators(row: Row, language: Language): Result<Indicator[], CodebookError> {
  const parsed = parseIndicatorCell(row.cell(`indicators_${language}`), language);
  return parsed.ok
    ? parsed
    : failure({ code: 'badIndicator', path: `row ${row.number}, indicators_${language}` });
}
