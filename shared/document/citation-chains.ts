import type { Language } from '../language/language.ts';
import type { CitationGroup } from './citation-groups.ts';
import { citedLevels } from './citation-units.ts';

type Direction = 'ascending' | 'descending';

/** What may stand between two steps of one citation, by language and direction. */
const gaps: { readonly [language in Language]: { readonly [direction in Direction]: RegExp } } = {
  ru: { ascending: /^\s+$/, descending: /^[\s.,]{1,4}$|^\s?\($|^$/ },
  kk: { ascending: /^$/, descending: /^\s*$/ },
  en: { ascending: /^\s*,?\s+(?:of\s+(?:the\s+)?)?$/i, descending: /^[\s.,]{1,4}$|^\s?\($|^$/ },
};

/**
 * Joins steps to citations: from narrow to wide ("пункт 4 статьи 87", "paragraph 4 of Article 87")
 * or from wide to narrow ("87-баптың 4-тармағы", "ст. 3, п. 5", "Article 87(4)").
 */
export function chainGroups(
  folded: string,
  groups: readonly CitationGroup[],
  language: Language,
): CitationGroup[][] {
  const chains: CitationGroup[][] = [];
  let chain: CitationGroup[] = [];
  let direction: Direction | null = null;
  groups.forEach((group, index) => {
    const joint = jointOf(folded, chain, group, language);
    const isJoined =
      joint !== null &&
      (direction === null || joint === 'any' || joint === direction) &&
      !belongsToNext(folded, chain.at(-1), group, groups[index + 1], language);
    if (isJoined) {
      chain.push(group);
      if (joint !== 'any') direction = joint;
      return;
    }
    chain = [group];
    chains.push(chain);
    direction = null;
  });
  return chains;
}

/** The direction in which `group` continues the chain; `any` for a part, which may stand anywhere. */
function jointOf(
  folded: string,
  chain: readonly CitationGroup[],
  group: CitationGroup,
  language: Language,
): Direction | 'any' | null {
  const last = chain.at(-1);
  if (last === undefined || chain.some((step) => step.level === group.level)) return null;
  const gap = folded.slice(last.end, group.start);
  const isLoose = last.isShort && /^[\s.,]{0,3}$/.test(gap);
  const base = chain.findLast((step) => step.level !== 'part');
  if (base === undefined) return gaps[language].ascending.test(gap) ? 'ascending' : null;
  if (group.level === 'part') {
    const { ascending, descending } = gaps[language];
    return ascending.test(gap) || descending.test(gap) ? 'any' : null;
  }
  const direction = depthOf(group) < depthOf(base) ? 'ascending' : 'descending';
  return isLoose || gaps[language][direction].test(gap) ? direction : null;
}

/** In "статьёй 19, пунктом 2 статьи 26" the clause belongs to the article after it. */
function belongsToNext(
  folded: string,
  last: CitationGroup | undefined,
  group: CitationGroup,
  next: CitationGroup | undefined,
  language: Language,
): boolean {
  if (last === undefined || next === undefined || language === 'kk') return false;
  if (depthOf(group) < depthOf(last) || depthOf(next) >= depthOf(group)) return false;
  const isComma = folded.slice(last.end, group.start).includes(',');
  return isComma && gaps[language].ascending.test(folded.slice(group.end, next.start));
}

function depthOf(group: CitationGroup): number {
  return citedLevels.indexOf(group.level);
}
