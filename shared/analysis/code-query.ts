import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { ConceptId } from '../base/identifiers.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, spanContains, spansOverlap, sweepJoin } from '../text/span.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { buildTable, provenanceOf, type MeasuredRow } from './build-table.ts';
import { codeOccurrences, type CodeOccurrence } from './code-occurrences.ts';
import {
  type CodeExpression,
  type CodeQueryRequest,
  conceptsOfExpression,
} from './code-query-request.ts';
import { type CodedTexts, codedTexts } from './coded-texts.ts';
import { count, dimension } from './columns.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import { namePlaces } from './place-names.ts';
import { mergeOverlapping } from './text-pieces.ts';
import { forEachUnit, indexUnits, type UnitIndex } from './unit-index.ts';
import { reachAfter, wordsBetween } from './words-between.ts';

/**
 * The passages that an expression over concepts finds, one row for each, in the order of documents and
 * text; see {@link CodeExpression} for what the operators mean. Passages of one operand that overlap are
 * one. `codes` names the concepts of the expression that occur in the passage.
 */
export function codeQuery(
  request: CodeQueryRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const conceptIds = conceptsOfExpression(request.expression);
  const texts = codedTexts({ ...request, conceptIds }, corpus);
  if (!texts.ok) return texts;
  const { views, concepts, remarks } = texts.value;
  const search = prepareSearch(texts.value, request);
  const rows = views.flatMap((_, view) => {
    const found = search.find(request.expression, view);
    return toRows(found, view, texts.value, search.occurrences, request);
  });
  const columns = [
    ...['document', 'language', 'eId', 'label', 'documentId'].map(dimension),
    { ...dimension('passage'), role: 'measure' } as const,
    { ...dimension('codes'), role: 'measure' } as const,
    count('words', 'words'),
  ];
  const provenance = provenanceOf(request, views, corpus, true, {
    ...remarks,
    conceptsInQuery: concepts.map(({ name }) => nameIn(name, request.labelLanguage)).join('; '),
  });
  return success(buildTable(columns, rows, views, provenance));
}

type Search = {
  readonly occurrences: readonly (readonly CodeOccurrence[])[];
  /** Passages in text order. */
  readonly find: (expression: CodeExpression, view: number) => readonly Span[];
};

function prepareSearch(texts: CodedTexts, request: CodeQueryRequest): Search {
  const { views, concepts } = texts;
  const index = indexUnits(views, request.recordingUnit);
  const slots = new Map<ConceptId, number>(concepts.map(({ id }, slot) => [id, slot]));
  const occurrences = codeOccurrences(texts);

  const find = (expression: CodeExpression, view: number): readonly Span[] => {
    switch (expression.op) {
      case 'code':
        return (occurrences[view] ?? []).filter(
          ({ slot }) => slot === slots.get(expression.conceptId),
        );
      case 'or':
        return mergeOverlapping(expression.of.flatMap((part) => find(part, view)));
      case 'and': {
        const holding = expression.of.map((part) => unitsWith(find(part, view), index, view));
        return unitSpans(index, view, (unit) => holding.every((units) => units.has(unit)));
      }
      case 'not': {
        const holding = unitsWith(find(expression.of, view), index, view);
        return unitSpans(index, view, (unit) => !holding.has(unit));
      }
      case 'near':
        return nearPassages(
          find(expression.first, view),
          find(expression.second, view),
          at(views, view),
          expression.words,
        );
      case 'followedBy': {
        const [first, second] = [find(expression.first, view), find(expression.second, view)];
        return expression.words === null
          ? followedInUnit(first, second, index, view)
          : followedWithin(first, second, at(views, view), expression.words);
      }
      case 'inside':
        return insidePassages(find(expression.first, view), find(expression.second, view));
    }
  };
  return { occurrences, find };
}

function unitsWith(spans: readonly Span[], index: UnitIndex, view: number): ReadonlySet<number> {
  const units = new Set<number>();
  forEachUnit(spans, index, view, (_, unit) => units.add(unit));
  return units;
}

