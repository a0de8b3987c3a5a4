import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { DocumentId, WorkId } from '../../../shared/base/identifiers.ts';
import type { Document, Work } from '../../../shared/document/document.ts';
import type { Project } from '../../../shared/project/project.ts';

/** Texts of a work that say the same: language versions, editions, or the abstracts of an article. */
export type AlignableTexts = {
  /** Names the group among all. */
  readonly key: string;
  readonly work: Work;
  readonly isOfAbstracts: boolean;
  readonly documents: readonly Document[];
};

/** The aligner takes so many versions at once. */
export const mostVersions = 3;

/** All groups of two and more, in the order of the works. Abstracts say less than bodies do: they are a group of their own. */
export function alignableTexts({
  works,
  documents,
}: Pick<Project, 'works' | 'documents'>): readonly AlignableTexts[] {
  const byWork = new Map<WorkId, Document[]>();
  for (const document of documents) {
    const own = byWork.get(document.workId);
    if (own === undefined) byWork.set(document.workId, [document]);
    else own.push(document);
  }
  return works.flatMap((work) =>
    [false, true].flatMap((isOfAbstracts): AlignableTexts[] => {
      const own = (byWork.get(work.id) ?? []).filter(
        ({ role }) => (role === 'abstract') === isOfAbstracts,
      );
      const key = `${work.id} ${isOfAbstracts ? 'abstract' : 'whole'}`;
      return own.length < 2 ? [] : [{ key, work, isOfAbstracts, documents: own }];
    }),
  );
}

/** Groups of which two or more documents are in no alignment together. */
export function notAligned(
  groups: readonly AlignableTexts[],
  alignments: readonly Alignment[],
): readonly AlignableTexts[] {
  return groups.filter(({ documents }) => {
    const ids = new Set<DocumentId>(documents.map(({ id }) => id));
    const aligned = new Set(
      alignments.flatMap(({ texts }) =>
        texts.map(({ documentId }) => documentId).filter((id) => ids.has(id)),
      ),
    );
    return aligned.size < documents.length;
  });
}

/** Documents as columns: editions of a language stand together, the earlier first. */
export function inColumns(documents: readonly Document[]): readonly Document[] {
  const languages = [...new Set(documents.map(({ language }) => language))];
  const date = ({ editionDate }: Document): string => editionDate ?? '';
  return documents.toSorted(
    (a, b) =>
      languages.indexOf(a.language) - languages.indexOf(b.language) ||
      (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0),
  );
}

/**
 * The documents that are offered first: one of each language, of editions the latest; where all are
 * of one language, the two latest editions, the earlier first.
 */
export function firstChoice(documents: readonly Document[]): readonly DocumentId[] {
  const byLanguage = new Map<string, Document[]>();
  for (const document of inColumns(documents)) {
    const own = byLanguage.get(document.language) ?? [];
    byLanguage.set(document.language, [...own, document]);
  }
  const latest = [...byLanguage.values()];
  const [first = []] = latest;
  const chosen = latest.length === 1 ? first.slice(-2) : latest.flatMap((own) => own.slice(-1));
  return chosen.slice(0, mostVersions).map(({ id }) => id);
}
