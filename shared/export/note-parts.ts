import type { CodingSelection, GroupBy } from '../analysis/selection.ts';
import type { Concept } from '../codebook/codebook.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { Language } from '../language/language.ts';
import type { Coder } from '../project/project.ts';
import type { NoteLine } from './note-line.ts';
import type { TableWords } from './table-words.ts';
import { wordFor } from './table-words.ts';

/** Names for the ids in a request. */
export type NoteNames = {
  readonly concepts: readonly Concept[];
  readonly coders: readonly Coder[];
};

/** Makes a line of a term by its key and a fact. */
export type ToLine = (term: string, fact: string) => NoteLine;

/** Which annotations were counted, and in what. */
export function codingLines(
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
