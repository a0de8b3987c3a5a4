import { applyAlignmentEdit, invertAlignmentEdit } from '../alignment/alignment-edit.ts';
import { assertNever, at, invariant } from '../base/invariant.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Document } from '../document/document.ts';
import type { Change, DocumentMetadata } from './change.ts';
import { asInsertions, insertedItems, insertItems, type Insertion } from './list-edits.ts';
import type { Project } from './project.ts';

type Identified = { readonly id: string };

/**
 * The project after the change. `changeNumber` rises by one for each call, `codebook.version` with
 * each change of concepts; nothing is checked twice: a change that names an unknown record, or adds
 * one that is there, is a bug and throws.
 */
export function applyChange(project: Project, change: Change): Project {
  return { ...applied(project, change), changeNumber: project.changeNumber + 1 };
}

/**
 * The change that takes back `change`, given the project *before* it. Applying both restores the
 * project, order of lists included; only the two counters `changeNumber` and `codebook.version`
 * stay risen, so that a number once quoted never comes to mean another state.
 */
export function invertChange(before: Project, change: Change): Change {
  switch (change.kind) {
    case 'renameProject':
      return { kind: 'renameProject', name: before.name };
    case 'addWorks':
      return { kind: 'removeWorks', ids: insertedIds(change.works) };
    case 'replaceWork':
      return { kind: 'replaceWork', work: find(before.works, change.work.id) };
    case 'removeWorks':
      return { kind: 'addWorks', works: named(before.works, change.ids) };
    case 'addDocuments':
      return { kind: 'removeDocuments', ids: insertedIds(change.documents) };
    case 'updateDocument':
      return {
        kind: 'updateDocument',
        id: change.id,
        metadata: metadataOf(find(before.documents, change.id)),
      };
    case 'removeDocuments': {
      const ids = new Set<string>(change.ids);
      return {
        kind: 'addDocuments',
        documents: named(before.documents, change.ids),
        segments: asInsertions(before.segments, (segment) => ids.has(segment.documentId)),
      };
    }
    case 'replaceCodebook':
      return { kind: 'replaceCodebook', codebook: before.codebook };
    case 'addConcepts':
      return { kind: 'removeConcepts', ids: insertedIds(change.concepts) };
    case 'replaceConcept':
      return {
        kind: 'replaceConcept',
        concept: find(before.codebook.concepts, change.concept.id),
      };
    case 'removeConcepts':
      return { kind: 'addConcepts', concepts: named(before.codebook.concepts, change.ids) };
    case 'addCoders':
      return { kind: 'removeCoders', ids: insertedIds(change.coders) };
    case 'replaceCoder':
      return { kind: 'replaceCoder', coder: find(before.coders, change.coder.id) };
    case 'removeCoders':
      return { kind: 'addCoders', coders: named(before.coders, change.ids) };
    case 'addAnnotations':
      return { kind: 'removeAnnotations', ids: insertedIds(change.annotations) };
    case 'replaceAnnotations':
      return {
        kind: 'replaceAnnotations',
        annotations: findAll(before.annotations, change.annotations),
      };
    case 'setAnnotationStatus':
      return {
        kind: 'setAnnotationStatus',
        settings: findAll(before.annotations, change.settings).map(
          ({ id, status, modifiedAt }) => ({ id, status, modifiedAt }),
        ),
      };
    case 'removeAnnotations':
      return { kind: 'addAnnotations', annotations: named(before.annotations, change.ids) };
    case 'addAlignments':
      return { kind: 'removeAlignments', ids: insertedIds(change.alignments) };
    case 'replaceAlignment':
      return {
        kind: 'replaceAlignment',
        alignment: find(before.alignments, change.alignment.id),
      };
    case 'editAlignment': {
      const { id, edit } = change;
      return {
        kind: 'editAlignment',
        id,
        edit: invertAlignmentEdit(find(before.alignments, id), edit),
      };
    }
    case 'removeAlignments':
      return { kind: 'addAlignments', alignments: named(before.alignments, change.ids) };
    case 'addSavedRequests':
      return { kind: 'removeSavedRequests', ids: insertedIds(change.requests) };
    case 'replaceSavedRequest':
      return {
        kind: 'replaceSavedRequest',
        request: find(before.savedRequests, change.request.id),
      };
    case 'removeSavedRequests':
      return { kind: 'addSavedRequests', requests: named(before.savedRequests, change.ids) };
    case 'setWordForms':
      return { kind: 'setWordForms', wordForms: before.wordForms };
    case 'setStopWords': {
      const { language } = change;
      return { kind: 'setStopWords', language, edits: before.stopWords[language] };
    }
    case 'batch':
      return invertBatch(before, change.changes);
    default:
      return assertNever(change);
  }
}

