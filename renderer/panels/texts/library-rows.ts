import type { DocumentId, WorkId } from '../../../shared/base/identifiers.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { Document, Work } from '../../../shared/document/document.ts';
import { languages, type Language } from '../../../shared/language/language.ts';
import type { Project } from '../../../shared/project/project.ts';
import type { SortKey, TextsView } from './texts-view.ts';

/** A row of the list of texts: a work, and below it its documents while it is open. */
export type LibraryRow =
  | {
      readonly kind: 'work';
      readonly id: WorkId;
      readonly work: Work;
      readonly isOpen: boolean;
      /** Its documents that the filters let through, in the order shown. */
      readonly documents: readonly Document[];
    }
  | {
      readonly kind: 'document';
      readonly id: DocumentId;
      readonly workId: WorkId;
      readonly document: Document;
    };

type RowFacts = {
  readonly words: ReadonlyMap<DocumentId, number>;
  /** Share of coded units between 0 and 1. */
  readonly coded: ReadonlyMap<DocumentId, number>;
  /** Documents in whose text the word stands; `null` while nothing is looked for. */
  readonly hits: ReadonlyMap<DocumentId, number> | null;
};

type RowSettings = Pick<
  TextsView,
  'query' | 'languages' | 'kinds' | 'variables' | 'sorting' | 'isDescending' | 'closedWorkIds'
>;

/**
 * The rows that are shown. Documents without a work (there are none in a sound project) stay away.
 * A work whose title is looked for shows all its documents. Works are sorted by what their documents
 * amount to, documents inside them by themselves.
 */
export function libraryRows(
  project: Pick<Project, 'works' | 'documents'>,
  view: RowSettings,
  facts: RowFacts,
  words: { readonly language: Language; readonly compare: (a: string, b: string) => number },
): readonly LibraryRow[] {
  const byWork = new Map<WorkId, Document[]>();
  for (const document of project.documents) {
    const group = byWork.get(document.workId);
    if (group === undefined) byWork.set(document.workId, [document]);
    else group.push(document);
  }
  const closed = new Set(view.closedWorkIds);
  const sign = view.isDescending ? -1 : 1;
  const order = orderOf(view.sorting, facts, words.compare);
  const works = project.works.flatMap((work) => {
    const all = byWork.get(work.id) ?? [];
    const documents = all.filter((document) => isLetThrough(document, work, view, facts.hits));
    if (documents.length === 0) return [];
    if (order !== null) documents.sort((a, b) => sign * order.documents(a, b));
    return [{ work, documents }];
  });
  if (order !== null) {
    works.sort(
      (a, b) =>
        sign *
        (view.sorting === 'title'
          ? words.compare(
              nameIn(a.work.title, words.language),
              nameIn(b.work.title, words.language),
            )
          : order.works(a.documents, b.documents)),
    );
  } else if (view.isDescending) works.reverse();
  return works.flatMap(({ work, documents }): LibraryRow[] => {
    const isOpen = !closed.has(work.id);
    const row: LibraryRow = { kind: 'work', id: work.id, work, isOpen, documents };
    if (!isOpen) return [row];
    return [
      row,
      ...documents.map((document): LibraryRow => ({
        kind: 'document',
        id: document.id,
        workId: work.id,
        document,
      })),
    ];
  });
}

function isLetThrough(
  document: Document,
  work: Work,
  { query, languages: wanted, kinds, variables }: RowSettings,
  hits: RowFacts['hits'],
): boolean {
  if (wanted.length > 0 && !wanted.includes(document.language)) return false;
  if (kinds.length > 0 && !kinds.includes(work.kind)) return false;
  if (!haveVariables(document, variables)) return false;
  const typed = query.trim().toLowerCase();
  if (typed === '') return true;
  const names = [...languages.map((language) => work.title[language]), document.title];
  const named = [...names, document.source.fileName, ...document.keywords];
  return (
    named.some((name) => name.toLowerCase().includes(typed)) || hits?.has(document.id) === true
  );
}

/** Of one variable any of the values will do, every variable must fit. */
function haveVariables(document: Document, wanted: TextsView['variables']): boolean {
  const names = new Set(wanted.map(({ name }) => name));
  return [...names].every((name) =>
    wanted.some((own) => own.name === name && document.variables[name] === own.value),
  );
}

type Order = {
  readonly documents: (a: Document, b: Document) => number;
  readonly works: (a: readonly Document[], b: readonly Document[]) => number;
};

function orderOf(
  key: SortKey,
  { words, coded }: RowFacts,
  compare: (a: string, b: string) => number,
): Order | null {
  const byNumber = (value: (document: Document) => number, isSum: boolean): Order => {
    const total = (documents: readonly Document[]): number => {
      const sum = documents.reduce((all, document) => all + value(document), 0);
      return isSum ? sum : sum / documents.length;
    };
    return {
      documents: (a, b) => value(a) - value(b),
      works: (a, b) => total(a) - total(b),
    };
  };
  switch (key) {
    case 'added':
      return null;
    case 'title':
      return { documents: (a, b) => compare(a.title, b.title), works: () => 0 };
    case 'language':
      return byNumber(({ language }) => languages.indexOf(language), false);
    case 'edition': {
      const date = ({ editionDate }: Document): string => editionDate ?? '';
      const latest = (documents: readonly Document[]): string =>
        documents.map(date).reduce((a, b) => (a > b ? a : b), '');
      const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
      return {
        documents: (a, b) => order(date(a), date(b)),
        works: (a, b) => order(latest(a), latest(b)),
      };
    }
    case 'words':
      return byNumber(({ id }) => words.get(id) ?? 0, true);
    case 'coded':
      return byNumber(({ id }) => coded.get(id) ?? 0, false);
  }
}

/** Every variable that some document has, with its values, both in the order of the alphabet. */
export function variableValues(
  documents: readonly Document[],
  compare: (a: string, b: string) => number,
): readonly { readonly name: string; readonly values: readonly string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { variables } of documents) {
    for (const [name, value] of Object.entries(variables)) {
      const values = found.get(name) ?? new Set();
      found.set(name, values.add(value));
    }
  }
  return [...found]
    .map(([name, values]) => ({ name, values: [...values].sort(compare) }))
    .sort((a, b) => compare(a.name, b.name));
}
