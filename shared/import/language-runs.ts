import { type Language, languages } from '../language/language.ts';

/** Paragraphs from `start` to `end` (not included) in one language. */
export type LanguageRun = {
  readonly language: Language;
  readonly start: number;
  readonly end: number;
};

/** A paragraph with as much of it as matters here. */
export type SizedParagraph = { readonly language: Language | null; readonly length: number };

const changeShare = 0.15;
const leastChange = 150;
const leastParagraphs = 3;
const leastLength = 1000;
const decidingShare = 0.3;

/**
 * Cuts the paragraphs where the language changes and the change lasts. The cut is the one with the
 * least cost (dynamic programming, linear time): a paragraph in a run of another language costs
 * its length, a change 15 % of the text. So a foreign stretch inside a text is cut out from 30 %
 * on, one at its end from 15 %. A run of fewer than three paragraphs and 1000 characters must have
 * 30 %. Paragraphs without a language between
 * two runs join the one after, as its title may. Empty when none has a language.
 */
export function findLanguageRuns(paragraphs: readonly SizedParagraph[]): LanguageRun[] {
  if (paragraphs.every(({ language }) => language === null)) return [];
  const total = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const path = cheapestPath(paragraphs, Math.max(leastChange, changeShare * total));
  const runs = toRuns(path);
  const lasting = runs.filter((run) => isLasting(run, paragraphs, total));
  const [first, ...others] = lasting.length > 0 ? lasting : runs.slice(0, 1);
  if (first === undefined) return [];
  // What lies between lasting runs goes to the one before it.
  const starts = [{ ...first, start: 0 }, ...others];
  return joinEqual(
    starts.map((run, index) => ({ ...run, end: starts[index + 1]?.start ?? paragraphs.length })),
  );
}

/** The language of each paragraph on the cheapest path. */
function cheapestPath(paragraphs: readonly SizedParagraph[], change: number): Language[] {
  let costs = languages.map(() => 0);
  const origins: number[][] = [];
  for (const { language, length } of paragraphs) {
    const best = costs.indexOf(Math.min(...costs));
    const bestCost = costs[best] ?? 0;
    const isChanged = costs.map((cost) => bestCost + change < cost);
    origins.push(isChanged.map((changed, state) => (changed ? best : state)));
    costs = costs.map((cost, state) => {
      const own = language === null || language === languages[state] ? 0 : length;
      return Math.min(cost, bestCost + change) + own;
    });
  }
  let state = costs.indexOf(Math.min(...costs));
  const path: Language[] = [];
  for (const origin of origins.reverse()) {
    path.push(languages[state] ?? 'ru');
    state = origin[state] ?? state;
  }
  return path.reverse();
}

function toRuns(path: readonly Language[]): LanguageRun[] {
  return joinEqual(path.map((language, start) => ({ language, start, end: start + 1 })));
}

function joinEqual(runs: readonly LanguageRun[]): LanguageRun[] {
  const joined: LanguageRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.language === run.language) joined[joined.length - 1] = { ...last, end: run.end };
    else joined.push(run);
  }
  return joined;
}

function isLasting(
  { start, end }: LanguageRun,
  paragraphs: readonly SizedParagraph[],
  total: number,
): boolean {
  let length = 0;
  for (let index = start; index < end; index += 1) length += paragraphs[index]?.length ?? 0;
  return end - start >= leastParagraphs || length >= leastLength || length >= decidingShare * total;
}
