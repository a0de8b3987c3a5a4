import type { Alignment } from '../../shared/alignment/alignment.ts';
import type { AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import type { Project } from '../../shared/project/project.ts';
import type { CliError } from './cli-error.ts';
import type { AnalyseCommand } from './command.ts';
import { findAlignment, findConcept } from './find-record.ts';
import type { RequestParts } from './word-request-of.ts';

/** Analyses of aligned versions. */
export type AlignmentKind = 'parity' | 'parity-beads' | 'terms' | 'keywords';

const usualDraws = 1000;
const usualTerm = 3;
const longestTerm = 3;
const usualMeetings = 2;
const usualPairs = 100;

/** The request of an analysis of aligned versions. */
export function alignmentRequestOf(
  command: AnalyseCommand,
  kind: AlignmentKind,
  { text, coding }: RequestParts,
  project: Project,
): Result<AnalysisRequest, CliError> {
  const { alignments: options, codes, limit } = command;
  if (kind === 'terms') return termsOf(command, text, project);
  const found = alignmentOf(options.alignment, project);
  if (!found.ok) return found;
  const alignmentId = found.value.id;
  switch (kind) {
    case 'parity':
      return success({
        ...{ kind: 'parity', ...coding, alignmentId, rows: options.parityRows ?? 'concepts' },
        draws: codes.draws ?? usualDraws,
        seed: codes.seed ?? 1,
      });
    case 'parity-beads': {
      const differences = options.differences.length === 0 ? null : options.differences;
      return success({ kind: 'parityBeads', ...coding, alignmentId, differences, limit });
    }
    case 'keywords':
      return success({ kind: 'keywordPairs', ...text, alignmentId });
  }
}

function termsOf(
  command: AnalyseCommand,
  text: RequestParts['text'],
  project: Project,
): Result<AnalysisRequest, CliError> {
  const { alignments: options, selection, limit } = command;
  const { alignment, from, to } = options;
  const found = alignment === null ? success(null) : alignmentOf(alignment, project);
  if (!found.ok) return found;
  const [given] = selection.concepts;
  const concept =
    given === undefined
      ? success(null)
      : findConcept(project.codebook.concepts, given, text.labelLanguage);
  if (!concept.ok) return concept;
  return success({
    ...{ kind: 'termPairs', ...text, from: from ?? 'ru', to: to ?? 'kk' },
    alignmentIds: found.value === null ? null : [found.value.id],
    conceptId: concept.value?.id ?? null,
    longest: Math.min(options.longest ?? usualTerm, longestTerm),
    minimumTogether: options.minimumTogether ?? usualMeetings,
    onlyMutual: options.isMutual,
    sortBy: options.order ?? 'logLikelihood',
    limit: limit ?? usualPairs,
  });
}

function alignmentOf(given: string | null, project: Project): Result<Alignment, CliError> {
  const [only, ...others] = project.alignments;
  if (only === undefined) return failure({ code: 'noAlignments' });
  if (given !== null) return findAlignment(project, given);
  if (others.length === 0) return success(only);
  return failure({ code: 'usage', error: { code: 'missingOption', options: ['--alignment'] } });
}
