import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import { chainGroups } from './citation-chains.ts';
import { type CitationGroup, findCitationGroups } from './citation-groups.ts';
import type { CitedLevel } from './citation-units.ts';
import { findReferences, type ReferenceCitation } from './reference-citations.ts';
import { expandRanges, type NumberRange } from './cited-numbers.ts';
import { findCitedWork } from './cited-works.ts';
import { foldLabelLetters } from './label-folding.ts';
import { isClearHeading, parseLegalHeading } from './legal-headings.ts';

/** What a citation of a law points to. Lists are empty for levels it does not name. */
export type CitedProvision = {
  /** `this`, `constitution` (of Kazakhstan), the name as written, or `null` when none is named. */
  readonly work: string | null;
  readonly sections: readonly NumberRange[];
  readonly chapters: readonly NumberRange[];
  readonly articles: readonly NumberRange[];
  readonly clauses: readonly NumberRange[];
  readonly subclauses: readonly NumberRange[];
  /** Unnumbered paragraphs: "часть вторая", "екінші бөлік". */
  readonly parts: readonly NumberRange[];
  /** The level of "this article", "осы тармақ": the rest is counted from the place of the citation. */
  readonly relativeTo: CitedLevel | null;
};

export type Citation =
  | {
      readonly kind: 'provision';
      readonly span: Span;
      readonly target: CitedProvision;
      /** How the eIds of what is meant end, one per provision: `art_87__para_4__point_2`. */
      readonly eIdTails: readonly string[];
    }
  | ReferenceCitation;

/**
 * The citations in a text in text order: of provisions of laws ("пункт 4 статьи 87 Конституции",
 * "87-баптың 4-тармағы", "Article 87(4)") and of the list of references ("[13; 9]"). Headings at
 * the start of a line are none.
 */
export function findCitations(text: string, language: Language): Citation[] {
  const folded = foldLabelLetters(text);
  const groups = findCitationGroups(folded, language).filter((group) => !isHeading(text, group));
  const stepsOf = chainGroups(folded, groups, language);
  const chains = stepsOf
    .map((steps, index) => {
      // The name of a work ends where the next citation begins.
      const room = {
        start: stepsOf[index - 1]?.at(-1)?.end ?? 0,
        end: stepsOf[index + 1]?.[0]?.start ?? folded.length,
      };
      return toProvision(folded, steps, room, language);
    })
    .filter(isMeaningful);
  const provisions = withSharedWorks(folded, chains, language).map(
    ({ span, target, steps }) =>
      ({ kind: 'provision', span, target, eIdTails: toTails(target, steps) }) as const,
  );
  return [...provisions, ...findReferences(text)].sort((a, b) => a.span.start - b.span.start);
}

type Provision = {
  readonly span: Span;
  readonly target: CitedProvision;
  readonly steps: readonly CitationGroup[];
};

function isHeading(text: string, group: CitationGroup): boolean {
  const lineStart = text.lastIndexOf('\n', group.start - 1) + 1;
  if (text.slice(lineStart, group.start).trim() !== '') return false;
  const found = text.indexOf('\n', group.end);
  const heading = parseLegalHeading(
    text.slice(lineStart, found === -1 ? text.length : found).trim(),
  );
  return heading !== null && heading.rank === group.level && isClearHeading(heading);
}

function toProvision(
  folded: string,
  steps: readonly CitationGroup[],
  room: Span,
  language: Language,
): Provision {
  const own = { start: steps[0]?.start ?? 0, end: steps.at(-1)?.end ?? 0 };
  // "статья 10 (пункт 2) Закона": the bracket belongs to the citation.
  const isBracketOpen = /\([^)]*$/.test(folded.slice(own.start, own.end));
  if (isBracketOpen && folded.charAt(own.end) === ')') own.end += 1;
  const work = findCitedWork(folded, own, room, language);
  const span = {
    start: Math.min(own.start, work?.start ?? own.start),
    end: Math.max(own.end, work?.end ?? 0),
  };
  return { span, steps, target: toTarget(steps, work?.name ?? null) };
}

function toTarget(steps: readonly CitationGroup[], work: string | null): CitedProvision {
  function rangesOf(level: CitedLevel): readonly NumberRange[] {
    return steps.find((step) => step.level === level)?.ranges ?? [];
  }
  return {
    work,
    sections: rangesOf('section'),
    chapters: rangesOf('chapter'),
    articles: rangesOf('article'),
    clauses: rangesOf('clause'),
    subclauses: rangesOf('subclause'),
    parts: rangesOf('part'),
    relativeTo: steps.find((step) => step.isRelative)?.level ?? null,
  };
}

/**
 * Whether the steps make a citation. A part alone ("the first part") may be of anything; so may
 * a section or chapter of which no work is named.
 */
function isMeaningful({ target, steps }: Provision): boolean {
  const levels = new Set(steps.filter((step) => !step.isRelative).map((step) => step.level));
  if (levels.has('article') || levels.has('clause') || levels.has('subclause')) return true;
  if (levels.has('part')) return target.relativeTo !== null;
  return levels.size > 0 && target.work !== null;
}

const listGap =
  /^\s*(?:[,;]|и|или|либо|а также|and|or|және|мен|немесе)\s*(?:(?:и|или|and|or|және|также|а также)\s+)?(?:(?:в|к|на|с|со|по|in|to|under)\s+)?$/iu;

/** Gives the members of an enumeration the work that is named once: after the last, in Kazakh before the first. */
function withSharedWorks(
  folded: string,
  provisions: readonly Provision[],
  language: Language,
): readonly Provision[] {
  const shared = language === 'kk' ? [...provisions] : [...provisions].reverse();
  for (let index = 1; index < shared.length; index += 1) {
    const known = shared[index - 1];
    const one = shared[index];
    if (known === undefined || one === undefined || one.target.work !== null) continue;
    const [first, second] = language === 'kk' ? [known, one] : [one, known];
    const isListed = listGap.test(folded.slice(first.span.end, second.span.start));
    if (!isListed || one.target.relativeTo !== null || known.target.relativeTo !== null) continue;
    shared[index] = { ...one, target: { ...one.target, work: known.target.work } };
  }
  return language === 'kk' ? shared : shared.reverse();
}

const prefixes = { article: 'art', clause: 'para', subclause: 'point', part: 'al' } as const;

function toTails(target: CitedProvision, steps: readonly CitationGroup[]): string[] {
  const levels = ['article', 'clause', 'subclause'] as const;
  let tails: string[] = [''];
  for (const level of levels) {
    const numbers = expandRanges(steps.find((step) => step.level === level)?.ranges ?? []);
    if (numbers.length > 0) tails = appendNumbers(tails, prefixes[level], numbers);
  }
  // "подпункт 1) части второй": the part only says where the list stands; it is no step of the eId.
  const isPartInnermost = steps[0]?.level === 'part' || steps.at(-1)?.level === 'part';
  if (isPartInnermost) tails = appendNumbers(tails, prefixes.part, expandRanges(target.parts));
  if (tails[0] !== '') return tails;
  const chapters = expandRanges(target.chapters).map((number) => `chp_${number}`);
  return chapters.length > 0
    ? chapters
    : expandRanges(target.sections).map((number) => `sec_${number}`);
}

function appendNumbers(
  tails: readonly string[],
  prefix: string,
  numbers: readonly string[],
): string[] {
  return tails.flatMap((tail) =>
    numbers.map((number) => `${tail === '' ? '' : `${tail}__`}${prefix}_${number}`),
  );
}
