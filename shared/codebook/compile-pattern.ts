import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import { lemmatize } from '../language/lemma.ts';
import { rootKey } from '../language/root-key.ts';
import { searchForm } from '../language/script-keys.ts';
import { tokenClass, tokenize } from '../language/tokenize.ts';
import { lemmaWith, type WordForms } from '../language/word-forms.ts';
import type { IndicatorPattern, PatternWord } from './indicator-pattern.ts';

/** A word of a pattern as one token, with all that does not depend on the text worked out. */
export type CompiledWord = {
  readonly kind: PatternWord['kind'];
  readonly word: string;
  /** The comparison key; Kazakh in Latin letters has its Cyrillic one. */
  readonly folded: string;
  readonly lemma: string;
  /** Only of words of kind `root`, else empty. */
  readonly root: string;
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
export function compilePattern(
  pattern: IndicatorPattern,
  language: Language,
  wordForms: WordForms,
): CompiledPattern {
  switch (pattern.kind) {
    case 'words':
      return {
        kind: 'words',
        words: pattern.words.flatMap((word) => compileWord(word, language, wordForms)),
      };
    case 'or':
      return {
        kind: 'or',
        operands: pattern.operands.map((operand) => compilePattern(operand, language, wordForms)),
      };
    case 'near':
    case 'sentence':
    case 'and':
    case 'not':
      return {
        ...pattern,
        left: compilePattern(pattern.left, language, wordForms),
        right: compilePattern(pattern.right, language, wordForms),
      };
  }
}

function compileWord(
  { kind, word }: PatternWord,
  language: Language,
  wordForms: WordForms,
): CompiledWord[] {
  if (kind === 'wildcard') {
    const bare = word.replace(/^[^\p{L}\p{N}*?]+|[^\p{L}\p{N}*?]+$/gu, '');
    return [{ kind, word: bare, folded: foldHomoglyphs(bare), lemma: '', root: '' }];
  }
  const { starts, ends } = tokenize(word, language);
  const tokens = Array.from(starts, (start, index) => word.slice(start, ends[index]));
  return tokens
    .filter((token) => tokenClass(token) !== 'punctuation')
    .map((token) => {
      const folded = searchForm(foldHomoglyphs(token), language);
      const lemma = lemmaWith(wordForms, language, folded, lemmatize(folded, language));
      const root = kind === 'root' ? rootKey(lemma, language) : '';
      return { kind, word: token, folded, lemma, root };
    });
}
