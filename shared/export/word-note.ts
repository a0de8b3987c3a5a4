import type { AnalysisRequest, WordFrequenciesRequest } from '../analysis/analysis-request.ts';
import type { CollocatesRequest } from '../analysis/collocates-request.ts';
import type { ConcordanceQuery } from '../analysis/concordance-query.ts';
import type { DispersionRequest } from '../analysis/dispersion-request.ts';
import type { KeynessRequest } from '../analysis/keyness-request.ts';
import type { WordSelection } from '../analysis/word-lists.ts';
import type { NoteLine } from './note-line.ts';
import {
  codingLines,
  conceptName,
  groupName,
  languageName,
  listOf,
  type NoteContext,
  yesOrNo,
} from './note-parts.ts';
import { sideLines } from './side-note.ts';
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
  { names, words, line, labelLanguage }: NoteContext,
): NoteLine[] {
  if (query.by === 'pattern') {
    return [
      line('query', query.pattern),
      line('matching', wordFor(words, 'matching', query.matching)),
      line('caseSensitive', yesOrNo(query.isCaseSensitive, words)),
      line('language', languageName(query.language, words)),
    ];
  }
  return [
    line('concepts', conceptName(query.conceptId, names.codebook.concepts, labelLanguage)),
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
    ...queryLines(request.query, context),
    ...reachLines,
    ...selectionLines(request, context),
    line('sortBy', labellingFrom(words)(request.sortBy)),
    limitLine(request.limit, context),
  ];
}

function keynessLines(request: KeynessRequest, context: NoteContext): NoteLine[] {
  const { words, line } = context;
  const { sortBy, smoothing, level } = request;
  return [
    ...sideLines(request, context),
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
  if (request.kind === 'keyness') return codingLines(request, context);
  const [, ...lines] = codingLines({ ...request, recordingUnit: 'document' }, context);
  return lines;
}
