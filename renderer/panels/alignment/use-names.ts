import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { Document, Work } from '../../../shared/document/document.ts';
import { useWords } from '../../i18n/use-words.ts';
import { documentsById, worksById } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';

export type AlignmentNames = {
  /** The title of a work, and with its abstracts what they are. */
  readonly ofTexts: (work: Work, isOfAbstracts: boolean) => string;
  readonly ofAlignment: (alignment: Alignment) => string;
  /** The languages of documents in short, with dates where they are editions of one: `kk, ru, en`. */
  readonly ofVersions: (documents: readonly Document[]) => string;
};

export function useNames(): AlignmentNames {
  const { t, language, format } = useWords('alignment');
  const { project } = useSnapshot();
  const ofTexts = (work: Work, isOfAbstracts: boolean): string => {
    const title = nameIn(work.title, language);
    return isOfAbstracts ? t('abstractsOf', { title }) : title;
  };
  return {
    ofTexts,
    ofAlignment: ({ workId, texts }) => {
      const work = worksById(project.works).get(workId);
      const documents = texts.map(({ documentId }) =>
        documentsById(project.documents).get(documentId),
      );
      const isOfAbstracts = documents.every((document) => document?.role === 'abstract');
      return work === undefined ? '' : ofTexts(work, isOfAbstracts);
    },
    ofVersions: (documents) => {
      const isOfEditions = new Set(documents.map((own) => own.language)).size < documents.length;
      return documents
        .map((own) =>
          isOfEditions && own.editionDate !== null
            ? `${own.language} ${format.date(own.editionDate)}`
            : own.language,
        )
        .join(', ');
    },
  };
}
