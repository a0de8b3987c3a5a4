import type { Span } from '../text/span.ts';

/**
 * One word of a pattern. `form` stands for itself, `lemma` for all its inflected forms, `root` also
 * for those of all words of its root, `wildcard` holds `*` (any letters, also none) or `?` (one letter).
 */
export type PatternWord = {
  readonly kind: 'form' | 'lemma' | 'root' | 'wildcard';
  readonly word: string;
};

/**
 * What a pattern says.
 * - `words`: one word, or several in a row.
 * - `or`: any of the operands.
 * - `near`: both, with at most `distance - 1` words between them, in either order, in one paragraph.
 * - `sentence`, `and`: both in one sentence; both in one context unit, which is the paragraph (line).
 * - `not`: the left one, unless the right one occurs in a sentence that the left one touches.
 */
export type IndicatorPattern =
  | { readonly kind: 'words'; readonly words: readonly PatternWord[] }
  | { readonly kind: 'or'; readonly operands: readonly IndicatorPattern[] }
  | {
      readonly kind: 'near';
      readonly left: IndicatorPattern;
      readonly right: IndicatorPattern;
      readonly distance: number;
    }
  | {
      readonly kind: 'sentence' | 'and' | 'not';
      readonly left: IndicatorPattern;
      readonly right: IndicatorPattern;
    };

/**
 * Why a pattern cannot be read, and where in it.
 * - `empty`: nothing to look for. `severalWords`: more than one where one is wanted.
 * - `onlyWildcards`: a word that would match any word. `noLetters`: a word of punctuation only.
 * - `missingOperand`: an operator without a word on one side.
 * - `badDistance`: `NEAR` without `/n`, or n not a number from 1 to 1000.
 * - `tooDeep`: more than 50 brackets inside each other.
 */
export type PatternError = {
  readonly code:
    | 'empty'
    | 'severalWords'
    | 'onlyWildcards'
    | 'noLetters'
    | 'unclosedQuote'
    | 'unclosedBracket'
    | 'unexpectedBracket'
    | 'missingOperand'
    | 'badDistance'
    | 'tooDeep';
  readonly span: Span;
};
