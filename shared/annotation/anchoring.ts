import type { Anchor } from './annotation.ts';
import { contextSimilarity, findApproximate, findExact, type QuoteMatch } from './match-quote.ts';
import { searchUnique, type UniquenessTest } from './passage-index.ts';
import { spanContains, type Span } from '../text/span.ts';

/** Context on each side, in UTF-16 units: at least, and at most where less does not tell places apart. */
const shortestContext = 32;
const longestContext = 256;

/** The longest quote whose changed wording is searched for, in UTF-16 units. */
const longestFuzzyQuote = 2000;

/**
 * What became of an anchor in a text.
 * - `exact`: same text, same place.
 * - `moved`: the quote stands at one place with its context intact on both sides.
 * - `fuzzy`: quote or context changed; `score` (0 to 1) says how much is left. For a person to confirm.
 * - `orphan`: no place, or several that look alike. The annotation is kept, never deleted.
 */
export type AnchorResolution =
  | { readonly result: 'exact' | 'moved'; readonly span: Span }
  | { readonly result: 'fuzzy'; readonly span: Span; readonly score: number }
  | { readonly result: 'orphan' };

/** A place where the quote may stand now, with what is left of quote and context there. */
type Candidate = {
  readonly span: Span;
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
};

/**
 * The anchor of `span` in `text`. The context grows from 32 to at most 256 units on each side until
 * prefix, quote and suffix together stand at one place only; whoever makes many anchors in one text
 * passes `indexPassages(text)` to tell that fast.
 */
export function createAnchor(
  text: string,
  textHash: string,
  span: Span,
  segmentEId: string | null,
  isUnique: UniquenessTest = searchUnique(text),
): Anchor {
  if (span.start < 0 || span.end > text.length || span.start >= span.end) {
    throw new RangeError(
      `Invalid span ${span.start}–${span.end} in a text of length ${text.length}`,
    );
  }
  let reach = shortestContext;
  while (reach < longestContext && !isUnique(contextSpan(text, span, reach))) reach *= 2;
  const { start, end } = contextSpan(text, span, reach);
  return {
    textHash,
    span: { start: span.start, end: span.end },
    quote: {
      exact: text.slice(span.start, span.end),
      prefix: text.slice(start, span.start),
      suffix: text.slice(span.end, end),
    },
    segmentEId,
  };
}

/**
 * Finds the anchor's passage in `text`, which may be a later version of the text it was made in.
 * Tries the stored place, then the unchanged quote, then similar wording. A place is taken only when
 * no other place looks nearly as good; otherwise the anchor is an orphan rather than misplaced.
 * `segmentSpan` is the span in `text` of the segment with the anchor's `segmentEId`, or `null`: it
 * decides between places that look the same.
 */
export function resolveAnchor(
  anchor: Anchor,
  text: string,
  textHash: string,
  segmentSpan: Span | null,
): AnchorResolution {
  const { quote, span } = anchor;
  if (anchor.textHash === textHash && text.slice(span.start, span.end) === quote.exact) {
    return { result: 'exact', span };
  }
  const places = findExact(text, quote.exact);
  const intact = places.filter(({ span: place }) => isContextIntact(anchor, text, place));
  if (intact.length > 0) {
    const only = chooseOne(intact, segmentSpan);
    return only === null ? { result: 'orphan' } : { result: 'moved', span: only.span };
  }
  return resolveFuzzy(anchor, text, places, segmentSpan);
}

function resolveFuzzy(
  anchor: Anchor,
  text: string,
  exactPlaces: readonly QuoteMatch[],
  segmentSpan: Span | null,
): AnchorResolution {
  const { exact } = anchor.quote;
  const maximumErrors = Math.floor(exact.length * 0.3);
  const places =
    exact.length > longestFuzzyQuote || maximumErrors === 0
      ? exactPlaces
      : [...exactPlaces, ...findApproximate(text, exact, maximumErrors)];
  const candidates = places
    .filter((place) => hasContextNearby(anchor, text, place.span))
    .map((place) => weigh(anchor, text, place))
    .filter(isWellSupported);
  const best = bestOf(candidates);
  if (best === null) return { result: 'orphan' };
  const score = scoreOf(best);
  const rivals = candidates.filter(
    (candidate) => !isSamePlace(candidate.span, best.span) && scoreOf(candidate) > score - 0.1,
  );
  if (rivals.length > 0) {
    const only = chooseOne([best, ...rivals], segmentSpan);
    if (only === null) return { result: 'orphan' };
    return { result: 'fuzzy', span: only.span, score: scoreOf(only) };
  }
  return { result: 'fuzzy', span: best.span, score };
}

