import type { Segment } from '../../shared/document/document.ts';
import { normalizeNumber } from '../../shared/document/provision-numbers.ts';

/** eId prefixes of what words of the three languages name, by their beginnings. */
const wordsOfParts: readonly (readonly [RegExp, string])[] = [
  [/^(?:ст|бап|б\.?$|art)/u, 'art'],
  [/^(?:подп|пп|тармақша|sub-?cl)/u, 'point'],
  [/^(?:п|тармақ|cl|para)/u, 'para'],
  [/^(?:гл|тарау|ch)/u, 'chp'],
  [/^(?:разд|бөлім|sec)/u, 'sec'],
];

type Step = { readonly prefix: string | null; readonly number: string };

/**
 * The parts of a document that are meant by what was typed, best first: numbers with or without
 * their words in any language (`87`, `ст. 87 п. 4`, `87-бап`, `art. 87`, `87 4`, `глава 3`), or words of
 * a heading. `segments` in document order.
 */
export function findPlaces(segments: readonly Segment[], typed: string): readonly Segment[] {
  const query = typed.trim().toLowerCase();
  if (query === '') return [];
  const steps = stepsOf(query);
  if (steps.length > 0) {
    const found = byNumbers(segments, steps);
    if (found.length > 0) return found;
  }
  return byHeading(segments, query);
}

function stepsOf(query: string): readonly Step[] {
  const words = [
    ...query.matchAll(/\d+(?:-\d+)*|(?<![\p{L}])[ivxlcх]+(?![\p{L}])|[\p{L}]+(?:-[\p{L}]+)?\.?/gu),
  ].map(([word]) => word);
  const numbers = words.map((word) => normalizeNumber(word.toUpperCase()));
  const prefixes = words.map((word, index) => (numbers[index] === null ? prefixOf(word) : null));
  const taken = new Set<number>();
  return words.flatMap((_, index) => {
    const number = numbers[index];
    if (number === null || number === undefined) return [];
    // Russian and English name the part before its number, Kazakh after it.
    const beside = [index - 1, index + 1].find(
      (place) => (prefixes[place] ?? null) !== null && !taken.has(place),
    );
    if (beside !== undefined) taken.add(beside);
    return [{ prefix: beside === undefined ? null : (prefixes[beside] ?? null), number }];
  });
}

function prefixOf(word: string): string | null {
  return wordsOfParts.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Levels that bare numbers stand for, in order: `87 4 2` is article 87, clause 4, sub-clause 2. */
const bareLevels = ['art', 'para', 'point'] as const;

function byNumbers(segments: readonly Segment[], steps: readonly Step[]): readonly Segment[] {
  const wanted = steps
    .map(({ prefix, number }, index) => `${prefix ?? bareLevels[index] ?? 'point'}_${number}`)
    .sort((a, b) => depthOf(a) - depthOf(b));
  const exact = segments.filter(({ eId }) => endsWithSteps(eId.split('__'), wanted));
  if (exact.length > 0) return exact;
  const [only] = steps;
  if (steps.length > 1 || only === undefined || only.prefix !== null) return [];
  return segments.filter(({ eId }) => eId.split('__').at(-1)?.split('_')[1] === only.number);
}

const depths = ['sec', 'chp', 'art', 'para', 'point'];

function depthOf(step: string): number {
  return depths.indexOf(step.split('_')[0] ?? '');
}

/** Whether the last step is the last one wanted and the others stand before it in order. */
function endsWithSteps(eId: readonly string[], wanted: readonly string[]): boolean {
  if (eId.at(-1) !== wanted.at(-1)) return false;
  let place = 0;
  for (const step of wanted) {
    const found = eId.indexOf(step, place);
    if (found === -1) return false;
    place = found + 1;
  }
  return true;
}

function byHeading(segments: readonly Segment[], query: string): readonly Segment[] {
  const named = segments.flatMap((segment) => {
    if (segment.eId.endsWith('__heading')) return [];
    const name = `${segment.label ?? ''} ${segment.heading ?? ''}`.trim().toLowerCase();
    const place = segment.heading === null && segment.label === null ? -1 : name.indexOf(query);
    return place === -1 ? [] : [{ segment, place }];
  });
  return named.sort((a, b) => a.place - b.place).map(({ segment }) => segment);
}
