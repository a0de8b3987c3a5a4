import type { ConceptId } from '../base/identifiers.ts';
import type { ByLanguage } from '../language/language.ts';
import { languages } from '../language/language.ts';
import type { Codebook, Concept } from './codebook.ts';
import { defaultColor } from './codebook-csv.ts';
import { firstFreeColour } from './concept-colours.ts';
import { descendantsOf } from './concept-tree.ts';

const comparedFields = [
  'name',
  'shortName',
  'definition',
  'inclusion',
  'exclusion',
  'examples',
  'color',
  'indicators',
  'isRetired',
  'parentId',
] as const satisfies readonly (keyof Concept)[];
export type ComparedField = (typeof comparedFields)[number];

export type CodebookComparison = {
  readonly added: readonly Concept[];
  readonly changed: readonly {
    readonly before: Concept;
    readonly after: Concept;
    readonly fields: readonly ComparedField[];
  }[];
  readonly removed: readonly Concept[];
  readonly unchanged: readonly Concept[];
};

/** What would be different if `after` stood in the place of `before`, by the ids of concepts. Order is left aside. */
export function compareCodebooks(before: Codebook, after: Codebook): CodebookComparison {
  const old = new Map(before.concepts.map((concept) => [concept.id, concept]));
  const kept = new Set(after.concepts.map(({ id }) => id));
  const pairs = after.concepts.flatMap((concept) => {
    const present = old.get(concept.id);
    if (present === undefined) return [];
    const fields = comparedFields.filter((field) => !isSame(present[field], concept[field]));
    return [{ before: present, after: concept, fields }];
  });
  return {
    added: after.concepts.filter(({ id }) => !old.has(id)),
    changed: pairs.filter(({ fields }) => fields.length > 0),
    removed: before.concepts.filter(({ id }) => !kept.has(id)),
    unchanged: pairs.filter(({ fields }) => fields.length === 0).map(({ after: own }) => own),
  };
}

/**
 * The incoming codebook with the ids of the present one where a concept is the same: by its id, or
 * else by a name in some language that only one concept on each side has. Concepts without a colour
 * of their own keep the present one or get a free one.
 */
export function alignCodebook(present: Codebook, incoming: Codebook): Codebook {
  const ids = matchedIds(present.concepts, incoming.concepts);
  const old = new Map(present.concepts.map((concept) => [concept.id, concept]));
  const coloured: Concept[] = [];
  for (const concept of incoming.concepts) {
    const id = ids.get(concept.id) ?? concept.id;
    const parentId =
      concept.parentId === null ? null : (ids.get(concept.parentId) ?? concept.parentId);
    const color =
      concept.color === defaultColor
        ? (old.get(id)?.color ?? firstFreeColour([...present.concepts, ...coloured]))
        : concept.color;
    coloured.push({ ...concept, id, parentId, color });
  }
  return { ...incoming, concepts: coloured };
}

function matchedIds(
  present: readonly Concept[],
  incoming: readonly Concept[],
): ReadonlyMap<ConceptId, ConceptId> {
  const taken = new Set(present.map(({ id }) => id));
  const stays = new Set(incoming.filter(({ id }) => taken.has(id)).map(({ id }) => id));
  const open = present.filter(({ id }) => !stays.has(id));
  const matched = new Map<ConceptId, ConceptId>();
  const used = new Set<ConceptId>();
  for (const concept of incoming) {
    if (stays.has(concept.id)) continue;
    const namesakes = open.filter((own) => !used.has(own.id) && sharesName(own, concept));
    const [only] = namesakes;
    const rivals = incoming.filter((own) => only !== undefined && sharesName(own, only));
    if (only === undefined || namesakes.length > 1 || rivals.length > 1) continue;
    matched.set(concept.id, only.id);
    used.add(only.id);
  }
  return matched;
}

function sharesName(a: Concept, b: Concept): boolean {
  return languages.some((language) => {
    const name = foldName(a.name[language]);
    return name !== '' && name === foldName(b.name[language]);
  });
}

/** A name as it counts for being the same: case and white space aside. */
export function foldName(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

/**
 * The present codebook with what an aligned one ({@link alignCodebook}) brings: texts that it has
 * win over those that are there, examples and indicators are added, new concepts come last below
 * their parents. Nothing goes, and nothing that is there moves.
 */
export function mergeCodebooks(present: Codebook, aligned: Codebook): Codebook {
  const incoming = new Map(aligned.concepts.map((concept) => [concept.id, concept]));
  const concepts = present.concepts.map((concept) => {
    const other = incoming.get(concept.id);
    return other === undefined ? concept : mergeConcept(concept, other);
  });
  for (const concept of aligned.concepts) {
    if (concepts.some(({ id }) => id === concept.id)) continue;
    concepts.splice(endOfFamily(concepts, concept.parentId), 0, concept);
  }
  return { ...present, concepts };
}

function mergeConcept(present: Concept, incoming: Concept): Concept {
  const texts = (field: 'name' | 'shortName' | 'definition' | 'inclusion' | 'exclusion') =>
    filled(present[field], incoming[field]);
  return {
    ...present,
    name: texts('name'),
    shortName: texts('shortName'),
    definition: texts('definition'),
    inclusion: texts('inclusion'),
    exclusion: texts('exclusion'),
    examples: withNew(present.examples, incoming.examples),
    color: incoming.color,
    indicators: withNew(present.indicators, incoming.indicators),
    isRetired: incoming.isRetired,
  };
}

function filled(present: ByLanguage<string>, incoming: ByLanguage<string>): ByLanguage<string> {
  return {
    kk: incoming.kk || present.kk,
    ru: incoming.ru || present.ru,
    en: incoming.en || present.en,
  };
}

function endOfFamily(concepts: readonly Concept[], parentId: ConceptId | null): number {
  if (parentId === null) return concepts.length;
  const family = descendantsOf(concepts, parentId).add(parentId);
  const last = concepts.findLastIndex(({ id }) => family.has(id));
  return last === -1 ? concepts.length : last + 1;
}

/** The items that are there, followed by the incoming ones that are not. */
function withNew<Item>(present: readonly Item[], incoming: readonly Item[]): Item[] {
  const known = new Set(present.map(canonical));
  return [...present, ...incoming.filter((item) => !known.has(canonical(item)))];
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with the keys of objects in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
