import type { TextFilter } from '../analysis/text-filter.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { NoteLine } from './note-line.ts';
import { type NoteContext, partName } from './note-parts.ts';
import { wordFor } from './table-words.ts';

/** The two sides of a comparison; without a reference it is the rest of the text. */
export function sideLines(
  { target, reference }: { readonly target: TextFilter; readonly reference: TextFilter | null },
  context: NoteContext,
): NoteLine[] {
  const { words, line } = context;
  const rest = wordFor(words, 'note', 'restOfText');
  return [
    line('target', sideFact(target, context)),
    line('reference', reference === null ? rest : sideFact(reference, context)),
  ];
}

/** The conditions of a side by the names of what they ask for, in the order of the filter. */
function sideFact(filter: TextFilter, context: NoteContext): string {
  const { names, words, documents, labelLanguage } = context;
  const { documentIds, workIds, languages, editionDates, variables, parts } = filter;
  const titles = new Map<string, string>([
    ...documents.map(({ id, title }) => [id, title] as const),
    ...names.works.map(({ id, title }) => [id, nameIn(title, labelLanguage)] as const),
  ]);
  const conditions = [
    ...[...(documentIds ?? []), ...(workIds ?? [])].map((id) => titles.get(id) ?? id),
    ...(languages ?? []).map((language) => wordFor(words, 'language', language)),
    ...(editionDates ?? []),
    ...variables.map(({ name, value }) => `${name} = ${value}`),
    ...(parts ?? []).map((eId) => partName(eId, context)),
  ];
  return conditions.length === 0 ? wordFor(words, 'note', 'all') : conditions.join('; ');
}
