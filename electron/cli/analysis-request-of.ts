import {
  defaultCoding,
  structuralGroups,
  type AnalysisRequest,
  type ConcordanceQuery,
  type ConcordanceSortKey,
  type GroupBy,
} from '../../shared/analysis/analysis-request.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import type { Matching } from '../../shared/codebook/codebook.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { CliError } from './cli-error.ts';
import type { AnalyseCommand, SortName } from './command.ts';
import { findConcept } from './find-record.ts';
import { selectRecords } from './select-records.ts';

const defaultContextWords = 8;

/** The request that the command line describes, for this project. */
export function analysisRequestOf(
  command: AnalyseCommand,
  project: Project,
  labelLanguage: Language,
): Result<AnalysisRequest, CliError> {
  const selected = selectRecords(project, command.selection, labelLanguage);
  if (!selected.ok) return selected;
  const countsConcepts = command.kind === 'frequencies' || command.kind === 'matrix';
  if (countsConcepts && project.codebook.concepts.length === 0) {
    return failure({ code: 'noConcepts' });
  }
  const grouping = groupByOf(command.by, project);
  if (!grouping.ok) return grouping;
  const groupBy = grouping.value;
  const { documents, concepts } = selected.value;
  const isWhole = documents.length === project.documents.length;
  const text = {
    documentIds: isWhole ? null : documents.map(({ id }) => id),
    leaveOut: defaultCoding.leaveOut,
    labelLanguage,
  };
  const statuses = command.statuses.length === 0 ? defaultCoding.statuses : command.statuses;
  const coding = {
    ...defaultCoding,
    ...text,
    conceptIds: command.selection.concepts.length === 0 ? null : concepts.map(({ id }) => id),
    includesDescendants: command.includesDescendants,
    statuses,
    recordingUnit: command.unit ?? 'paragraph',
  };
  switch (command.kind) {
    case 'frequencies': {
      const leavesOutZeroRows = groupBy !== null && !command.keepsZeroRows;
      return success({ kind: 'conceptFrequencies', ...coding, groupBy, leavesOutZeroRows });
    }
    case 'matrix':
      return success({
        kind: 'conceptMatrix',
        ...coding,
        counting: command.counting ?? 'occurrences',
        isRelative: command.isRelative,
        groupBy: groupBy ?? { by: 'document' },
        rows: 'concepts',
      });
    case 'words':
      return success({
        kind: 'wordFrequencies',
        ...text,
        countBy: command.isByLemma ? 'lemma' : 'form',
        leavesOutStopWords: !command.keepsStopWords,
        minimumFrequency: command.minimumFrequency,
        limit: command.limit,
        groupBy,
      });
    case 'concordance': {
      const query = queryOf(command, project, labelLanguage, statuses);
      if (!query.ok) return query;
      return success({
        kind: 'concordance',
        ...text,
        query: query.value,
        contextWords: command.context ?? defaultContextWords,
        sortBy: command.sort.flatMap(sortKeysOf),
      });
    }
  }
}

function queryOf(
  { query, selection, includesDescendants, matching, isCaseSensitive }: AnalyseCommand,
  project: Project,
  labelLanguage: Language,
  statuses: Extract<ConcordanceQuery, { by: 'concept' }>['statuses'],
): Result<ConcordanceQuery, CliError> {
  if (query !== null) {
    return success({
      by: 'pattern',
      pattern: query,
      matching: matching ?? likelyMatching(query),
      isCaseSensitive,
      // Which texts are searched is decided by the documents chosen.
      language: null,
    });
  }
  const [given = ''] = selection.concepts;
  const concept = findConcept(project.codebook.concepts, given, labelLanguage);
  if (!concept.ok) return concept;
  return success({ by: 'concept', conceptId: concept.value.id, includesDescendants, statuses });
}

/** What a query looks like: with wildcards, with operators in capitals, or simply words. */
function likelyMatching(query: string): Matching {
  if (/(^|[\s(])(AND|OR|NOT|SENTENCE|NEAR\/\d+)($|[\s)])/u.test(query)) return 'proximity';
  return /[*?]/u.test(query) ? 'wildcard' : 'phrase';
}

function sortKeysOf(name: SortName): readonly ConcordanceSortKey[] {
  if (name === 'left') return ['L1', 'L2', 'L3'];
  if (name === 'right') return ['R1', 'R2', 'R3'];
  return [name];
}

function groupByOf(by: string | null, project: Project): Result<GroupBy | null, CliError> {
  if (by === null) return success(null);
  const fixed = (['document', 'language', 'work', ...structuralGroups] as const).find(
    (name) => name === by.toLowerCase(),
  );
  if (fixed !== undefined) return success({ by: fixed });
  const variables = new Set(project.documents.flatMap(({ variables }) => Object.keys(variables)));
  if (variables.has(by)) return success({ by: 'variable', name: by });
  const known = ['document', 'language', 'work', ...structuralGroups, ...variables];
  return failure({ code: 'unknownGrouping', given: by, known });
}
