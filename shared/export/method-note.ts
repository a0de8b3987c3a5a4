import type {
  AnalysisRequest,
  CodingSelection,
  ConcordanceRequest,
  GroupBy,
  WordFrequenciesRequest,
} from '../analysis/analysis-request.ts';
import type { AnalysisTable, Provenance } from '../analysis/analysis-table.ts';
import type { Concept } from '../codebook/codebook.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { Language } from '../language/language.ts';
import type { Coder } from '../project/project.ts';
import type { NoteLine } from './note-line.ts';
import type { TableWords } from './table-words.ts';
import { labellingFrom, wordFor } from './table-words.ts';
import { columnTitle } from './table-titles.ts';
import { wordEditLines } from './word-edit-lines.ts';

/** Names for the ids in a request. */
export type NoteNames = {
  readonly concepts: readonly Concept[];
  readonly coders: readonly Coder[];
};

/**
 * How the numbers of a table came about, for people who read it without the program: units,
 * denominators, settings, texts with their hashes, version of the codebook and of the language
 * engine. The words are those of `note.…`, `kind.…`, `unit.…` and so on in {@link TableWords}.
 */
export function methodNote(
  request: AnalysisRequest,
  { columns, provenance }: Pick<AnalysisTable, 'columns' | 'provenance'>,
  names: NoteNames,
  words: TableWords,
): readonly NoteLine[] {
  const line = (term: string, fact: string): NoteLine => ({
    term: wordFor(words, 'note', term),
    fact,
  });
  return [
    line('analysis', wordFor(words, 'analysis', request.kind)),
    ...settingLines(request, names, words, line),
    ...denominatorLines(columns, words, line),
    line('leaveOut', listOf(request.leaveOut, 'segment', words)),
    ...originLines(provenance, words, line),
  ];
}

type ToLine = (term: string, fact: string) => NoteLine;

function settingLines(
  request: AnalysisRequest,
  names: NoteNames,
  words: TableWords,
  line: ToLine,
): NoteLine[] {
  switch (request.kind) {
    case 'conceptFrequencies':
      return [
        ...codingLines(request, names, words, line),
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'conceptMatrix':
      return [
        line('counting', wordFor(words, 'measure', request.counting)),
        ...codingLines(request, names, words, line),
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'wordFrequencies':
      return wordLines(request, words, line);
    case 'lemmaForms':
      return [
        line('lemma', request.lemma),
        line('language', languageName(request.language, words)),
        line('stopWordsLeftOut', yesOrNo(request.leavesOutStopWords, words)),
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'concordance':
      return concordanceLines(request, names, words, line);
  }
}

function codingLines(
  request: CodingSelection,
  { concepts, coders }: NoteNames,
  words: TableWords,
  line: ToLine,
): NoteLine[] {
  const { conceptIds, coderIds, origins, labelLanguage } = request;
  const chosen = concepts.filter(({ id }) => conceptIds?.includes(id) ?? true);
  const people = coders.filter(({ id }) => coderIds?.includes(id) ?? true);
  const all = wordFor(words, 'note', 'all');
  return [
    line('recordingUnit', wordFor(words, 'unit', request.recordingUnit)),
    line(
      'concepts',
      conceptIds === null ? all : chosen.map(({ name }) => nameIn(name, labelLanguage)).join('; '),
    ),
    line('descendants', yesOrNo(request.includesDescendants, words)),
    line('statuses', listOf(request.statuses, 'status', words)),
    line('origins', origins === null ? all : listOf(origins, 'origin', words)),
    line('coders', coderIds === null ? all : people.map(({ name }) => name).join('; ')),
  ];
}

function wordLines(request: WordFrequenciesRequest, words: TableWords, line: ToLine): NoteLine[] {
  const { countBy, leavesOutStopWords, minimumFrequency, limit, groupBy } = request;
  return [
    line('countBy', wordFor(words, 'matching', countBy)),
    line('stopWordsLeftOut', yesOrNo(leavesOutStopWords, words)),
    line('minimumFrequency', String(minimumFrequency)),
    line('limit', limit === null ? wordFor(words, 'note', 'none') : String(limit)),
    line('groupBy', groupName(groupBy, words)),
  ];
}

function concordanceLines(
  { query, contextWords, sortBy, labelLanguage }: ConcordanceRequest,
  { concepts }: NoteNames,
  words: TableWords,
  line: ToLine,
): NoteLine[] {
  const context = [
    line('contextWords', String(contextWords)),
    line('sortBy', listOf(sortBy, 'sort', words)),
  ];
  if (query.by === 'concept') {
    const concept = concepts.find(({ id }) => id === query.conceptId);
    return [
      line(
        'concepts',
        concept === undefined ? query.conceptId : nameIn(concept.name, labelLanguage),
      ),
      line('descendants', yesOrNo(query.includesDescendants, words)),
      line('statuses', listOf(query.statuses, 'status', words)),
      ...context,
    ];
  }
  return [
    line('query', query.pattern),
    line('matching', wordFor(words, 'matching', query.matching)),
    line('caseSensitive', yesOrNo(query.isCaseSensitive, words)),
    line('language', languageName(query.language, words)),
    ...context,
  ];
}

/** What each relative measure is relative to. Columns made of data share one line. */
function denominatorLines(
  columns: AnalysisTable['columns'],
  words: TableWords,
  line: ToLine,
): NoteLine[] {
  const labelling = labellingFrom(words);
  const lines = new Map<string, NoteLine>();
  for (const column of columns) {
    const { unit, denominator, label } = column;
    if (column.role !== 'measure' || unit === null || denominator === null) continue;
    const term = label === null ? columnTitle(column, labelling) : wordFor(words, 'note', 'cells');
    const fact = `${wordFor(words, 'measure', unit)} / ${wordFor(words, 'denominator', denominator)}`;
    lines.set(term, { term, fact });
  }
  const needsUnits = columns.some(({ denominator }) => denominator === 'recording units');
  const stays = line('unitsWithoutCodes', wordFor(words, 'note', 'stayInDenominator'));
  return [...lines.values(), ...(needsUnits ? [stays] : [])];
}

function originLines(provenance: Provenance, words: TableWords, line: ToLine): NoteLine[] {
  const { documents, codebook, wordEdits, methods } = provenance;
  return [
    ...(wordEdits === null ? [] : wordEditLines(wordEdits, words)),
    ...documents.map(({ title, language, textHash }) =>
      line('text', `${title} (${wordFor(words, 'language', language)}), SHA-256 ${textHash}`),
    ),
    ...(codebook === null ? [] : [line('codebookVersion', String(codebook.version))]),
    ...Object.entries(methods).map(([name, value]) => ({
      term: wordFor(words, 'method', name),
      fact: value,
    })),
  ];
}

function languageName(language: Language | null, words: TableWords): string {
  return language === null ? wordFor(words, 'note', 'all') : wordFor(words, 'language', language);
}

function groupName(groupBy: GroupBy | null, words: TableWords): string {
  if (groupBy === null) return wordFor(words, 'note', 'none');
  return groupBy.by === 'variable' ? groupBy.name : wordFor(words, 'group', groupBy.by);
}

function listOf(keys: readonly string[], heading: string, words: TableWords): string {
  if (keys.length === 0) return wordFor(words, 'note', 'none');
  return keys.map((key) => wordFor(words, heading, key)).join(', ');
}

function yesOrNo(isSo: boolean, words: TableWords): string {
  return wordFor(words, 'note', isSo ? 'yes' : 'no');
}
