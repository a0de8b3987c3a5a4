import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { Language } from '../language/language.ts';
import type { Indicator, Matching } from './codebook.ts';
import { matchings } from './codebook.ts';

/**
 * The notation of lists in one cell of a table.
 *
 * Entries are separated by `|`; white space around them does not count. A backslash takes the
 * character after it literally, so `\|`, `\\` and a leading or closing `\ ` belong to the entry.
 * An indicator is `matching:pattern`, or `matching/case:pattern` when upper and lower case differ:
 *
 *     lemma:аким | phrase:местное самоуправление | wildcard:децентрализ* | form/case:США
 *
 * An entry without `matching:` is a lemma when it is one word, a phrase when it is several, and a
 * wild card when it holds `*`; `\:` keeps a colon from being read as the end of `matching`.
 */
export function joinEntries(entries: readonly string[]): string {
  return entries.map(escapeEntry).join(' | ');
}

/** The entries of a cell as they were typed, backslashes kept; blank entries are left out. */
function splitEntries(cell: string): string[] {
  const entries = cell.match(/(?:\\[^]|[^\\|]|\\$)+/gu) ?? [];
  return entries
    .map((entry) => /^\s*((?:\\[^]|[^])*?)\s*$/u.exec(entry)?.[1] ?? '')
    .filter((entry) => entry !== '');
}

/** Reads {@link joinEntries}; blank entries are left out. */
export function parseEntries(cell: string): string[] {
  return splitEntries(cell).map(unescapeEntry);
}

function escapeEntry(entry: string): string {
  return entry.replace(/[\\|]/gu, '\\$&').replace(/^\s|\s$/gu, '\\$&');
}

function unescapeEntry(entry: string): string {
  return entry.replace(/\\([^])/gu, '$1');
}

/** The indicators of one language as one cell, see {@link joinEntries}. */
export function indicatorsToCell(indicators: readonly Indicator[]): string {
  return indicators
    .map(({ matching, isCaseSensitive, pattern }) => {
      return `${matching}${isCaseSensitive ? '/case' : ''}:${escapeEntry(pattern)}`;
    })
    .join(' | ');
}

/** Reads {@link indicatorsToCell}. The error is the entry whose `matching` is not known. */
export function parseIndicatorCell(cell: string, language: Language): Result<Indicator[], string> {
  const indicators: Indicator[] = [];
  for (const entry of splitEntries(cell)) {
    const parts = /^([^\\:\s]*):\s*([^]*)$/u.exec(entry);
    const [name = '', option] = parts?.[1]?.toLowerCase().split('/') ?? [];
    const matching = matchings.find((known) => known === name);
    if (parts === null) {
      const pattern = unescapeEntry(entry);
      indicators.push({
        language,
        pattern,
        matching: guessMatching(pattern),
        isCaseSensitive: false,
      });
    } else if (matching === undefined || (option !== undefined && option !== 'case')) {
      return failure(entry);
    } else {
      const pattern = unescapeEntry(parts[2] ?? '');
      indicators.push({ language, pattern, matching, isCaseSensitive: option === 'case' });
    }
  }
  return success(indicators);
}

function guessMatching(pattern: string): Matching {
  if (pattern.includes('*')) return 'wildcard';
  return /\s/u.test(pattern) ? 'phrase' : 'lemma';
}
