import type { AnalysisRequest } from '../analysis/analysis-request.ts';
import type { AnalysisTable } from '../analysis/analysis-table.ts';
import type { NoteLine } from './note-line.ts';
import { methodNote } from './method-note.ts';
import type { NoteNames } from './note-parts.ts';
import type { TableWords } from './table-words.ts';
import { wordFor } from './table-words.ts';

/**
 * The method note as a paragraph for the method section of a paper: what the table measures and by
 * whom it was proposed, then settings, texts, and formulas with versions as lists. The words are
 * those of `paragraph.…` in {@link TableWords}; the lists stand after colons, so that every fact keeps
 * its form in all three languages.
 */
export function methodParagraph(
  request: AnalysisRequest,
  table: Pick<AnalysisTable, 'columns' | 'provenance'>,
  names: NoteNames,
  words: TableWords,
): string {
  const { documents, methods } = table.provenance;
  const lines = methodNote(request, table, names, words);
  const firstMethod = lines.length - Object.keys(methods).length;
  const textTerm = wordFor(words, 'note', 'text');
  // The first line names the analysis, which the opening sentence does at length.
  const settings = lines.slice(1, firstMethod).filter(({ term }) => term !== textTerm);
  const texts = documents.map(
    ({ title, language }) => `${title} (${wordFor(words, 'language', language)})`,
  );
  return [
    wordFor(words, 'paragraph', openingOf(request)),
    filled('settings', listOf(settings), words),
    filled('texts', texts.join('; '), words),
    filled('formulas', listOf(lines.slice(firstMethod)), words),
  ].join(' ');
}

/** Which sentence says what the table measures. */
function openingOf(request: AnalysisRequest): string {
  const isByGroups = request.kind === 'agreement' && request.rows === 'groups';
  return isByGroups ? 'agreementByGroups' : request.kind;
}

function filled(key: string, list: string, words: TableWords): string {
  return wordFor(words, 'paragraph', key).replace('{{list}}', () => list);
}

function listOf(lines: readonly NoteLine[]): string {
  return lines.map(({ term, fact }) => `${term} – ${fact}`).join('; ');
}
