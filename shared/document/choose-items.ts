import type { Language } from '../language/language.ts';
import { type LegalItem, parseLegalItem } from './legal-items.ts';
import { compareNumbers, isSuccessor, normalizeNumber } from './provision-numbers.ts';

/** Ranks below the article, the widest first. */
export type ItemRank = 'clause' | 'subclause' | 'letter' | 'roman';

export type ChosenItem = LegalItem & { readonly rank: ItemRank };

const longestGap = 20;

/**
 * Says of each line of one article (or of what stands directly under another heading) which item it
 * begins, `null` for unnumbered lines. `lastClause` is the number reached before, for texts whose
 * clauses count on from chapter to chapter, else `null`.
 */
export function chooseItems(
  lines: readonly string[],
  { lastClause, language }: { readonly lastClause: string | null; readonly language: Language },
): (ChosenItem | null)[] {
  const parsed = lines.map(parseLegalItem);
  const hasDotted = parsed.some((item) => item?.form === 'dotted');
  const hasBareNumbers = !hasDotted && isSequence(parsed, 'bareNumber', ['1', '2']);
  const hasBareLetters = language === 'en' && isSequence(parsed, 'bareLetter', ['a', 'b']);
  const hasDottedLetters =
    isSequence(parsed, 'dottedLetter', ['a', 'b']) ||
    isSequence(parsed, 'dottedLetter', ['а', 'б']);
  const ranked = parsed.map((item): ChosenItem | null => {
    if (item === null) return null;
    switch (item.form) {
      case 'dotted':
        return { ...item, rank: 'clause' };
      case 'bareNumber':
        return hasBareNumbers ? { ...item, rank: 'clause' } : null;
      case 'bracketed':
        return { ...item, rank: hasDotted ? 'subclause' : 'clause' };
      case 'closed':
      case 'decimal':
        return { ...item, rank: 'subclause' };
      case 'letter':
        return { ...item, rank: 'letter' };
      case 'bareLetter':
        return hasBareLetters ? { ...item, rank: 'letter' } : null;
      case 'dottedLetter':
        return hasDottedLetters ? { ...item, rank: 'letter' } : null;
      case 'roman':
        return { ...item, rank: 'roman' };
    }
  });
  return withRomanLetters(withClausesInOrder(ranked, lastClause));
}

function isSequence(
  items: readonly (LegalItem | null)[],
  form: LegalItem['form'],
  start: readonly [string, string],
): boolean {
  const numbers = items.flatMap((item) => (item?.form === form ? [item.number] : []));
  const first = numbers.indexOf(start[0]);
  return first !== -1 && numbers.includes(start[1], first + 1);
}

/** Leaves out clauses that break the sequence: a sentence may begin "12. " by chance. */
function withClausesInOrder(
  items: readonly (ChosenItem | null)[],
  lastClause: string | null,
): (ChosenItem | null)[] {
  const clauses = items.flatMap((item) => (item?.rank === 'clause' ? [item] : []));
  const rejected = new Set<ChosenItem>();
  let previous = lastClause;
  clauses.forEach((clause, position) => {
    const next = clauses[position + 1]?.number ?? null;
    const isFirst = position === 0 && clause.number === '1';
    if (isFirst || isInOrder(clause.number, previous, next)) previous = clause.number;
    else rejected.add(clause);
  });
  return items.map((item) => (item !== null && rejected.has(item) ? null : item));
}

function isInOrder(number: string, previous: string | null, next: string | null): boolean {
  const isFollowed = next !== null && isSuccessor(number, next);
  if (number === '1') return previous === null || isFollowed;
  if (previous === null) return isFollowed || Number.parseInt(number) <= 3;
  if (isSuccessor(previous, number)) return true;
  if (compareNumbers(number, previous) <= 0) return false;
  const gap = Number.parseInt(number) - Number.parseInt(previous);
  return isFollowed || (gap <= longestGap && (next === null || compareNumbers(number, next) < 0));
}

/** "(i)" is a letter after "(h)" and a Roman number elsewhere below a letter; "(v)" likewise. */
function withRomanLetters(items: readonly (ChosenItem | null)[]): (ChosenItem | null)[] {
  let letter = '';
  let roman = 0;
  return items.map((item) => {
    if (item === null) return null;
    if (item.rank !== 'letter' && item.rank !== 'roman') {
      letter = '';
      roman = 0;
      return item;
    }
    const printed = item.label.replace(/[().]/g, '');
    const isNextLetter =
      printed.length === 1 && printed.codePointAt(0) === (letter.codePointAt(0) ?? 0) + 1;
    const value = /^[ivx]+$/.test(printed)
      ? Number(normalizeNumber(printed.toUpperCase()) ?? 0)
      : 0;
    if (value > 0 && !isNextLetter && (value === roman + 1 || item.rank === 'roman')) {
      roman = value;
      return letter === '' && item.rank === 'letter'
        ? item
        : { ...item, number: String(value), rank: 'roman' as const };
    }
    letter = printed;
    roman = 0;
    return { ...item, number: printed, rank: 'letter' as const };
  });
}
