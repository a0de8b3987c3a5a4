import type { AlignmentSummary } from '../../shared/alignment/alignment-summary.ts';
import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';
import { count, dimension, score } from '../../shared/analysis/columns.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Document } from '../../shared/document/document.ts';

/**
 * Articles with their beads, how sure these are, and how many have no text in each version. Only
 * those where something is to be looked at, unless `isWhole`.
 */
export function alignmentTable(
  { articles }: AlignmentSummary,
  documents: readonly Document[],
  isWhole: boolean,
  language: Language,
): AnalysisTable {
  // People look for an article under the name it has in the language they read.
  const first = documents.findIndex((document) => document.language === language);
  const shown = articles.filter(
    ({ gaps, unsure }) => isWhole || unsure > 0 || gaps.some((gap) => gap > 0),
  );
  return {
    columns: [
      ...[dimension('article'), count('beads', 'beads'), score('confidence', 2)],
      ...[count('unsure', 'beads')],
      ...documents.map(({ language }) => count(`gaps.${language}`, 'beads')),
    ],
    rows: shown.map(({ section, beads, confidence, unsure, gaps }) => {
      const own = section.versions[first] ?? section.versions.find((one) => one !== null);
      const label = own?.label ?? section.key;
      return [label, beads, confidence, unsure, ...gaps];
    }),
    provenance: {
      ...{ request: { kind: 'alignment' }, codebook: null, wordEdits: null, methods: {} },
      documents: documents.map(({ id, title, language, textHash }) => ({
        ...{ id, title, language, textHash },
      })),
    },
    evidence: () => [],
  };
}
