import type { Indicator, Matching } from '../../../shared/codebook/codebook.ts';
import { parseIndicatorCell } from '../../../shared/codebook/indicator-notation.ts';
import type { Language } from '../../../shared/language/language.ts';

/**
 * The indicators that were typed into one field: one, or several between `|` as in the codebook's
 * table (`lemma:аким | phrase:местное самоуправление`). Without a kind it follows from the pattern.
 */
export function typedIndicators(typed: string, language: Language): readonly Indicator[] {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const parsed = parseIndicatorCell(line, language);
    const found = parsed.ok ? parsed.value : [plainIndicator(line.trim(), language)];
    return found.map((indicator) =>
      isKindNamed(line) ? indicator : { ...indicator, matching: matchingOf(indicator.pattern) },
    );
  });
}

function plainIndicator(pattern: string, language: Language): Indicator {
  return { language, pattern, matching: matchingOf(pattern), isCaseSensitive: false };
}

function isKindNamed(line: string): boolean {
  return /(?:^|\|)\s*(?:form|lemma|phrase|wildcard|proximity)(?:\/case)?:/i.test(line);
}

/** What a pattern looks like: an expression, wild cards, several words, or one word in any form. */
export function matchingOf(pattern: string): Matching {
  if (/(?:^|\s)(?:NEAR\/\d+|SENTENCE|AND|OR|NOT)(?:\s|$)|[()]/.test(pattern)) return 'proximity';
  if (/[*?]/.test(pattern)) return 'wildcard';
  return /\s/.test(pattern.trim()) ? 'phrase' : 'lemma';
}
