import type { ConceptId } from '../base/identifiers.ts';
import { at, invariant } from '../base/invariant.ts';
import type { Language } from '../language/language.ts';
import type { WordForms } from '../language/word-forms.ts';
import type { Span } from '../text/span.ts';
import type { Concept } from './codebook.ts';
import type { CompiledPattern } from './compile-pattern.ts';
import { compilePattern } from './compile-pattern.ts';
import { findWords } from './find-words.ts';
import type { TokenIndex } from './index-tokens.ts';
import { parseIndicatorPattern } from './parse-indicator-pattern.ts';
import type { TokenRange } from './token-range.ts';
import { compareRanges, longestRanges, nearestPairs, uniteRanges } from './token-range.ts';

/** The indicators of a codebook in one language, ready for any number of documents. */
export type CompiledIndicators = {
  readonly language: Language;
  readonly wordForms: WordForms;
  readonly concepts: readonly {
    readonly conceptId: ConceptId;
    readonly indicators: readonly {
      readonly indicatorIndex: number;
      readonly isCaseSensitive: boolean;
      readonly pattern: CompiledPattern;
    }[];
  }[];
};

/** Where indicator number `indicatorIndex` of a concept was found. */
export type IndicatorHit = {
  readonly span: Span;
  readonly conceptId: ConceptId;
  readonly indicatorIndex: number;
};

/**
 * Prepares the indicators of one language for texts whose words are grouped by `wordForms`; retired
 * concepts propose nothing. Patterns must be sound (`validateCodebook`).
 */
export function compileIndicators(
  concepts: readonly Concept[],
  language: Language,
  wordForms: WordForms,
): CompiledIndicators {
  return {
    language,
    wordForms,
    concepts: concepts
      .filter(({ isRetired }) => !isRetired)
      .map(({ id, indicators }) => ({
        conceptId: id,
        indicators: indicators.flatMap((indicator, indicatorIndex) => {
          if (indicator.language !== language) return [];
          const parsed = parseIndicatorPattern(indicator.pattern, indicator.matching);
          invariant(parsed.ok, `indicator ${indicatorIndex} of ${id} has a sound pattern`);
          const pattern = compilePattern(parsed.value, language, wordForms);
          return [{ indicatorIndex, isCaseSensitive: indicator.isCaseSensitive, pattern }];
        }),
      }))
      .filter(({ indicators }) => indicators.length > 0),
  };
}

/**
 * The hits of all indicators in a document, in text order. Hits of one concept do not overlap: the
 * longest stays, then the earlier. A hit spans from the first to the last word that its pattern
 * asks for; excluded words (`NOT`) do not belong to it.
 */
export function findIndicatorHits(compiled: CompiledIndicators, index: TokenIndex): IndicatorHit[] {
  invariant(compiled.wordForms === index.wordForms, 'patterns and text group words alike');
  const found: FoundRange[] = [];
  for (const { conceptId, indicators } of compiled.concepts) {
    const ranges: FoundRange[] = [];
    for (const { pattern, isCaseSensitive, indicatorIndex } of indicators) {
      for (const { first, last } of findPattern(pattern, isCaseSensitive, index)) {
        ranges.push({ first, last, conceptId, indicatorIndex });
      }
    }
    for (const range of longestRanges(ranges)) found.push(range);
  }
  return inTextOrder(found).map((range) => {
    const { conceptId, indicatorIndex } = range;
    return { span: spanOfRange(range, index), conceptId, indicatorIndex };
  });
}

type FoundRange = TokenRange & Pick<IndicatorHit, 'conceptId' | 'indicatorIndex'>;

/** Sorted as `compareRanges` does; there are many, so they are sorted as numbers. */
function inTextOrder(ranges: readonly FoundRange[]): FoundRange[] {
  const { length } = ranges;
  const keys = new Float64Array(length);
  ranges.forEach(({ first }, place) => (keys[place] = first * length + place));
  const sorted: FoundRange[] = [];
  for (const key of keys.sort()) {
    const range = ranges[key - Math.floor(key / length) * length];
    if (range !== undefined) sorted.push(range);
  }
  // Ranges with one start stand together by now.
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (sorted[end]?.first === sorted[start]?.first) end += 1;
    if (end - start > 1) {
      const run = sorted.slice(start, end).sort(compareRanges);
      for (let place = start; place < end; place += 1) sorted[place] = at(run, place - start);
    }
    start = end;
  }
  return sorted;
}

/** The stretch of text from the first to the last token of a range. */
export function spanOfRange({ first, last }: TokenRange, { table }: TokenIndex): Span {
  return { start: table.starts[first] ?? 0, end: table.ends[last] ?? 0 };
}

/** Where a pattern is found, in order; ranges may overlap. */
export function findPattern(
  pattern: CompiledPattern,
  isCaseSensitive: boolean,
  index: TokenIndex,
): TokenRange[] {
  const find = (part: CompiledPattern): TokenRange[] => findPattern(part, isCaseSensitive, index);
  switch (pattern.kind) {
    case 'words':
      return findWords(pattern.words, isCaseSensitive, index);
    case 'or':
      return uniteRanges(pattern.operands.map(find));
    case 'near': {
      const paragraphs = index.paragraphIds();
      const ordinals = index.ordinals();
      return nearestPairs(find(pattern.left), find(pattern.right), (earlier, later) => {
        const distance = (ordinals[later.first] ?? 0) - (ordinals[earlier.last] ?? 0);
        return distance <= pattern.distance && paragraphs[earlier.last] === paragraphs[later.first];
      });
    }
    case 'sentence':
      return pairsWithin(find(pattern.left), find(pattern.right), index.table.sentenceIds);
    case 'and':
      return pairsWithin(find(pattern.left), find(pattern.right), index.paragraphIds());
    case 'not':
      return withoutSentencesOf(find(pattern.left), find(pattern.right), index);
  }
}

/** Pairs that lie in one unit; `unitIds` gives the unit of each token. */
function pairsWithin(
  left: readonly TokenRange[],
  right: readonly TokenRange[],
  unitIds: Uint32Array,
): TokenRange[] {
  return nearestPairs(
    left,
    right,
    (earlier, later) => unitIds[earlier.first] === unitIds[later.last],
  );
}

/** The ranges on the left that touch no sentence that a range on the right touches. */
function withoutSentencesOf(
  left: readonly TokenRange[],
  right: readonly TokenRange[],
  { table: { sentenceIds } }: TokenIndex,
): TokenRange[] {
  const excluded = new Set<number>();
  for (const { first, last } of right) {
    for (let id = at(sentenceIds, first); id <= at(sentenceIds, last); id += 1) excluded.add(id);
  }
  return left.filter(({ first, last }) => {
    for (let id = at(sentenceIds, first); id <= at(sentenceIds, last); id += 1) {
      if (excluded.has(id)) return false;
    }
    return true;
  });
}