function unitSpans(
  { units, firsts }: UnitIndex,
  view: number,
  isWanted: (unit: number) => boolean,
): Span[] {
  const found: Span[] = [];
  for (let unit = at(firsts, view); unit < at(firsts, view + 1); unit += 1) {
    if (isWanted(unit)) found.push(at(units, unit));
  }
  return found.sort(compareSpans);
}

/** From the beginning of the one to the end of the other, for every two that are near. */
function nearPassages(
  first: readonly Span[],
  second: readonly Span[],
  view: DocumentView,
  words: number,
): Span[] {
  const found: Span[] = [];
  const collect = (earlier: readonly Span[], later: readonly Span[]): void => {
    const reaching = earlier
      .map((passage) => ({
        start: passage.start,
        end: reachAfter(view, passage.end, words),
        passage,
      }))
      .sort(compareSpans);
    sweepJoin(later, reaching, (own, { passage }) => {
      if (passage.start > own.start) return;
      found.push({ start: passage.start, end: Math.max(passage.end, own.end) });
    });
  };
  collect(first, second);
  collect(second, first);
  return mergeOverlapping(found);
}

function followedWithin(
  first: readonly Span[],
  second: readonly Span[],
  view: DocumentView,
  words: number,
): Span[] {
  return mergeOverlapping(
    first.flatMap(({ start, end }) => {
      const next = nextAfter(second, end);
      if (next === null || next.start >= reachAfter(view, end, words)) return [];
      return [{ start, end: next.end }];
    }),
  );
}

function followedInUnit(
  first: readonly Span[],
  second: readonly Span[],
  index: UnitIndex,
  view: number,
): Span[] {
  const found: Span[] = [];
  const unitOf = new Map<Span, number>();
  for (const spans of [first, second]) {
    forEachUnit(spans, index, view, (span, unit) => {
      if (!unitOf.has(span)) unitOf.set(span, unit);
    });
  }
  for (const passage of first) {
    const next = nextAfter(second, passage.end);
    if (next !== null && unitOf.has(next) && unitOf.get(passage) === unitOf.get(next)) {
      found.push({ start: passage.start, end: next.end });
    }
  }
  return mergeOverlapping(found);
}

/** The first of the sorted spans that begins at or after an offset; the shortest of those. */
function nextAfter(spans: readonly Span[], offset: number): Span | null {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(spans, middle).start < offset) low = middle + 1;
    else high = middle;
  }
  return spans[low] ?? null;
}

function insidePassages(inner: readonly Span[], outer: readonly Span[]): Span[] {
  const found = new Set<Span>();
  sweepJoin(inner, outer, (span, holder) => {
    if (spanContains(holder, span)) found.add(span);
  });
  return [...found].sort(compareSpans);
}

function toRows(
  found: readonly Span[],
  view: number,
  { views, concepts }: CodedTexts,
  occurrences: Search['occurrences'],
  { labelLanguage }: CodeQueryRequest,
): MeasuredRow[] {
  const own = at(views, view);
  const { title, language, id, text } = own.document;
  const places = namePlaces(found, own.segments);
  return found.map(({ start, end }, index) => {
    const inPassage = [{ view, start, end }];
    const there = (occurrences[view] ?? []).filter((one) => spansOverlap(one, { start, end }));
    const slots = [...new Set(there.map(({ slot }) => slot))].sort((a, b) => a - b);
    const names = slots.map((slot) => nameIn(at(concepts, slot).name, labelLanguage));
    const place = places[index];
    return {
      dimensions: [title, language, place?.eId ?? null, place?.label ?? null, id],
      measures: [
        { value: text.slice(start, end), passages: () => inPassage },
        {
          value: names.join('; '),
          passages: () =>
            there.map((one) => ({
              view,
              start: Math.max(start, one.start),
              end: Math.min(end, one.end),
            })),
        },
        { value: wordsBetween(own, start, end), passages: () => inPassage },
      ],
    };
  });
}
