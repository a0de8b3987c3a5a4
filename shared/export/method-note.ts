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
  type NoteContext,
  type NoteNames,
  partName,
  yesOrNo,
} from './note-parts.ts';
import type { TableWords } from './table-words.ts';
import { labellingFrom, wordFor } from './table-words.ts';
import { columnTitle } from './table-titles.ts';
import { wordEditLines } from './word-edit-lines.ts';
import { queryLines, wordSettingLines } from './word-note.ts';

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
  const { labelLanguage, leaveOut, within } = request;
  const context = { names, words, line, documents: provenance.documents, labelLanguage };
  const parts = within?.map((eId) => partName(eId, context)).join('; ');
  return [
    line('analysis', wordFor(words, 'analysis', request.kind)),
    ...settingLines(request, context),
    ...denominatorLines(columns, context),
    line('leaveOut', listOf(leaveOut, 'segment', words)),
    ...(parts === undefined ? [] : [line('within', parts)]),
    ...originLines(provenance, context),
  ];
}

function settingLines(request: AnalysisRequest, context: NoteContext): NoteLine[] {
  const { words, line } = context;
  switch (request.kind) {
    case 'conceptFrequencies':
      return [...codingLines(request, context), line('groupBy', groupName(request.groupBy, words))];
    case 'conceptMatrix':
      return [
        line('counting', wordFor(words, 'measure', request.counting)),
        ...codingLines(request, context),
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'wordFrequencies':
    case 'ngrams':
    case 'lexicalDiversity':
    case 'tfIdf':
    case 'collocates':
    case 'keyness':
    case 'dispersion':
      return wordSettingLines(request, context);
    case 'lemmaForms':
      return [
        line('lemma', request.lemma),
        line('language', languageName(request.language, words)),
        line('stopWordsLeftOut', yesOrNo(request.leavesOutStopWords, words)),
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'concordance':
      return concordanceLines(request, context);
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
      return codeSettingLines(request, context);
    case 'parity':
    case 'parityBeads':
    case 'termPairs':
    case 'keywordPairs':
      return alignmentSettingLines(request, context);
  }
}

function concordanceLines(
  { query, codedWith, contextWords, sortBy }: ConcordanceRequest,
  context: NoteContext,
): NoteLine[] {
  const { words, line } = context;
  const among = codedWith === undefined ? [] : queryLines(codedWith, context);
  return [
    ...queryLines(query, context),
    ...(among.length === 0 ? [] : [line('codedWith', among[0]?.fact ?? '')]),
    line('contextWords', String(contextWords)),
    line('sortBy', listOf(sortBy, 'sort', words)),
  ];
}

/** What each relative measure is relative to. Columns made of data share one line. */
function denominatorLines(
  columns: AnalysisTable['columns'],
  { words, line }: NoteContext,
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

function originLines(provenance: Provenance, { words, line }: NoteContext): NoteLine[] {
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
