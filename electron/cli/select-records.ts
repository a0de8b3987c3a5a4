import { failure, success, type Result } from '../../shared/base/result.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import { descendantsOf } from '../../shared/codebook/concept-tree.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { CliError } from './cli-error.ts';
import type { Selection } from './command.ts';
import { findAll, findConcept, findDocument, findWork } from './find-record.ts';

export type SelectedRecords = {
  readonly documents: readonly Document[];
  /** Concepts named, each with those below it. */
  readonly concepts: readonly Concept[];
};

/**
 * The documents and concepts that a selection names, in the order of the project; all where it
 * names none. A project without documents, or a language without any, is a failure.
 */
export function selectRecords(
  { works, documents, codebook }: Project,
  selection: Selection,
  language: Language,
): Result<SelectedRecords, CliError> {
  const work = selection.work === null ? null : findWork(works, selection.work);
  if (work?.ok === false) return work;
  const named = findAll(selection.documents, (given) => findDocument(documents, given));
  if (!named.ok) return named;
  const chosen = findAll(selection.concepts, (given) =>
    findConcept(codebook.concepts, given, language),
  );
  if (!chosen.ok) return chosen;
  const documentIds = new Set(named.value.map(({ id }) => id));
  const conceptIds = new Set(
    chosen.value.flatMap(({ id }) => [id, ...descendantsOf(codebook.concepts, id)]),
  );
  const inLanguage = documents.filter(
    (document) =>
      (work === null || document.workId === work.value.id) &&
      (documentIds.size === 0 || documentIds.has(document.id)) &&
      (selection.languages.length === 0 || selection.languages.includes(document.language)),
  );
  if (inLanguage.length === 0) return failure({ code: 'noDocuments' });
  return success({
    documents: inLanguage,
    concepts:
      conceptIds.size === 0
        ? codebook.concepts
        : codebook.concepts.filter(({ id }) => conceptIds.has(id)),
  });
}
