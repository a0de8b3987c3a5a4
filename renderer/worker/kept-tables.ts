import type { AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';
import type { CopiedProject } from './project-copy.ts';

/** A table with what it was made of, for its passages and its method note. */
export type KeptTable = {
  readonly table: AnalysisTable;
  readonly request: AnalysisRequest;
  readonly project: CopiedProject;
};

/** The tables used last; their evidence holds on to the texts. */
export type KeptTables = {
  readonly keep: (tableId: string, kept: KeptTable) => void;
  readonly find: (tableId: string) => KeptTable | null;
};

const mostTables = 20;

export function createKeptTables(): KeptTables {
  const tables = new Map<string, KeptTable>();
  const keep = (tableId: string, kept: KeptTable): void => {
    // A map lists its keys in the order of insertion: the one used last goes to the end.
    tables.delete(tableId);
    tables.set(tableId, kept);
    const [oldest] = tables.keys();
    if (tables.size > mostTables && oldest !== undefined) tables.delete(oldest);
  };
  return {
    keep,
    find: (tableId) => {
      const kept = tables.get(tableId) ?? null;
      if (kept !== null) keep(tableId, kept);
      return kept;
    },
  };
}
