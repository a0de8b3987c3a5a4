import type { AnalysisRequest, ConcordanceRequest } from '../analysis/analysis-request.ts';
import type { AnalysisTable, Provenance } from '../analysis/analysis-table.ts';
import { isLanguage } from '../language/language.ts';
import { alignmentSettingLines } from './alignment-note.ts';
import { codeSettingLines } from './code-note.ts';
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
import { columnTitle } from './table-titles.ts';
import { wordEditLines } from './word-edit-lines.ts';
import { type NoteContext, queryLines, wordSettingLines } from './word-note.ts';

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
    ...settingLines(request, names, words, line, provenance.documents),
    ...denominatorLines(columns, words, line),
    line('leaveOut', listOf(request.leaveOut, 'segment', words)),
    ...(request.within === undefined ? [] : [line('within', request.within.join(', '))]),
    ...originLines(provenance, words, line),
  ];
}

function settingLines(
  request: AnalysisRequest,
  names: NoteNames,
  words: TableWords,
  line: ToLine,
  documents: Provenance['documents'],
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
    case 'ngrams':
    case 'lexicalDiversity':
    case 'tfIdf':
    case 'collocates':
    case 'keyness':
    case 'dispersion':
      return wordSettingLines(request, { names, words, line, documents });
    case 'lemmaForms':
      return [
        line('lemma', request.lemma),
        line('language', languageName(request.language, words)),
        line('stopWordsLeftOut', yesOrNo(request.leavesOutStopWords, words)),
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'concordance':
      return concordanceLines(request, { names, words, line, documents });
    case 'agreement':
    case 'disagreements':
    case 'cooccurrence':
    case 'crossTable':
    case 'correspondence':
    case 'clusters':
    case 'codeQuery':
    case 'sequences':
    case 'trend':
    case 'formalLegal':
    case 'citations':
    case 'compare':
      return codeSettingLines(request, { names, words, line, documents });
    case 'parity':
    case 'parityBeads':
    case 'termPairs':
    case 'keywordPairs':
      return alignmentSettingLines(request, { names, words, line, documents });
  }
}

function concordanceLines(
  { query, codedWith, contextWords, sortBy, labelLanguage }: ConcordanceRequest,
  context: NoteContext,
): NoteLine[] {
  const { words, line } = context;
  const among = codedWith === undefined ? [] : queryLines(codedWith, labelLanguage, context);
  return [
    ...queryLines(query, labelLanguage, context),
    ...(among.length === 0 ? [] : [line('codedWith', among[0]?.fact ?? '')]),
    line('contextWords', String(contextWords)),
    line('sortBy', listOf(sortBy, 'sort', words)),
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
  // Coefficients are named as in the heads of their columns.
  const labelling = labellingFrom(words);
  return [
    ...(wordEdits === null ? [] : wordEditLines(wordEdits, words)),
    ...documents.map(({ title, language, textHash }) =>
      line('text', `${title} (${wordFor(words, 'language', language)}), SHA-256 ${textHash}`),
    ),
    ...(codebook === null ? [] : [line('codebookVersion', String(codebook.version))]),
    ...Object.entries(methods).map(([name, value]) => ({
      term: `method.${name}` in words ? wordFor(words, 'method', name) : labelling(name),
      fact: isLanguage(value) ? languageName(value, words) : value,
    })),
  ];
}
