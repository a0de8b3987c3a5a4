import type { Annotation, AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import type { ConceptId, DocumentId } from '../../../shared/base/identifiers.ts';
import { languages, type Language } from '../../../shared/language/language.ts';
import type { Project } from '../../../shared/project/project.ts';
import { annotationsByDocument } from '../../session/project-views.ts';
import type { PassageFilter } from './codebook-view.ts';

/** Passages of a concept in the order of documents and text, of those coders that `isShown` lets through. */
export function passagesOf(
  project: Project,
  conceptId: ConceptId,
  isShown: (annotation: Annotation) => boolean,
): readonly Annotation[] {
  const byDocument = annotationsByDocument(project.annotations);
  return project.documents.flatMap(({ id }) =>
    (byDocument.get(id) ?? []).filter((own) => own.conceptId === conceptId && isShown(own)),
  );
}

export type PassageCounts = {
  readonly all: number;
  readonly byStatus: { readonly [status in AnnotationStatus]: number };
  readonly byLanguage: { readonly [language in Language]: number };
  /** Documents that have any, in the order of the project. */
  readonly byDocument: readonly { readonly documentId: DocumentId; readonly count: number }[];
};

/**
 * How many passages each choice of a filter would leave, the other choices as they are: the numbers
 * beside the languages hold for the status chosen, and so on.
 */
export function countPassages(
  passages: readonly Annotation[],
  filter: PassageFilter,
  languageOf: (id: DocumentId) => Language | undefined,
): PassageCounts {
  const byStatus = { proposed: 0, accepted: 0, rejected: 0 };
  const byLanguage = { kk: 0, ru: 0, en: 0 };
  const byDocument = new Map<DocumentId, number>();
  let all = 0;
  for (const { documentId, status } of passages) {
    const language = languageOf(documentId);
    const fits = {
      status: filter.status === 'all' || filter.status === status,
      language: filter.language === 'all' || filter.language === language,
      document: filter.documentId === null || filter.documentId === documentId,
    };
    if (fits.language && fits.document) {
      byStatus[status] += 1;
      all += 1;
    }
    if (fits.status && fits.document && language !== undefined) byLanguage[language] += 1;
    if (fits.status && fits.language) {
      byDocument.set(documentId, (byDocument.get(documentId) ?? 0) + 1);
    }
  }
  return {
    all,
    byStatus,
    byLanguage,
    byDocument: [...byDocument].map(([documentId, count]) => ({ documentId, count })),
  };
}

/** The passages that the filter lets through. */
export function filterPassages(
  passages: readonly Annotation[],
  { status, language, documentId }: PassageFilter,
  languageOf: (id: DocumentId) => Language | undefined,
): readonly Annotation[] {
  return passages.filter(
    (passage) =>
      (status === 'all' || passage.status === status) &&
      (documentId === null || passage.documentId === documentId) &&
      (language === 'all' || languageOf(passage.documentId) === language),
  );
}

/** Languages that have passages, or that the filter names. */
export function languagesPresent(counts: PassageCounts, filter: PassageFilter): Language[] {
  return languages.filter((own) => counts.byLanguage[own] > 0 || filter.language === own);
}
