import type { Alignment } from '../../shared/alignment/alignment.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { nameIn } from '../../shared/codebook/concept-tree.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import type { Document, Work } from '../../shared/document/document.ts';
import { languages, type Language } from '../../shared/language/language.ts';
import type { Coder, Project } from '../../shared/project/project.ts';
import type { CliError, RecordName } from './cli-error.ts';

type Named = { readonly id: string };

/** The document with this id, title or file name, or the only one whose id or title begins so. */
export function findDocument(
  documents: readonly Document[],
  given: string,
): Result<Document, CliError> {
  return findRecord('document', documents, given, ({ title, source }) => [title, source.fileName]);
}

/** The concept with this id or name in any language, or the only one whose id or name begins so. */
export function findConcept(
  concepts: readonly Concept[],
  given: string,
  language: Language,
): Result<Concept, CliError> {
  const found = findRecord('concept', concepts, given, ({ name }) => languages.map((l) => name[l]));
  if (found.ok || found.error.code !== 'unknownRecord') return found;
  const known = concepts.map(({ name }) => nameIn(name, language));
  return failure({ ...found.error, known });
}

/** The coder with this id or name, or the only one whose id or name begins so. */
export function findCoder(coders: readonly Coder[], given: string): Result<Coder, CliError> {
  return findRecord('coder', coders, given, ({ name }) => [name]);
}

/** The work with this id or title in any language, or the only one whose id or title begins so. */
export function findWork(works: readonly Work[], given: string): Result<Work, CliError> {
  return findRecord('work', works, given, titlesOf);
}

/** The work with exactly this id or title in any language; `null` when there is none. */
export function findWorkIfAny(
  works: readonly Work[],
  given: string,
): Result<Work | null, CliError> {
  const found = findRecord('work', works, given, titlesOf, 'exact');
  if (found.ok || found.error.code !== 'unknownRecord') return found;
  return success(null);
}

/** The alignment with this id, or the only one of the work with this id or title. */
export function findAlignment(
  { alignments, works }: Pick<Project, 'alignments' | 'works'>,
  given: string,
): Result<Alignment, CliError> {
  const titles = new Map(works.map((work) => [work.id, [work.id, ...titlesOf(work)]]));
  return findRecord('alignment', alignments, given, ({ workId }) => titles.get(workId) ?? []);
}

function titlesOf({ title }: Work): string[] {
  return languages.map((language) => title[language]);
}

/** All records named, or the first failure. */
export function findAll<Item>(
  given: readonly string[],
  find: (name: string) => Result<Item, CliError>,
): Result<Item[], CliError> {
  const found: Item[] = [];
  for (const name of given) {
    const result = find(name);
    if (!result.ok) return result;
    found.push(result.value);
  }
  return success(found);
}

function findRecord<Item extends Named>(
  record: RecordName,
  items: readonly Item[],
  given: string,
  namesOf: (item: Item) => readonly string[],
  matching: 'exact' | 'prefix' = 'prefix',
): Result<Item, CliError> {
  const wanted = folded(given);
  const byId = items.find(({ id }) => id === given);
  if (byId !== undefined) return success(byId);
  const isNamed = (item: Item): boolean => namesOf(item).some((name) => folded(name) === wanted);
  const begins = (item: Item): boolean =>
    [item.id, item.id.replace(/^[a-z]+_/, ''), ...namesOf(item)].some((name) =>
      folded(name).startsWith(wanted),
    );
  for (const test of matching === 'exact' ? [isNamed] : [isNamed, begins]) {
    const found = items.filter(test);
    const [only, ...others] = found;
    if (only === undefined) continue;
    if (others.length === 0) return success(only);
    const candidates = found.map((item) => labelOf(item, namesOf));
    return failure({ code: 'ambiguousRecord', record, given, candidates });
  }
  const known = items.map((item) => labelOf(item, namesOf));
  return failure({ code: 'unknownRecord', record, given, known });
}

function labelOf<Item extends Named>(
  item: Item,
  namesOf: (item: Item) => readonly string[],
): string {
  const name = namesOf(item).find((text) => text !== '');
  return name === undefined ? item.id : `${item.id} (${name})`;
}

function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
