import { at } from '../base/invariant.ts';
import { compareSpans } from '../text/span.ts';
import type { CoderDecisions } from './coder-decisions.ts';
import type { DocumentView } from './corpus.ts';
import type { AlignedUnit } from './gamma-alignment.ts';
import type { CodedSpan } from './select-annotations.ts';
import { boundaryAgreement, type BoundaryAgreement } from './segmentation-agreement.ts';
import { countSpansBySchemes, scoreSpans, type SpanCounts } from './span-agreement.ts';
import { mergeOverlapping } from './text-pieces.ts';
import type { CodedUnit } from './unitizing-alpha.ts';

/** The counted texts of documents set end to end, in UTF-16 code units. */
export type Continuum = {
  readonly length: number;
  /** By coder what they marked, with the slots of its concepts; places in the continuum. */
  readonly marked: readonly (readonly MarkedPassage[])[];
};

export type MarkedPassage = {
  readonly start: number;
  readonly end: number;
  readonly slots: readonly number[];
};

/**
 * What the coders (bits) marked in the documents in which all of them took part; `views` `null`: in
 * all such documents. `null` without such a document.
 */
export function continuumOf(
  data: CoderDecisions,
  coders: number,
  view: number | null,
): Continuum | null {
  const numbers = data.coders.flatMap((_, number) => ((coders >> number) & 1 ? [number] : []));
  const places = new Map(numbers.map((number, place) => [at(data.coders, number).id, place]));
  const marked = numbers.map((): MarkedPassage[] => []);
  let base = 0;
  let hasText = false;
  const wanted = view === null ? data.views.map((_, number) => number) : [view];
  wanted.forEach((number) => {
    const own = at(data.views, number);
    if ((at(data.raters, number) & coders) !== coders) return;
    hasText = true;
    const counter = countedBefore(own);
    for (const span of data.coded[number] ?? []) {
      const place = places.get(span.coderId);
      const [start, end] = [base + counter(span.start), base + counter(span.end)];
      if (place !== undefined && start < end) {
        marked[place]?.push({ start, end, slots: withoutAny(span, data) });
      }
    }
    base += counter(own.document.text.length);
  });
  return hasText ? { length: base, marked } : null;
}

/** The slots of the concepts themselves; the last slot is that of any of them. */
function withoutAny({ slots }: CodedSpan, { concepts }: CoderDecisions): readonly number[] {
  return slots.filter((slot) => slot < concepts.length);
}

/** How many characters of counted text stand before an offset. */
function countedBefore({ counted }: DocumentView): (offset: number) => number {
  const before = new Float64Array(counted.length + 1);
  counted.forEach(({ start, end }, index) => {
    before[index + 1] = (before[index] ?? 0) + end - start;
  });
  return (offset) => {
    let [low, high] = [0, counted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((counted[middle]?.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    const last = counted[low - 1];
    if (last === undefined) return 0;
    return (before[low - 1] ?? 0) + Math.min(offset, last.end) - last.start;
  };
}

/** The passages of one concept as disjoint units; of overlapping ones the union. */
export function unitsOfConcept(passages: readonly MarkedPassage[], slot: number): CodedUnit[] {
  const own = passages.filter(({ slots }) => slots.includes(slot));
  return mergeOverlapping(own).map((span) => ({ ...span, value: String(slot) }));
}

/**
 * The passages of all concepts as disjoint units. Where passages of one coder overlap, the stretch
 * that they share has the value of its concepts together, such as `2+5`.
 */
export function unitsOfConcepts(passages: readonly MarkedPassage[]): CodedUnit[] {
  const edges = passages
    .flatMap((passage) => [
      { at: passage.start, isStart: true, passage },
      { at: passage.end, isStart: false, passage },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Map<number, number>();
  const units: CodedUnit[] = [];
  let last = 0;
  for (const { at: place, isStart, passage } of edges) {
    if (place > last && open.size > 0) {
      const value = [...open.keys()].sort((a, b) => a - b).join('+');
      units.push({ start: last, end: place, value });
    }
    last = place;
    for (const slot of passage.slots) {
      const count = (open.get(slot) ?? 0) + (isStart ? 1 : -1);
      if (count > 0) open.set(slot, count);
      else open.delete(slot);
    }
  }
  return units;
}

/**
 * How far the coders differ in where their units begin and end, over a text of `length` characters;
 * `null` when nobody marked anything. A boundary is the last character before it.
 */
export function passageBoundaries(
  coders: readonly (readonly CodedUnit[])[],
  length: number,
): BoundaryAgreement | null {
  const segmentations = coders.map((units) => {
    const places = units.flatMap(({ start, end }) => [start, end]);
    return [...new Set(places)]
      .filter((place) => place > 0 && place < length)
      .map((own) => own - 1);
  });
  if (segmentations.every((own) => own.length === 0)) return null;
  return boundaryAgreement(segmentations, length);
}

/** Passages with one concept each, for measures that pair them; `slot` `null`: of all concepts. */
export function passagesByConcept(
  passages: readonly MarkedPassage[],
  slot: number | null,
): AlignedUnit[] {
  return passages
    .flatMap(({ start, end, slots }) =>
      slots
        .filter((own) => slot === null || own === slot)
        .map((own) => ({ start, end, concept: String(own) })),
    )
    .sort(compareSpans);
}

export const spanSchemes = ['strict', 'exact', 'partial', 'type'] as const;

/**
 * F1 of the passages of every two coders, their counts taken together, under each of
 * {@link spanSchemes}; `null` without passages.
 */
export function spanF1(coders: readonly (readonly AlignedUnit[])[]): (number | null)[] {
  if (coders.every((own) => own.length === 0)) return spanSchemes.map(() => null);
  const sums = spanSchemes.map(() => noSpans);
  coders.forEach((first, place) => {
    for (const second of coders.slice(place + 1)) {
      countSpansBySchemes(first, second, spanSchemes).forEach((counts, scheme) => {
        sums[scheme] = addCounts(sums[scheme] ?? noSpans, counts);
      });
    }
  });
  return spanSchemes.map((scheme, index) => scoreSpans(sums[index] ?? noSpans, scheme).f1);
}

const noSpans: SpanCounts = { correct: 0, incorrect: 0, partial: 0, missing: 0, spurious: 0 };

function addCounts(sums: SpanCounts, counts: SpanCounts): SpanCounts {
  return {
    correct: sums.correct + counts.correct,
    incorrect: sums.incorrect + counts.incorrect,
    partial: sums.partial + counts.partial,
    missing: sums.missing + counts.missing,
    spurious: sums.spurious + counts.spurious,
  };
}
