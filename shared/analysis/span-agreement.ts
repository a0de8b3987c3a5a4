import { compareSpans, sweepJoin } from '../text/span.ts';

/** A coded passage; offsets are half-open. */
export type CodedSpan = { readonly start: number; readonly end: number; readonly concept: string };

/**
 * What counts as correct (SemEval-2013 task 9): `strict` the same bounds and concept, `exact` the
 * same bounds, `partial` the same bounds or half for an overlap, `type` the same concept of
 * overlapping spans.
 */
export type SpanScheme = 'strict' | 'exact' | 'partial' | 'type';

export type SpanCounts = {
  readonly correct: number;
  readonly incorrect: number;
  readonly partial: number;
  /** Only in the reference. */
  readonly missing: number;
  /** Only in the other coding. */
  readonly spurious: number;
};

export type SpanScore = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/**
 * Precision (over the other coding's spans), recall (over the reference's) and their harmonic mean,
 * 0 to 1; F1 is the same whichever coder is the reference and equals positive specific agreement
 * (Hripcsak and Rothschild 2005). A partial span counts half in the schemes `partial` and `type`,
 * not at all in the others. Without spans on a side its share is 0; without any spans all are 1.
 */
export function scoreSpans(counts: SpanCounts, scheme: SpanScheme): SpanScore {
  const { correct, incorrect, partial, missing, spurious } = counts;
  const paired = correct + incorrect + partial;
  const [actual, possible] = [paired + spurious, paired + missing];
  if (actual + possible === 0) return { precision: 1, recall: 1, f1: 1 };
  const isHalf = scheme === 'partial' || scheme === 'type';
  const right = correct + (isHalf ? partial / 2 : 0);
  return {
    precision: actual === 0 ? 0 : right / actual,
    recall: possible === 0 ? 0 : right / possible,
    f1: (2 * right) / (actual + possible),
  };
}

/**
 * Pairs the spans of two codings one to one and counts them under the scheme: first spans with the
 * same bounds and concept, then with the same bounds, then overlapping ones with the same concept,
 * then overlapping ones, longest overlap first. Spans of the same coder may overlap.
 */
export function countSpans(
  reference: readonly CodedSpan[],
  other: readonly CodedSpan[],
  scheme: SpanScheme,
): SpanCounts {
  return countPairs(pairSpans(reference, other), reference, other, scheme);
}

/** The counts under each of several schemes, of one pairing. */
export function countSpansBySchemes(
  reference: readonly CodedSpan[],
  other: readonly CodedSpan[],
  schemes: readonly SpanScheme[],
): SpanCounts[] {
  const pairs = pairSpans(reference, other);
  return schemes.map((scheme) => countPairs(pairs, reference, other, scheme));
}

function countPairs(
  pairs: readonly SpanPair[],
  reference: readonly CodedSpan[],
  other: readonly CodedSpan[],
  scheme: SpanScheme,
): SpanCounts {
  let [correct, incorrect, partial] = [0, 0, 0];
  for (const { sameBounds, sameConcept } of pairs) {
    if (scheme === 'partial' && !sameBounds) partial++;
    else if ((sameBounds || scheme === 'type') && (sameConcept || !isTyped(scheme))) correct++;
    else incorrect++;
  }
  const missing = reference.length - pairs.length;
  return { correct, incorrect, partial, missing, spurious: other.length - pairs.length };
}

function isTyped(scheme: SpanScheme): boolean {
  return scheme === 'strict' || scheme === 'type';
}

type SpanPair = { readonly sameBounds: boolean; readonly sameConcept: boolean };

/** Two spans that overlap, by their places in the lists; `places` are their starts, the first first. */
type Candidate = SpanPair & {
  readonly i: number;
  readonly j: number;
  readonly overlap: number;
  readonly places: readonly [number, number];
};

function pairSpans(reference: readonly CodedSpan[], other: readonly CodedSpan[]): SpanPair[] {
  const numbered = (spans: readonly CodedSpan[]): (CodedSpan & { readonly place: number })[] =>
    spans.map((span, place) => ({ ...span, place })).sort(compareSpans);
  const candidates: Candidate[] = [];
  sweepJoin(numbered(reference), numbered(other), (span, twin) => {
    candidates.push({
      i: span.place,
      j: twin.place,
      overlap: Math.min(span.end, twin.end) - Math.max(span.start, twin.start),
      places: [Math.min(span.start, twin.start), Math.max(span.start, twin.start)],
      sameBounds: span.start === twin.start && span.end === twin.end,
      sameConcept: span.concept === twin.concept,
    });
  });
  candidates.sort(
    (a, b) =>
      Number(b.sameBounds) - Number(a.sameBounds) ||
      Number(b.sameConcept) - Number(a.sameConcept) ||
      b.overlap - a.overlap ||
      // Places before numbers, so that the result does not depend on which coder comes first.
      a.places[0] - b.places[0] ||
      a.places[1] - b.places[1] ||
      a.i - b.i ||
      a.j - b.j,
  );
  const [takenReferences, takenOthers] = [new Set<number>(), new Set<number>()];
  return candidates.filter(({ i, j }) => {
    if (takenReferences.has(i) || takenOthers.has(j)) return false;
    takenReferences.add(i);
    takenOthers.add(j);
    return true;
  });
}