function applied(project: Project, change: Change): Project {
  switch (change.kind) {
    case 'renameProject':
      return { ...project, name: change.name };
    case 'addWorks':
      return { ...project, works: inserted(project.works, change.works) };
    case 'replaceWork':
      return { ...project, works: replaced(project.works, [change.work]) };
    case 'removeWorks':
      return { ...project, works: removed(project.works, change.ids) };
    case 'addDocuments':
      return {
        ...project,
        documents: inserted(project.documents, change.documents),
        segments: insertItems(project.segments, change.segments),
      };
    case 'updateDocument': {
      const document = find(project.documents, change.id);
      const updated = { ...document, ...change.metadata };
      return { ...project, documents: replaced(project.documents, [updated]) };
    }
    case 'removeDocuments': {
      const ids = new Set<string>(change.ids);
      return {
        ...project,
        documents: removed(project.documents, change.ids),
        segments: project.segments.filter((segment) => !ids.has(segment.documentId)),
      };
    }
    case 'replaceCodebook':
      return { ...project, codebook: newerCodebook(project.codebook, change.codebook) };
    case 'addConcepts':
      return withConcepts(project, inserted(project.codebook.concepts, change.concepts));
    case 'replaceConcept':
      return withConcepts(project, replaced(project.codebook.concepts, [change.concept]));
    case 'removeConcepts':
      return withConcepts(project, removed(project.codebook.concepts, change.ids));
    case 'addCoders':
      return { ...project, coders: inserted(project.coders, change.coders) };
    case 'replaceCoder':
      return { ...project, coders: replaced(project.coders, [change.coder]) };
    case 'removeCoders':
      return { ...project, coders: removed(project.coders, change.ids) };
    case 'addAnnotations':
      return { ...project, annotations: inserted(project.annotations, change.annotations) };
    case 'replaceAnnotations':
      return { ...project, annotations: replaced(project.annotations, change.annotations) };
    case 'setAnnotationStatus': {
      const settings = byIdentifier(change.settings);
      const updated = findAll(project.annotations, change.settings).map((annotation) => {
        const { status, modifiedAt } = known(settings, annotation.id);
        return { ...annotation, status, modifiedAt };
      });
      return { ...project, annotations: replaced(project.annotations, updated) };
    }
    case 'removeAnnotations':
      return { ...project, annotations: removed(project.annotations, change.ids) };
    case 'addAlignments':
      return { ...project, alignments: inserted(project.alignments, change.alignments) };
    case 'replaceAlignment':
      return { ...project, alignments: replaced(project.alignments, [change.alignment]) };
    case 'editAlignment': {
      const edited = applyAlignmentEdit(find(project.alignments, change.id), change.edit);
      return { ...project, alignments: replaced(project.alignments, [edited]) };
    }
    case 'removeAlignments':
      return { ...project, alignments: removed(project.alignments, change.ids) };
    case 'addSavedRequests':
      return { ...project, savedRequests: inserted(project.savedRequests, change.requests) };
    case 'replaceSavedRequest':
      return { ...project, savedRequests: replaced(project.savedRequests, [change.request]) };
    case 'removeSavedRequests':
      return { ...project, savedRequests: removed(project.savedRequests, change.ids) };
    case 'setWordForms':
      return { ...project, wordForms: change.wordForms };
    case 'setStopWords':
      return { ...project, stopWords: { ...project.stopWords, [change.language]: change.edits } };
    case 'batch':
      return change.changes.reduce(applied, project);
    default:
      return assertNever(change);
  }
}

