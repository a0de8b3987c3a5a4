import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { languages } from '../../../shared/language/language.ts';
import { layoutReadings } from '../../session/keyboard-layouts.ts';

/** What the popover offers. */
export type OfferedConcept = {
  readonly concept: Concept;
  /** The key 1 to 9 of the concept, `null` without one. */
  readonly digit: number | null;
};

export type ConceptOrder = {
  readonly numbered: readonly (ConceptId | null)[];
  /** The latest first. */
  readonly recent: readonly ConceptId[];
};

/** How many of the recent ones stand before the numbered ones. */
const recentFirst = 3;

/**
 * The concepts that one may code with, best first. Without a query the last used and the numbered
 * ones come first; with one, those whose name in any language, or short name, has it: at its
 * beginning before at the beginning of a word before anywhere; what was typed on the wrong layout is
 * understood, too. Groups come after what is in them. Retired ones are not offered.
 */
export function rankConcepts(
  concepts: readonly Concept[],
  query: string,
  order: ConceptOrder,
): OfferedConcept[] {
  const digits = new Map(
    order.numbered.flatMap((id, index) => (id === null ? [] : [[id, index + 1] as const])),
  );
  const groups = new Set(concepts.map(({ parentId }) => parentId));
  const offered = concepts.filter(({ isRetired }) => !isRetired);
  const readings = layoutReadings(query.trim()).map(foldName);
  const usual = [
    ...new Set([
      ...order.recent.slice(0, recentFirst),
      ...order.numbered.filter((id) => id !== null),
      ...order.recent,
    ]),
  ];
  const usualRank = (id: ConceptId): number => {
    const rank = usual.indexOf(id);
    return rank === -1 ? usual.length : rank;
  };
  return offered
    .map((concept, place) => ({ concept, place, match: matchRank(concept, readings) }))
    .filter(({ match }) => match !== null)
    .sort(
      (a, b) =>
        (a.match ?? 0) - (b.match ?? 0) ||
        Number(groups.has(a.concept.id)) - Number(groups.has(b.concept.id)) ||
        usualRank(a.concept.id) - usualRank(b.concept.id) ||
        a.place - b.place,
    )
    .map(({ concept }) => ({ concept, digit: digits.get(concept.id) ?? null }));
}

/** Whether a concept in use has exactly this name in some language. */
export function conceptNamed(concepts: readonly Concept[], name: string): Concept | undefined {
  const wanted = foldName(name.trim());
  return concepts.find(
    (concept) =>
      !concept.isRetired &&
      languages.some((language) => foldName(concept.name[language]) === wanted),
  );
}

/** Where the query stands in a name as shown, `null` when it does not (another language matched). */
export function matchIn(name: string, query: string): { start: number; end: number } | null {
  const wanted = foldName(query.trim());
  if (wanted === '') return null;
  const folded = foldName(name);
  const atWord = folded.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}`, 'u'));
  const start = atWord === -1 ? folded.indexOf(wanted) : atWord;
  return start === -1 ? null : { start, end: start + wanted.length };
}

/** `null` where no name has any of the readings; those of other layouts come after the one typed. */
function matchRank(concept: Concept, readings: readonly string[]): number | null {
  const names = languages
    .flatMap((language) => [concept.shortName[language], concept.name[language]])
    .map(foldName);
  const ranks = readings.flatMap((wanted, reading) =>
    names
      .filter((name) => name.includes(wanted))
      .map((name) => (wanted === '' ? 0 : rankIn(name, wanted)) + (reading === 0 ? 0 : 4)),
  );
  return ranks.length === 0 ? null : Math.min(...ranks);
}

function rankIn(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}`, 'u').test(name) ? 2 : 3;
}

/** Lower case with ё as е; of the same length, so that places in it are places in the name. */
function foldName(name: string): string {
  return [...name].map(foldLetter).join('');
}

function foldLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const single = lower.length === letter.length ? lower : letter;
  return single === 'ё' ? 'е' : single;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
