import type { ConceptId } from '../../shared/base/identifiers.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import { languages } from '../../shared/language/language.ts';
import { layoutReadings } from '../session/keyboard-layouts.ts';
import type { TreeRow } from './tree-rows.ts';

/** A concept as a line of the tree. */
export type ConceptRow = TreeRow & {
  readonly id: ConceptId;
  readonly parentId: ConceptId | null;
  readonly concept: Concept;
  /** The key 1 to 9 of the concept, `null` without one. */
  readonly digit: number | null;
};

export type ConceptView = {
  /** Part of a name in any language, also typed on the wrong layout, or the number of its key. */
  readonly filter: string;
  readonly closedIds: ReadonlySet<string>;
  readonly isRetiredShown: boolean;
  /** The concepts on the keys 1 to 9. */
  readonly numbered: readonly (ConceptId | null)[];
  /** A further condition, as "has no name in Kazakh". */
  readonly isWanted?: (concept: Concept) => boolean;
};

/**
 * The rows that show, in codebook order. With a filter those that match and what is above them, all
 * open; a retired concept shows when it is asked for, or when one below it is in use.
 */
export function conceptRows(concepts: readonly Concept[], view: ConceptView): ConceptRow[] {
  const { filter, closedIds, isRetiredShown, numbered, isWanted } = view;
  const matches = conceptMatcher(filter, numbered);
  const isFiltered = filter.trim() !== '' || isWanted !== undefined;
  const parents = new Map(concepts.map(({ id, parentId }) => [id, parentId]));
  const shown = new Set<ConceptId>();
  for (const concept of concepts) {
    if (concept.isRetired && !isRetiredShown) continue;
    if (!matches(concept) || isWanted?.(concept) === false) continue;
    for (
      let id: ConceptId | null | undefined = concept.id;
      id !== null && id !== undefined && !shown.has(id);
      id = parents.get(id)
    ) {
      shown.add(id);
    }
  }
  return treeOf(concepts, shown, isFiltered ? new Set() : closedIds, numbered);
}

function treeOf(
  concepts: readonly Concept[],
  shown: ReadonlySet<ConceptId>,
  closedIds: ReadonlySet<string>,
  numbered: readonly (ConceptId | null)[],
): ConceptRow[] {
  const below = new Map<ConceptId | null, Concept[]>();
  for (const concept of concepts) {
    if (!shown.has(concept.id)) continue;
    const siblings = below.get(concept.parentId);
    if (siblings === undefined) below.set(concept.parentId, [concept]);
    else siblings.push(concept);
  }
  const rows: ConceptRow[] = [];
  const walk = (parentId: ConceptId | null, level: number): void => {
    for (const concept of below.get(parentId) ?? []) {
      const { id } = concept;
      const isOpen = below.has(id) ? !closedIds.has(id) : null;
      const place = numbered.indexOf(id);
      rows.push({ id, parentId, level, isOpen, concept, digit: place === -1 ? null : place + 1 });
      if (isOpen === true) walk(id, level + 1);
    }
  };
  walk(null, 1);
  return rows;
}

/** Whether a concept answers to what was typed; an empty text is answered by all. */
function conceptMatcher(
  typed: string,
  numbered: readonly (ConceptId | null)[],
): (concept: Concept) => boolean {
  const text = typed.trim();
  if (text === '') return () => true;
  const isNumber = /^\d$/.test(text);
  const onKey = isNumber ? numbered[Number(text) - 1] : null;
  // A digit alone is a number, though on the Kazakh layout its key types a letter.
  const readings = (isNumber ? [text] : layoutReadings(text)).map(foldName);
  return ({ id, name, shortName }) =>
    id === onKey ||
    languages.some((language) => {
      const names = [foldName(name[language]), foldName(shortName[language])];
      return readings.some((reading) => names.some((own) => own.includes(reading)));
    });
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е');
}