function invertBatch(before: Project, changes: readonly Change[]): Change {
  const inverses: Change[] = [];
  let state = before;
  for (const change of changes) {
    inverses.push(invertChange(state, change));
    state = applied(state, change);
  }
  return { kind: 'batch', changes: inverses.reverse() };
}

/**
 * Another codebook comes with its own count; a new state of the same one counts on, so that an id
 * and a version name one state for good.
 */
function newerCodebook(current: Codebook, next: Codebook): Codebook {
  if (current.id !== next.id) return next;
  return { ...next, version: Math.max(current.version, next.version) + 1 };
}

function withConcepts(project: Project, concepts: Codebook['concepts']): Project {
  const { codebook } = project;
  return { ...project, codebook: { ...codebook, concepts, version: codebook.version + 1 } };
}

/** The part of a document that `updateDocument` may change. */
export function metadataOf(document: Document): DocumentMetadata {
  const { workId, role, title, language, editionDate } = document;
  const { keywords, identifiers, variables, replacesDocumentId } = document;
  return {
    ...{ workId, role, title, language, editionDate },
    ...{ keywords, identifiers, variables, replacesDocumentId },
  };
}

function inserted<Item extends Identified>(
  list: readonly Item[],
  insertions: readonly Insertion<Item>[],
): Item[] {
  const items = insertedItems(insertions);
  const ids = idsOf(items);
  invariant(ids.size === items.length, 'an item is inserted twice');
  const present = placesOf(list, ids).map((place) => at(list, place).id);
  invariant(present.length === 0, `there already: ${present.join(', ')}`);
  return insertItems(list, insertions);
}

function replaced<Item extends Identified>(
  list: readonly Item[],
  replacements: readonly Item[],
): Item[] {
  const byId = byIdentifier(replacements);
  const places = placesOf(list, idsOf(replacements));
  invariant(places.length === byId.size, `nothing to replace: ${[...byId.keys()].join(', ')}`);
  const result = list.slice();
  for (const place of places) result[place] = known(byId, at(list, place).id);
  return result;
}

function removed<Item extends Identified>(list: readonly Item[], ids: readonly string[]): Item[] {
  const gone = new Set(ids);
  const places = placesOf(list, gone);
  invariant(places.length === gone.size, `nothing to remove: ${ids.join(', ')}`);
  const rest: Item[] = [];
  let start = 0;
  for (const place of [...places, list.length]) {
    for (; start < place; start += 1) rest.push(at(list, start));
    start = place + 1;
  }
  return rest;
}

function named<Item extends Identified>(
  list: readonly Item[],
  ids: readonly string[],
): Insertion<Item>[] {
  const wanted = new Set(ids);
  return asInsertions(list, (item) => wanted.has(item.id));
}

/**
 * Where items with these ids stand, ascending. A list may have 50,000 of them and a change name one,
 * so there is no index of the whole list, one id is compared directly, and the search ends with the
 * last find.
 */
function placesOf(list: readonly Identified[], ids: ReadonlySet<string>): number[] {
  const places: number[] = [];
  const [first] = ids;
  if (first === undefined) return places;
  const isSought = ids.size === 1 ? (id: string) => id === first : (id: string) => ids.has(id);
  for (let place = 0; place < list.length && places.length < ids.size; place += 1) {
    if (isSought(at(list, place).id)) places.push(place);
  }
  return places;
}

/** The items of the list that `sought` names, in the order in which it names them. */
function findAll<Item extends Identified>(
  list: readonly Item[],
  sought: readonly Identified[],
): Item[] {
  const byId = byIdentifier(placesOf(list, idsOf(sought)).map((place) => at(list, place)));
  return sought.map(({ id }) => known(byId, id));
}

function idsOf(items: readonly Identified[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}

function insertedIds<Id extends string>(
  insertions: readonly Insertion<{ readonly id: Id }>[],
): Id[] {
  return insertedItems(insertions).map((item) => item.id);
}

function byIdentifier<Item extends Identified>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function known<Item>(byId: ReadonlyMap<string, Item>, id: string): Item {
  const item = byId.get(id);
  if (item === undefined) throw new Error(`Invariant broken: no record ${id}`);
  return item;
}

function find<Item extends Identified>(list: readonly Item[], id: string): Item {
  return at(findAll(list, [{ id }]), 0);
}
