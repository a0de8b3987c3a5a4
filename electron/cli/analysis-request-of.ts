import {
  defaultCoding,
  structuralGroups,
  type AnalysisRequest,
  type ConcordanceQuery,
  type ConcordanceSortKey,
  type GroupBy,
} from '../../shared/analysis/analysis-request.ts';
import type { ConceptQuery } from '../../shared/analysis/concordance-query.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import type { Matching } from '../../shared/codebook/codebook.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { CliError } from './cli-error.ts';
import type { AnalyseCommand, SortName } from './command.ts';
import { alignmentRequestOf } from './alignment-request-of.ts';
import { codeRequestOf } from './code-request-of.ts';
import { findConcept } from './find-record.ts';
import { selectRecords } from './select-records.ts';
import { wordRequestOf, wordSelectionOf } from './word-request-of.ts';

const defaultContextWords = 8;
const defaultReach = 5;

/** The request that the command line describes, for this project. */
export function analysisRequestOf(
  command: AnalyseCommand,
  project: Project,
  labelLanguage: Language,
): Result<AnalysisRequest, CliError> {
  const selected = selectRecords(project, command.selection, labelLanguage);
  if (!selected.ok) return selected;
  const countsConcepts =
    command.kind === 'frequencies' || command.kind === 'matrix' || command.words.of === 'concepts';
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
    ...(command.words.within.length === 0 ? {} : { within: command.words.within }),
    labelLanguage,
  };
  const statuses = command.statuses.length === 0 ? defaultCoding.statuses : command.statuses;
  const coding = {
    ...defaultCoding,
    ...text,
    conceptIds: command.selection.concepts.length === 0 ? null : concepts.map(({ id }) => id),
    includesDescendants: command.includesDescendants,
    statuses,
    origins: command.origins.length === 0 ? null : command.origins,
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
    case 'words': {
      const range = groupByOf(command.words.range, project);
      if (!range.ok) return range;
      return success({
        kind: 'wordFrequencies',
        ...text,
        ...wordSelectionOf(command),
        limit: command.limit,
        groupBy,
        ...(range.value === null ? {} : { rangeOver: range.value }),
      });
    }
    case 'ngrams':
    case 'diversity':
    case 'tf-idf':
    case 'keyness':
    case 'dispersion':
      return wordRequestOf(command, command.kind, { text, coding, groupBy }, project);
    case 'agreement':
    case 'disagreements':
    case 'cooccurrence':
    case 'crosstab':
    case 'correspondence':
    case 'clusters':
    case 'code-query':
    case 'sequences':
    case 'trend':
    case 'formal-legal':
    case 'citations':
    case 'compare':
      return codeRequestOf(command, command.kind, { text, coding, groupBy }, project);
    case 'parity':
    case 'parity-beads':
    case 'terms':
    case 'keywords':
      return alignmentRequestOf(command, command.kind, { text, coding, groupBy }, project);
    case 'collocates': {
      const query = queryOf(command, project, labelLanguage, statuses);
      if (!query.ok) return query;
      const { left, right, boundary, association } = command.words;
      return success({
        ...{ kind: 'collocates', ...text, ...wordSelectionOf(command), query: query.value },
        reach:
          command.unit === null
            ? {
                ...{ by: 'window', left: left ?? defaultReach, right: right ?? defaultReach },
                boundary: boundary ?? 'sentence',
              }
            : { by: 'unit', unit: command.unit },
        sortBy: association ?? 'logLikelihood',
        limit: command.limit,
      });
    }
    case 'concordance': {
      const query = queryOf(command, project, labelLanguage, statuses);
      if (!query.ok) return query;
      const codedWith = codedWithOf(command, project, labelLanguage, statuses);
      if (!codedWith.ok) return codedWith;
      return success({
        kind: 'concordance',
        ...text,
        query: query.value,
        ...(codedWith.value === null ? {} : { codedWith: codedWith.value }),
        contextWords: command.context ?? defaultContextWords,
        sortBy: command.sort.flatMap(sortKeysOf),
      });
    }
  }
}

/** Hits of words may be asked for in passages of a concept only. */
function codedWithOf(
  command: AnalyseCommand,
  project: Project,
  labelLanguage: Language,
  statuses: ConceptQuery['statuses'],
): Result<ConceptQuery | null, CliError> {
  const isAmong = command.query !== null && command.selection.concepts.length > 0;
  return isAmong ? conceptQueryOf(command, project, labelLanguage, statuses) : success(null);
}

function queryOf(
  command: AnalyseCommand,
  project: Project,
  labelLanguage: Language,
  statuses: ConceptQuery['statuses'],
): Result<ConcordanceQuery, CliError> {
  const { query, matching, isCaseSensitive } = command;
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
  return conceptQueryOf(command, project, labelLanguage, statuses);
}

function conceptQueryOf(
  { selection, includesDescendants }: AnalyseCommand,
  project: Project,
  labelLanguage: Language,
  statuses: ConceptQuery['statuses'],
): Result<ConceptQuery, CliError> {
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
  const { documents } = project;
  const variables = new Set(documents.flatMap((document) => Object.keys(document.variables)));
  // Studies have a variable of this name: it goes before the year of the edition.
  if (variables.has(by)) return success({ by: 'variable', name: by });
  const hasDates = documents.some(({ editionDate }) => editionDate !== null);
  const names = [
    ...(['document', 'language', 'work'] as const),
    ...(hasDates ? (['year'] as const) : []),
    ...structuralGroups,
  ];
  const fixed = names.find((name) => name === by.toLowerCase());
  if (fixed !== undefined) return success({ by: fixed });
  const known = [...names, ...variables];
  return failure({ code: 'unknownGrouping', given: by, known });
}