/** The only one, or the only one inside the segment, or `null`. */
function chooseOne<Place extends { readonly span: Span }>(
  places: readonly Place[],
  segmentSpan: Span | null,
): Place | null {
  const [first] = places;
  if (places.length === 1 && first !== undefined) return first;
  if (segmentSpan === null) return null;
  const [inside, second] = places.filter((place) => spanContains(segmentSpan, place.span));
  return inside !== undefined && second === undefined ? inside : null;
}

function bestOf(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (best === null || scoreOf(candidate) > scoreOf(best)) best = candidate;
  }
  return best;
}

/** Quotes shorter than this, in UTF-16 units, are single words that stand in many places. */
const tellingQuote = 12;

/**
 * Most of the context must be left on both sides, nearly all on one, and more of it the less the
 * quote says by itself. Legal prose repeats itself: a place with one side intact and the other
 * different is usually another clause.
 */
function isWellSupported({ span, prefix, suffix }: Candidate): boolean {
  const [least, both] = span.end - span.start >= tellingQuote ? [0.6, 1.5] : [0.75, 1.75];
  return Math.min(prefix, suffix) >= least && prefix + suffix >= both;
}

/** Half for the quote, a quarter for the context on each side. */
function scoreOf(candidate: Candidate): number {
  return candidate.quote / 2 + candidate.prefix / 4 + candidate.suffix / 4;
}

/** Alternative borders of one place overlap by more than half. */
function isSamePlace(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}

function weigh(anchor: Anchor, text: string, place: QuoteMatch): Candidate {
  const { exact, prefix, suffix } = anchor.quote;
  return {
    span: place.span,
    quote: 1 - place.errors / exact.length,
    prefix: contextSimilarity(text, place.span.start, prefix, 'before', isCutOff(prefix)),
    suffix: contextSimilarity(text, place.span.end, suffix, 'after', isCutOff(suffix)),
  };
}

function isContextIntact(anchor: Anchor, text: string, place: Span): boolean {
  const { prefix, suffix } = anchor.quote;
  const isStartKept = !isCutOff(prefix) || place.start === prefix.length;
  const isEndKept = !isCutOff(suffix) || place.end + suffix.length === text.length;
  return (
    isStartKept &&
    isEndKept &&
    text.startsWith(suffix, place.end) &&
    place.start >= prefix.length &&
    text.startsWith(prefix, place.start - prefix.length)
  );
}

/** A context shorter than the shortest one was cut off by the border of its text. */
function isCutOff(context: string): boolean {
  return context.length < shortestContext;
}

/** Cheap test before the edit distance: eight neighbouring characters of the context are still close by. */
function hasContextNearby(anchor: Anchor, text: string, place: Span): boolean {
  const { prefix, suffix } = anchor.quote;
  const before = text.slice(Math.max(0, place.start - 2 * shortestContext), place.start);
  const after = text.slice(place.end, place.end + 2 * shortestContext);
  const sample = 8;
  for (let offset = 0; offset + sample <= shortestContext; offset += sample) {
    const left = prefix.slice(prefix.length - offset - sample, prefix.length - offset);
    if (left.length === sample && before.includes(left)) return true;
    const right = suffix.slice(offset, offset + sample);
    if (right.length === sample && after.includes(right)) return true;
  }
  return prefix.length < sample || suffix.length < sample;
}

function contextSpan(text: string, span: Span, reach: number): Span {
  return {
    start: Math.max(0, span.start - reach),
    end: Math.min(text.length, span.end + reach),
  };
}
