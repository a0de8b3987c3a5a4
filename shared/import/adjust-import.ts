import type { Document, Work } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import type { ImportedFile } from './import-document.ts';

/**
 * The imported file as further expressions of a work that is there already. The work keeps its kind
 * and titles; titles that it lacks are taken from the import.
 */
export function assignToWork(imported: ImportedFile, work: Work): ImportedFile {
  function titleIn(language: Language): string {
    return work.title[language] === '' ? imported.work.title[language] : work.title[language];
  }
  return {
    ...imported,
    work: { ...work, title: { kk: titleIn('kk'), ru: titleIn('ru'), en: titleIn('en') } },
    documents: imported.documents.map((document) => ({ ...document, workId: work.id })),
  };
}

/**
 * The imported file with title or edition date as the user gives them; `null` leaves what the text
 * says. A title is that of the documents in `language`, and of the work in that language.
 */
export function overrideImport(
  imported: ImportedFile,
  {
    title,
    editionDate,
  }: {
    readonly title: { readonly language: Language; readonly text: string } | null;
    readonly editionDate: string | null;
  },
): ImportedFile {
  function override(document: Document): Document {
    const isNamed = title !== null && document.language === title.language;
    return {
      ...document,
      title: isNamed ? title.text : document.title,
      editionDate: editionDate ?? document.editionDate,
    };
  }
  const { work } = imported;
  return {
    ...imported,
    work:
      title === null ? work : { ...work, title: { ...work.title, [title.language]: title.text } },
    documents: imported.documents.map(override),
  };
}
