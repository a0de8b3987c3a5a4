import { isSameValue } from '../base/same-value.ts';
import type { Document } from '../document/document.ts';
import { groupByDocument } from '../document/group-by-document.ts';
import { languages } from '../language/language.ts';
import type { Change } from './change.ts';
import { asInsertions, type Insertion } from './list-edits.ts';
import type { Project } from './project.ts';

/**
 * The change that turns a project into another state of it, so that going back to a backup is one
 * step that can be undone; `null` when they are the same but for their counters. What both hold
 * stays untouched; lists come out in the order of `target`.
 */
export function changeInto(project: Project, target: Project): Change | null {
  const { codebook, name } = target;
  const works = difference(project.works, target.works, isSameValue);
  const documents = documentDifference(project, target);
  const coders = difference(project.coders, target.coders, isSameValue);
  const annotations = difference(project.annotations, target.annotations, isSameValue);
  const alignments = difference(project.alignments, target.alignments, isSameValue);
  const requests = difference(project.savedRequests, target.savedRequests, isSameValue);
  const arriving = new Set<string>(documents.added.flatMap(({ items }) => items.map((d) => d.id)));
  const segments = asInsertions(target.segments, ({ documentId }) => arriving.has(documentId));
  const isSameCodebook =
    project.codebook.id === codebook.id &&
    isSameValue(project.codebook.concepts, codebook.concepts);

  const editedStopWords = languages.filter(
    (language) => !isSameValue(project.stopWords[language], target.stopWords[language]),
  );
  const isSameForms = isSameValue(project.wordForms, target.wordForms);

  const changes: (Change | false)[] = [
    project.name !== name && { kind: 'renameProject', name },
    alignments.removed.length > 0 && { kind: 'removeAlignments', ids: alignments.removed },
    annotations.removed.length > 0 && { kind: 'removeAnnotations', ids: annotations.removed },
    documents.removed.length > 0 && { kind: 'removeDocuments', ids: documents.removed },
    works.removed.length > 0 && { kind: 'removeWorks', ids: works.removed },
    coders.removed.length > 0 && { kind: 'removeCoders', ids: coders.removed },
    requests.removed.length > 0 && { kind: 'removeSavedRequests', ids: requests.removed },
    !isSameCodebook && { kind: 'replaceCodebook', codebook },
    works.added.length > 0 && { kind: 'addWorks', works: works.added },
    documents.added.length > 0 && { kind: 'addDocuments', documents: documents.added, segments },
    coders.added.length > 0 && { kind: 'addCoders', coders: coders.added },
    annotations.added.length > 0 && { kind: 'addAnnotations', annotations: annotations.added },
    alignments.added.length > 0 && { kind: 'addAlignments', alignments: alignments.added },
    requests.added.length > 0 && { kind: 'addSavedRequests', requests: requests.added },
    !isSameForms && { kind: 'setWordForms', wordForms: target.wordForms },
    ...editedStopWords.map((language): Change => ({
      kind: 'setStopWords',
      language,
      edits: target.stopWords[language],
    })),
  ];
  const needed = changes.filter((change) => change !== false);
  return needed.length === 0 ? null : { kind: 'batch', changes: needed };
}

type Difference<Item extends { readonly id: string }> = {
  readonly removed: readonly Item['id'][];
  readonly added: readonly Insertion<Item>[];
};

/** Removing and then adding turns `current` into `target`; items that are the same in both stay. */
function difference<Item extends { readonly id: string }>(
  current: readonly Item[],
  target: readonly Item[],
  isSame: (first: Item, second: Item) => boolean,
): Difference<Item> {
  const places = new Map(current.map((item, place) => [item.id, { item, place }]));
  const staying = new Set<string>();
  let last = -1;
  for (const item of target) {
    const found = places.get(item.id);
    // An item that has changed its place among the others goes and comes again.
    if (found === undefined || found.place < last || !isSame(found.item, item)) continue;
    staying.add(item.id);
    last = found.place;
  }
  return {
    removed: current.map(({ id }) => id).filter((id) => !staying.has(id)),
    added: asInsertions(target, ({ id }) => !staying.has(id)),
  };
}

/** A document stays with its segments or not at all. */
function documentDifference(project: Project, target: Project): Difference<Document> {
  const before = groupByDocument(project.segments);
  const after = groupByDocument(target.segments);
  const isSame = (first: Document, second: Document): boolean =>
    isSameValue(first, second) && isSameValue(before.get(first.id), after.get(first.id));
  const documents = difference(project.documents, target.documents, isSame);
  const gone = new Set<string>(documents.removed);
  const arriving = new Set<string>(documents.added.flatMap(({ items }) => items.map((d) => d.id)));
  const staying = project.segments.filter(({ documentId }) => !gone.has(documentId));
  const wanted = target.segments.filter(({ documentId }) => !arriving.has(documentId));
  // Segments of several documents may stand mixed; if that mixture is another one, all come anew.
  const isMixedAlike =
    staying.length === wanted.length && staying.every(({ id }, index) => id === wanted[index]?.id);
  return isMixedAlike ? documents : difference(project.documents, target.documents, () => false);
}
