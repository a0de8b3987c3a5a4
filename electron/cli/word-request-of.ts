import type { AnalysisRequest, GroupBy } from '../../shared/analysis/analysis-request.ts';
import type { CodingSelection, TextSelection } from '../../shared/analysis/selection.ts';
import { allText, type TextFilter } from '../../shared/analysis/text-filter.ts';
import type { WordLists } from '../../shared/analysis/word-lists.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { isLanguage, languages, type Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { CliError } from './cli-error.ts';
import type { AnalyseCommand } from './command.ts';
import { findDocument, findWork } from './find-record.ts';
import type { SideCondition } from './word-options.ts';

/** Kinds of analysis that the command line calls otherwise than requests do, or not at all. */
export type WordKind = 'ngrams' | 'diversity' | 'tf-idf' | 'dispersion' | 'keyness';

/** What the request is made of besides the options of its own. */
export type RequestParts = {
  readonly text: TextSelection;
  readonly coding: CodingSelection;
  readonly groupBy: GroupBy | null;
};

/** Go and stop lists, where the command has any. */
function listsOf({ words }: AnalyseCommand): { readonly lists?: WordLists } {
  const { only, without } = words;
  if (only.length + without.length === 0) return {};
  return { lists: { only: only.length === 0 ? null : only, without } };
}

/** What counts as a word. */
export function wordSelectionOf(command: AnalyseCommand) {
  return {
    countBy: command.isByLemma ? 'lemma' : 'form',
    leavesOutStopWords: !command.keepsStopWords,
    minimumFrequency: command.minimumFrequency,
    ...listsOf(command),
  } as const;
}

/** The request of an analysis of words, or of what is compared or spread. */
export function wordRequestOf(
  command: AnalyseCommand,
  kind: WordKind,
  { text, coding, groupBy }: RequestParts,
  project: Project,
): Result<AnalysisRequest, CliError> {
  const { words, limit } = command;
  const selection = wordSelectionOf(command);
  switch (kind) {
    case 'ngrams':
      return success({
        ...{ kind: 'ngrams', ...text, ...selection, limit, groupBy },
        ...{ size: words.size ?? 2, skip: words.skip ?? 0 },
        boundary: words.boundary ?? 'sentence',
      });
    case 'diversity':
      return success({
        ...{ kind: 'lexicalDiversity', ...text, ...listsOf(command) },
        countBy: selection.countBy,
        // The measures are of all words unless some are left out by name.
        leavesOutStopWords: false,
        window: words.window ?? 100,
        mtldRule: words.mtldRule ?? 'below',
        groupBy: groupBy ?? { by: 'document' },
      });
    case 'tf-idf':
      return success({
        ...{ kind: 'tfIdf', ...text, ...selection, limit },
        groupBy: groupBy ?? { by: 'document' },
        ...{ tf: words.tf ?? 'count', idf: words.idf ?? 'log10', norm: words.norm ?? 'none' },
      });
    case 'dispersion': {
      const settings = { kind, parts: groupBy ?? { by: 'document' }, limit } as const;
      return success(
        words.of === 'concepts'
          ? { ...codingOf(coding), ...settings, of: 'concepts' }
          : { ...text, ...itemsOf(command), ...settings },
      );
    }
    case 'keyness':
      return keynessOf(command, text, coding, project);
  }
}

function keynessOf(
  command: AnalyseCommand,
  text: TextSelection,
  coding: CodingSelection,
  project: Project,
): Result<AnalysisRequest, CliError> {
  const { words, limit, counting } = command;
  const target = filterOf(words.target, project);
  if (!target.ok) return target;
  const reference = filterOf(words.reference, project);
  if (!reference.ok) return reference;
  const settings = {
    kind: 'keyness',
    target: target.value,
    reference: words.reference.length === 0 ? null : reference.value,
    smoothing: words.smoothing ?? 1,
    level: words.level ?? 0.95,
    sortBy: words.keyness ?? 'logLikelihood',
    limit,
  } as const;
  return success(
    words.of === 'concepts'
      ? {
          ...{ ...codingOf(coding), ...settings, of: 'concepts' },
          counting: counting === 'occurrences' ? counting : 'units',
          recordingUnit: coding.recordingUnit,
        }
      : { ...text, ...itemsOf(command), ...settings },
  );
}

/** Words or lemmas as items; `--lemmas` says the same as `--of lemmas`. */
function itemsOf(command: AnalyseCommand) {
  const { leavesOutStopWords, minimumFrequency } = wordSelectionOf(command);
  const isLemmas = command.words.of === 'lemmas' || command.isByLemma;
  return {
    of: isLemmas ? 'lemmas' : 'words',
    ...{ leavesOutStopWords, minimumFrequency },
    ...listsOf(command),
  } as const;
}

function codingOf({ recordingUnit: _, ...coding }: CodingSelection) {
  return coding;
}

/**
 * The filter that conditions describe: `document`, `work`, `language`, `edition`, `before`, `since` (of
 * the date of the edition) and `part` by these names, anything else a document variable. Values of one name add up, names narrow each other down.
 */
export function filterOf(
  conditions: readonly SideCondition[],
  { documents, works }: Project,
): Result<TextFilter, CliError> {
  let filter = allText;
  for (const { name, value } of conditions) {
    switch (name.toLowerCase()) {
      case 'document': {
        const found = findDocument(documents, value);
        if (!found.ok) return found;
        filter = { ...filter, documentIds: [...(filter.documentIds ?? []), found.value.id] };
        break;
      }
      case 'work': {
        const found = findWork(works, value);
        if (!found.ok) return found;
        filter = { ...filter, workIds: [...(filter.workIds ?? []), found.value.id] };
        break;
      }
      case 'language': {
        if (!isLanguage(value)) return unknownValue('language', value, languages);
        filter = { ...filter, languages: [...(filter.languages ?? []), value] };
        break;
      }
      case 'edition':
        filter = { ...filter, editionDates: [...(filter.editionDates ?? []), value] };
        break;
      case 'before':
      case 'since': {
        const dates = editionDates(documents).filter((date) =>
          name.toLowerCase() === 'before' ? date < value : date >= value,
        );
        filter = { ...filter, editionDates: [...(filter.editionDates ?? []), ...dates] };
        break;
      }
      case 'part':
        filter = { ...filter, parts: [...(filter.parts ?? []), value] };
        break;
      default:
        filter = { ...filter, variables: [...filter.variables, { name, value }] };
    }
  }
  return success(filter);
}

function editionDates(documents: Project['documents']): string[] {
  const dates = documents.flatMap(({ editionDate }) => editionDate ?? []);
  return [...new Set(dates)].sort();
}

function unknownValue(
  name: string,
  given: string,
  allowed: readonly Language[],
): Result<never, CliError> {
  const option = `${name}=`;
  return failure({ code: 'usage', error: { code: 'invalidValue', option, given, allowed } });
}
