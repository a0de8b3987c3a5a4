import type { Provenance } from '../analysis/analysis-table.ts';
import type { CodingSelection, GroupBy } from '../analysis/selection.ts';
import type { ConceptId } from '../base/identifiers.ts';
import type { Concept } from '../codebook/codebook.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { Language } from '../language/language.ts';
import type { Project } from '../project/project.ts';
import type { NoteLine } from './note-line.ts';
import type { TableWords } from './table-words.ts';
import { wordFor } from './table-words.ts';

/** What of a project names the ids in a request. */
export type NoteNames = Pick<Project, 'codebook' | 'coders' | 'works' | 'segments'>;

/** What the lines of a note are written with. */
export type NoteContext = {
  readonly names: NoteNames;
  readonly words: TableWords;
  /** Makes a line of a term by its key and a fact. */
  readonly line: (term: string, fact: string) => NoteLine;
  /** Those of the table. */
  readonly documents: Provenance['documents'];
  /** In which works, concepts and parts are named. */
  readonly labelLanguage: Language;
};

/** Which annotations were counted, and in what. */
export function codingLines(
  request: CodingSelection,
  { names: { codebook, coders }, words, line, labelLanguage }: NoteContext,
): NoteLine[] {
  const { conceptIds, coderIds, origins } = request;
  const chosen = codebook.concepts.filter(({ id }) => conceptIds?.includes(id) ?? true);
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

/** The name of a concept; its id when it is not there any more. */
export function conceptName(
  id: ConceptId,
  concepts: readonly Concept[],
  language: Language,
): string {
  const concept = concepts.find((candidate) => candidate.id === id);
  return concept === undefined ? id : nameIn(concept.name, language);
}

/**
 * A part of the texts by what it is called there, those it lies in first (`Раздел I, Статья 5`), in the
 * language of the labels where the part has a text in it; the eId when it has no name.
 */
export function partName(eId: string, { names, documents, labelLanguage }: NoteContext): string {
  const isOther = ({ language }: { readonly language: string }): number =>
    Number(language !== labelLanguage);
  for (const { id } of documents.toSorted((one, two) => isOther(one) - isOther(two))) {
    const path = names.segments.filter(
      (segment) => segment.documentId === id && `${eId}__`.startsWith(`${segment.eId}__`),
    );
    const titles = path.flatMap(({ label, heading }) => label ?? heading ?? []);
    if (path.some((segment) => segment.eId === eId) && titles.length > 0) {
      return titles.map((title) => title.replace(/[.:]+$/u, '')).join(', ');
    }
  }
  return eId;
}

export function languageName(language: Language | null, words: TableWords): string {
  return language === null ? wordFor(words, 'note', 'all') : wordFor(words, 'language', language);
}

export function groupName(groupBy: GroupBy | null, words: TableWords): string {
  if (groupBy === null) return wordFor(words, 'note', 'none');
  return groupBy.by === 'variable' ? groupBy.name : wordFor(words, 'group', groupBy.by);
}

/** The words for keys, in their order. */
export function listOf(keys: readonly string[], heading: string, words: TableWords): string {
  if (keys.length === 0) return wordFor(words, 'note', 'none');
  return keys.map((key) => wordFor(words, heading, key)).join(', ');
}

export function yesOrNo(isSo: boolean, words: TableWords): string {
  return wordFor(words, 'note', isSo ? 'yes' : 'no');
}
