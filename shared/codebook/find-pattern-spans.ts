import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Span } from '../text/span.ts';
import type { Indicator } from './codebook.ts';
import { compilePattern } from './compile-pattern.ts';
import type { TokenIndex } from './index-tokens.ts';
import { findPattern, spanOfRange } from './indicator-matching.ts';
import type { PatternError } from './indicator-pattern.ts';
import { parseIndicatorPattern } from './parse-indicator-pattern.ts';
import { longestRanges } from './token-range.ts';

/** Where one pattern stands in a document, in text order; of hits that overlap the longest. */
export function findPatternSpans(
  { pattern, matching, isCaseSensitive }: Omit<Indicator, 'language'>,
  index: TokenIndex,
): Result<readonly Span[], PatternError> {
  const parsed = parseIndicatorPattern(pattern, matching);
  if (!parsed.ok) return parsed;
  const compiled = compilePattern(parsed.value, index.language, index.wordForms);
  const ranges = longestRanges(findPattern(compiled, isCaseSensitive, index));
  return success(ranges.map((range) => spanOfRange(range, index)));
}
