import type { AnalysisRequest, WordFrequenciesRequest } from '../analysis/analysis-request.ts';
import type { Provenance } from '../analysis/analysis-table.ts';
import type { CollocatesRequest } from '../analysis/collocates-request.ts';
import type { ConcordanceQuery } from '../analysis/concordance-query.ts';
import type { DispersionRequest } from '../analysis/dispersion-request.ts';
import type { KeynessRequest } from '../analysis/keyness-request.ts';
import type { TextFilter } from '../analysis/text-filter.ts';
import type { WordSelection } from '../analysis/word-lists.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { Language } from '../language/language.ts';
import type { NoteLine } from './note-line.ts';
import {
  codingLines,
  groupName,
  languageName,
  listOf,
  type NoteNames,
  type ToLine,
  yesOrNo,
} from './note-parts.ts';
import type { TableWords } from './table-words.ts';
import { labellingFrom, wordFor } from './table-words.ts';

/** Requests of words, and of words or concepts that are compared or spread. */
export type WordAnalysisKind =
  | 'wordFrequencies'
  | 'ngrams'
  | 'lexicalDiversity'
  | 'tfIdf'
  | 'collocates'
  | 'keyness'
  | 'dispersion';
export type WordAnalysisRequest = Extract<AnalysisRequest, { readonly kind: WordAnalysisKind }>;

/** What notes of these requests are written with. */
export type NoteContext = {
  readonly names: NoteNames;
  readonly words: TableWords;
  readonly line: ToLine;
  /** The documents of the table, for the titles of those that a side names. */
  readonly documents: Provenance['documents'];
};

/** The settings of a request of words, for its method note. */
export function wordSettingLines(request: WordAnalysisRequest, context: NoteContext): NoteLine[] {
  const { words, line } = context;
  switch (request.kind) {
    case 'wordFrequencies':
      return frequencyLines(request, context);
    case 'ngrams':
      return [
        line('size', String(request.size)),
        line('skip', String(request.skip)),
        line('boundary', wordFor(words, 'unit', request.boundary)),
        ...selectionLines(request, context),
        limitLine(request.limit, context),
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'lexicalDiversity':
      return [
        ...selectionLines({ ...request, minimumFrequency: null }, context),
        line('window', String(request.window)),
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'tfIdf':
      return [
        ...selectionLines(request, context),
        limitLine(request.limit, context),
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'collocates':
      return collocatesLines(request, context);
    case 'keyness':
      return keynessLines(request, context);
    case 'dispersion':
      return [
        line('parts', groupName(request.parts, words)),
        ...itemLines(request, context),
        limitLine(request.limit, context),
      ];
  }
}

/** What was looked for, as the first lines of a concordance or of collocates. */
export function queryLines(
  query: ConcordanceQuery,
  labelLanguage: Language,
  { names, words, line }: Pick<NoteContext, 'names' | 'words' | 'line'>,
): NoteLine[] {
  if (query.by === 'pattern') {
    return [
      line('query', query.pattern),
      line('matching', wordFor(words, 'matching', query.matching)),
      line('caseSensitive', yesOrNo(query.isCaseSensitive, words)),
      line('language', languageName(query.language, words)),
    ];
  }
  const concept = names.concepts.find(({ id }) => id === query.conceptId);
  return [
    line('concepts', concept === undefined ? query.conceptId : nameIn(concept.name, labelLanguage)),
    line('descendants', yesOrNo(query.includesDescendants, words)),
    line('statuses', listOf(query.statuses, 'status', words)),
  ];
}

type NotedSelection = Pick<WordSelection, 'countBy' | 'leavesOutStopWords' | 'lists'> & {
  readonly minimumFrequency: number | null;
};

function selectionLines(
  { countBy, leavesOutStopWords, lists, minimumFrequency }: NotedSelection,
  { words, line }: NoteContext,
): NoteLine[] {
  const { only = null, without = [] } = lists ?? {};
  return [
    line('countBy', wordFor(words, 'matching', countBy)),
    line('stopWordsLeftOut', yesOrNo(leavesOutStopWords, words)),
    ...(only === null ? [] : [line('onlyWords', only.join(', '))]),
    ...(without.length === 0 ? [] : [line('withoutWords', without.join(', '))]),
    ...(minimumFrequency === null ? [] : [line('minimumFrequency', String(minimumFrequency))]),
  ];
}

function limitLine(limit: number | null, { words, line }: NoteContext): NoteLine {
  return line('limit', limit === null ? wordFor(words, 'note', 'none') : String(limit));
}

function frequencyLines(request: WordFrequenciesRequest, context: NoteContext): NoteLine[] {
  const { words, line } = context;
  const { groupBy, rangeOver } = request;
  return [
    ...selectionLines(request, context),
    limitLine(request.limit, context),
    line('groupBy', groupName(groupBy, words)),
    ...(rangeOver === undefined ? [] : [line('parts', groupName(rangeOver, words))]),
  ];
}

function collocatesLines(request: CollocatesRequest, context: NoteContext): NoteLine[] {
  const { words, line } = context;
  const { reach } = request;
  const reachLines =
    reach.by === 'unit'
      ? [line('reachUnit', wordFor(words, 'unit', reach.unit))]
      : [
          line('wordsLeft', String(reach.left)),
          line('wordsRight', String(reach.right)),
          line('boundary', wordFor(words, 'unit', reach.boundary)),
        ];
  return [
    ...queryLines(request.query, request.labelLanguage, context),
    ...reachLines,
    ...selectionLines(request, context),
    line('sortBy', labellingFrom(words)(request.sortBy)),
    limitLine(request.limit, context),
  ];
}

function keynessLines(request: KeynessRequest, context: NoteContext): NoteLine[] {
  const { words, line } = context;
  const { target, reference, sortBy, smoothing, level } = request;
  const rest = wordFor(words, 'note', 'restOfText');
  return [
    line('target', sideFact(target, context)),
    line('reference', reference === null ? rest : sideFact(reference, context)),
    ...(request.of === 'concepts'
      ? [line('counting', wordFor(words, 'measure', request.counting))]
      : []),
    ...itemLines(request, context),
    line('level', String(level)),
    line('smoothing', String(smoothing)),
    line('sortBy', labellingFrom(words)(sortBy)),
    limitLine(request.limit, context),
  ];
}

/** What is compared or spread: words, lemmas or concepts. */
function itemLines(request: KeynessRequest | DispersionRequest, context: NoteContext): NoteLine[] {
  if (request.of !== 'concepts') {
    const countBy = request.of === 'lemmas' ? 'lemma' : 'form';
    return selectionLines({ ...request, countBy }, context);
  }
  const { names, words, line } = context;
  if (request.kind === 'keyness') return codingLines(request, names, words, line);
  const [, ...lines] = codingLines({ ...request, recordingUnit: 'document' }, names, words, line);
  return lines;
}

/** The conditions of a side, in the order of the filter. */
export function sideFact(filter: TextFilter, { words, documents }: NoteContext): string {
  const { documentIds, workIds, languages, editionDates, variables, parts } = filter;
  const titles = new Map<string, string>(documents.map(({ id, title }) => [id, title]));
  const conditions = [
    ...(documentIds ?? []).map((id) => titles.get(id) ?? id),
    ...(workIds ?? []),
    ...(languages ?? []).map((language) => wordFor(words, 'language', language)),
    ...(editionDates ?? []),
    ...variables.map(({ name, value }) => `${name} = ${value}`),
    ...(parts ?? []),
  ];
  return conditions.length === 0 ? wordFor(words, 'note', 'all') : conditions.join('; ');
}
