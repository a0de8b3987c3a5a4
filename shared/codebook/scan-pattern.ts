import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { PatternError } from './indicator-pattern.ts';
import type { Span } from '../text/span.ts';

/** A piece of a pattern as typed; `text` of a `quoted` piece comes without its quotation marks. */
export type PatternPiece = {
  readonly kind: 'word' | 'quoted' | 'open' | 'close' | 'operator';
  readonly text: string;
  readonly span: Span;
};

const closingQuotes: { readonly [opening: string]: string } = {
  '"': '"',
  '“': '”“',
  '„': '“”',
  '«': '»',
};
const operator = /^(?:AND|OR|NOT|SENTENCE|NEAR(?:\/.*)?)$/u;

/**
 * Cuts a pattern into words, quoted words, brackets and operators. Without `withOperators`, brackets
 * and operator names are words like any other.
 */
export function scanPattern(
  pattern: string,
  withOperators: boolean,
): Result<PatternPiece[], PatternError> {
  const pieces: PatternPiece[] = [];
  const boundary = withOperators ? /[\s()"“„«]/u : /[\s"“„«]/u;
  let index = 0;
  while (index < pattern.length) {
    const character = pattern.charAt(index);
    const closing = closingQuotes[character];
    const start = index;
    if (/\s/u.test(character)) {
      index += 1;
    } else if (closing !== undefined) {
      index = closingQuoteAfter(pattern, start, closing);
      if (index < 0) {
        return failure({ code: 'unclosedQuote', span: { start, end: pattern.length } });
      }
      const text = pattern.slice(start + 1, index);
      index += 1;
      pieces.push({ kind: 'quoted', text, span: { start, end: index } });
    } else if (withOperators && (character === '(' || character === ')')) {
      index += 1;
      const kind = character === '(' ? 'open' : 'close';
      pieces.push({ kind, text: character, span: { start, end: index } });
    } else {
      do index += 1;
      while (index < pattern.length && !boundary.test(pattern.charAt(index)));
      const text = pattern.slice(start, index);
      const kind = withOperators && operator.test(text) ? 'operator' : 'word';
      pieces.push({ kind, text, span: { start, end: index } });
    }
  }
  return success(pieces);
}

function closingQuoteAfter(pattern: string, opening: number, closing: string): number {
  for (let index = opening + 1; index < pattern.length; index += 1) {
    if (closing.includes(pattern.charAt(index))) return index;
  }
  return -1;
}
