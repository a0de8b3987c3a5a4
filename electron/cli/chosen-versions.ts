import { failure, success, type Result } from '../../shared/base/result.ts';
import type { Document, Work } from '../../shared/document/document.ts';
import { languages } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { CliError } from './cli-error.ts';
import type { AlignWorkCommand } from './command.ts';
import { findAll, findDocument, findWork } from './find-record.ts';

const mostVersions = 3;

export type ChosenVersions = { readonly work: Work; readonly documents: readonly Document[] };

/**
 * The documents of a work to align: those named, else one for each language, of several editions the
 * latest; of a work in one language its two latest editions, the earlier first.
 */
export function chosenVersions(
  project: Project,
  command: AlignWorkCommand,
): Result<ChosenVersions, CliError> {
  const work = findWork(project.works, command.work);
  if (!work.ok) return work;
  const all = project.documents.filter(
    ({ workId, language }) =>
      workId === work.value.id &&
      (command.languages.length === 0 || command.languages.includes(language)),
  );
  const named = findAll(command.documents, (given) => findDocument(all, given));
  if (!named.ok) return named;
  const documents = command.documents.length > 0 ? named.value : usualVersions(all);
  const count = new Set(documents).size;
  if (count < 2) return failure({ code: 'tooFewVersions', work: command.work });
  if (count > mostVersions) return failure({ code: 'tooManyVersions', count });
  return success({ work: work.value, documents: [...new Set(documents)] });
}

function usualVersions(all: readonly Document[]): Document[] {
  const replaced = new Set(all.map(({ replacesDocumentId }) => replacesDocumentId));
  const current = all.filter(({ id }) => !replaced.has(id));
  const byRole = (['whole', 'abstract', 'body'] as const).map((role) =>
    current.filter((document) => document.role === role),
  );
  const translated = byRole.find((group) => latestByLanguage(group).length > 1);
  if (translated !== undefined) return latestByLanguage(translated);
  return (
    byRole
      .find((group) => group.length > 1)
      ?.toSorted(byEdition)
      .slice(-2) ?? []
  );
}

function latestByLanguage(documents: readonly Document[]): Document[] {
  return languages.flatMap((language) => {
    const own = documents.filter((document) => document.language === language);
    return own.toSorted(byEdition).at(-1) ?? [];
  });
}

function byEdition(one: Document, two: Document): number {
  return (one.editionDate ?? '').localeCompare(two.editionDate ?? '', 'en');
}
