import type { AnalysisRequest, GroupBy } from '../../shared/analysis/analysis-request.ts';
import type { CodeExpression } from '../../shared/analysis/code-query-request.ts';
import { parseCodeQuery } from '../../shared/analysis/parse-code-query.ts';
import type { TimeSource } from '../../shared/analysis/trend-request.ts';
import type { CoderId, ConceptId } from '../../shared/base/identifiers.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import { agreedCoderId } from '../../shared/project/settle-disagreement.ts';
import type { CliError } from './cli-error.ts';
import { rowsOf, type RowsName } from './code-options.ts';
import type { AnalyseCommand } from './command.ts';
import { findAll, findCoder, findConcept } from './find-record.ts';
import { filterOf, type RequestParts } from './word-request-of.ts';

/** Analyses of what is coded, besides frequencies and matrix, and of citations. */
export type CodeKind =
  | 'agreement'
  | 'disagreements'
  | 'cooccurrence'
  | 'crosstab'
  | 'correspondence'
  | 'clusters'
  | 'code-query'
  | 'sequences'
  | 'trend'
  | 'formal-legal'
  | 'citations'
  | 'compare';

const usualDraws = 1000;
const usualAxes = 2;
const mostAxes = 5;

/** The request of an analysis of what is coded. */
export function codeRequestOf(
  command: AnalyseCommand,
  kind: CodeKind,
  { text, coding, groupBy }: RequestParts,
  project: Project,
): Result<AnalysisRequest, CliError> {
  const { codes, limit, keepsZeroRows } = command;
  const coders = findAll(codes.coders, (given) => findCoder(project.coders, given));
  if (!coders.ok) return coders;
  const coderIds: readonly CoderId[] | null =
    coders.value.length === 0 ? null : coders.value.map(({ id }) => id);
  const coded = { ...coding, coderIds };
  const compared = { ...coding, coderIds: coderIds ?? withoutAgreed(project) };
  const groups: GroupBy = groupBy ?? { by: 'document' };
  const counting = codes.tableCounting ?? 'occurrences';
  switch (kind) {
    case 'agreement':
      return success({
        kind: 'agreement',
        ...compared,
        rows: chosen(codes.rows, rowsOf.agreement),
        draws: codes.draws ?? usualDraws,
        seed: codes.seed ?? 1,
        ...(codes.interval === null ? {} : { interval: codes.interval }),
        withGamma: codes.hasGamma,
      });
    case 'disagreements':
      return success({ kind: 'disagreements', ...compared, limit });
    case 'cooccurrence':
      return success({
        kind: 'cooccurrence',
        ...coded,
        together: codes.together ?? { by: 'overlap' },
        rows: chosen(codes.rows, rowsOf.cooccurrence),
        measure: codes.cooccurrenceMeasure ?? 'count',
        leavesOutZeroRows: !keepsZeroRows,
      });
    case 'crosstab':
      return success({
        ...{ kind: 'crossTable', ...coded, counting, groupBy: groups },
        rows: chosen(codes.rows, rowsOf.crosstab),
      });
    case 'correspondence': {
      const axes = Math.min(codes.axes ?? usualAxes, mostAxes);
      return success({ kind: 'correspondence', ...coded, counting, groupBy: groups, axes });
    }
    case 'clusters': {
      const similarity = codes.similarity ?? 'cosine';
      const rows = chosen(codes.rows, rowsOf.clusters);
      return success({ kind: 'clusters', ...coded, counting, groupBy: groups, similarity, rows });
    }
    case 'code-query': {
      const expression = expressionOf(command.query ?? '', project, text.labelLanguage);
      if (!expression.ok) return expression;
      return success({ kind: 'codeQuery', ...coded, expression: expression.value });
    }
    case 'sequences':
      return success({ kind: 'sequences', ...coded, leavesOutZeroRows: !keepsZeroRows });
    case 'trend': {
      const time: TimeSource =
        codes.time === null ? { by: 'editionDate' } : { by: 'variable', name: codes.time };
      return success({
        ...{ kind: 'trend', ...coded, time, measure: codes.trendMeasure ?? 'per1000Words' },
        rows: chosen(codes.rows, rowsOf.trend),
        horizon: codes.horizon ?? 0,
      });
    }
    case 'formal-legal':
      return formalLegalOf(command, coded, project);
    case 'citations':
      return success({
        kind: 'citations',
        ...text,
        between: chosen(codes.rows, rowsOf.citations),
        leavesOutOwn: !codes.keepsOwn,
      });
    case 'compare': {
      const { target, reference } = command.words;
      const first = filterOf(target, project);
      if (!first.ok) return first;
      const second = reference.length === 0 ? success(null) : filterOf(reference, project);
      if (!second.ok) return second;
      return success({
        ...{ kind: 'compare', ...coded, target: first.value, reference: second.value },
      });
    }
  }
}

/** The agreed coding is what came of comparing the coders, and none of them. */
function withoutAgreed({ coders }: Project): readonly CoderId[] | null {
  const people = coders.filter(({ id }) => id !== agreedCoderId);
  return people.length === coders.length ? null : people.map(({ id }) => id);
}

/** The choice made, if the analysis has it; else the usual one. */
function chosen<Name extends RowsName>(
  given: RowsName | null,
  allowed: readonly [Name, ...Name[]],
): Name {
  return allowed.find((name) => name === given) ?? allowed[0];
}

function expressionOf(
  query: string,
  { codebook }: Project,
  language: Language,
): Result<CodeExpression, CliError> {
  let unfound: CliError | null = null;
  const parsed = parseCodeQuery(query, (name): ConceptId | null => {
    const found = findConcept(codebook.concepts, name, language);
    if (found.ok) return found.value.id;
    unfound ??= found.error;
    return null;
  });
  if (parsed.ok) return parsed;
  if (parsed.error.code === 'unknownName') {
    const { name } = parsed.error;
    return failure(unfound ?? { code: 'unknownRecord', record: 'concept', given: name, known: [] });
  }
  return failure({ code: 'badPattern', given: query, reason: parsed.error });
}

function formalLegalOf(
  { codes, keepsZeroRows }: AnalyseCommand,
  coding: RequestParts['coding'],
  { codebook }: Project,
): Result<AnalysisRequest, CliError> {
  const { levels, offices, principles } = codes;
  const found = findAll([levels ?? '', offices ?? '', principles ?? ''], (given) =>
    findConcept(codebook.concepts, given, coding.labelLanguage),
  );
  if (!found.ok) return found;
  const [level, office, principle] = found.value;
  if (level === undefined || office === undefined || principle === undefined) {
    throw new Error('Invariant broken: three concepts were looked for');
  }
  return success({
    kind: 'formalLegal',
    ...coding,
    levelId: level.id,
    officeId: office.id,
    principleId: principle.id,
    leavesOutZeroRows: !keepsZeroRows,
  });
}
