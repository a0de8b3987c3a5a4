import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import { lemmatize } from '../language/lemma.ts';
import { tokenClass, tokenize } from '../language/tokenize.ts';
import type { IndicatorPattern, PatternWord } from './indicator-pattern.ts';

/** A word of a pattern as one token, with all that does not depend on the text worked out. */
export type CompiledWord = {
  readonly kind: PatternWord['kind'];
  readonly word: string;
  readonly folded: string;
  readonly lemma: string;
};

/** {@link IndicatorPattern} with its words compiled. */
export type CompiledPattern =
  | { readonly kind: 'words'; readonly words: readonly CompiledWord[] }
  | { readonly kind: 'or'; readonly operands: readonly CompiledPattern[] }
  | {
      readonly kind: 'near';
      readonly left: CompiledPattern;
      readonly right: CompiledPattern;
      readonly distance: number;
    }
  | {
      readonly kind: 'sentence' | 'and' | 'not';
      readonly left: CompiledPattern;
      readonly right: CompiledPattern;
    };

/**
 * Prepares a pattern for texts in one language. The words of the pattern are divided into tokens by
 * the same rules as the text, so that "ст.87" finds what the text has as two tokens.
 */
export function compilePattern(pattern: IndicatorPattern, language: Language): CompiledPattern {
  switch (pattern.kind) {
    case 'words':
      return {
        kind: 'words',
        words: pattern.words.flatMap((word) => compileWord(word, language)),
      };
    case 'or':
      return {
        kind: 'or',
        operands: pattern.operands.map((operand) => compilePattern(operand, language)),
      };
    case 'near':
    case 'sentence':
    case 'and':
    case 'not':
      return {
        ...pattern,
        left: compilePattern(pattern.left, language),
        right: compilePattern(pattern.right, language),
      };
  }
}

function compileWord({ kind, word }: PatternWord, language: Language): CompiledWord[] {
  if (kind === 'wildcard') {
    const bare = word.replace(/^[^\p{L}\p{N}*?]+|[^\p{L}\p{N}*?]+$/gu, '');
    return [{ kind, word: bare, folded: foldHomoglyphs(bare), lemma: '' }];
  }
  const { starts, ends } = tokenize(word, language);
  const tokens = Array.from(starts, (start, index) => word.slice(start, ends[index]));
  return tokens
    .filter((token) => tokenClass(token) !== 'punctuation')
    .map((token) => {
      const folded = foldHomoglyphs(token);
      return { kind, word: token, folded, lemma: lemmatize(folded, language) };
    });
}
