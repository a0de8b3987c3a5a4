import { at } from '../base/invariant.ts';
import { languageEngineVersions } from '../language/language-engine-versions.ts';
import type { AnalysisColumn, AnalysisTable, AnalysisValue, Provenance } from './analysis-table.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { comparePassages, toEvidence } from './corpus.ts';

/** A measured cell: its number and what it was counted from. Passages are listed only when asked for. */
export type Measure = {
  readonly value: AnalysisValue;
  readonly passages: () => readonly Passage[];
};

/** A row: the cells of the dimension columns, then those of the measure columns. */
export type MeasuredRow = {
  readonly dimensions: readonly AnalysisValue[];
  readonly measures: readonly Measure[];
};

/** Puts a table together. Columns must be in the order of the cells: dimensions, then measures. */
export function buildTable(
  columns: readonly AnalysisColumn[],
  rows: readonly MeasuredRow[],
  views: readonly DocumentView[],
  provenance: Provenance,
): AnalysisTable {
  return {
    columns,
    rows: rows.map(({ dimensions, measures }) => [
      ...dimensions,
      ...measures.map((measure) => measure.value),
    ]),
    provenance,
    evidence: (row, column) => {
      const { dimensions, measures } = at(rows, row);
      if (at(columns, column).role === 'dimension') return [];
      const passages = at(measures, column - dimensions.length).passages();
      return toEvidence(passages.toSorted(comparePassages), views);
    },
  };
}

/**
 * A table of rows that are numbers and words already, for tables of very many rows. `passagesOf` is
 * asked for the passages behind a cell of a measure column, by its key.
 */
export function tableOfRows(
  columns: readonly AnalysisColumn[],
  rows: readonly (readonly AnalysisValue[])[],
  views: readonly DocumentView[],
  provenance: Provenance,
  passagesOf: (row: number, key: string) => readonly Passage[],
): AnalysisTable {
  return {
    columns,
    rows,
    provenance,
    evidence: (row, column) => {
      const { key, role } = at(columns, column);
      at(rows, row);
      if (role === 'dimension') return [];
      return toEvidence(passagesOf(row, key).toSorted(comparePassages), views);
    },
  };
}

/**
 * Where a table comes from, without edits of words by hand: tables that depend on them add those.
 * The versions of the language engine are always named; `remarks` join them.
 */
export function provenanceOf(
  request: object,
  views: readonly DocumentView[],
  corpus: Corpus,
  usesCodebook: boolean,
  remarks: { readonly [name: string]: string } = {},
): Provenance {
  const { id, version } = corpus.codebook;
  return {
    request,
    documents: views.map(({ document }) => ({
      id: document.id,
      title: document.title,
      language: document.language,
      textHash: document.textHash,
    })),
    codebook: usesCodebook ? { id, version } : null,
    wordEdits: null,
    methods: { ...languageEngineVersions, ...remarks },
  };
}
