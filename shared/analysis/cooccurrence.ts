import { addBit, bitRows, bitsOf, hasBit } from '../base/bit-rows.ts';
import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable, AnalysisValue } from './analysis-table.ts';
import { buildTable, provenanceOf, type Measure, type MeasuredRow } from './build-table.ts';
import { cooccurrenceCoefficient } from './code-cooccurrence.ts';
import { countMeetings, meetingPassages, pairCounts, type PairCounts } from './code-meetings.ts';
import { codeOccurrences, countOccurrences } from './code-occurrences.ts';
import { type CodedTexts, codedTexts } from './coded-texts.ts';
import { conceptCells } from './coding-context.ts';
import { count, dimension, finite, score } from './columns.ts';
import type { CooccurrenceMeasure, CooccurrenceRequest } from './cooccurrence-request.ts';
import type { Corpus, Passage } from './corpus.ts';
import type { RecordingUnitKind } from './selection.ts';
import { forEachUnit, indexUnits } from './unit-index.ts';

/** What is known of two concepts. `first` and `second` are how often each is there at all. */
type Pair = {
  readonly together: number;
  readonly first: number;
  readonly second: number;
  readonly cCoefficient: number | null;
  readonly sharedUnits: number;
  readonly jaccard: number | null;
};

/**
 * Which concepts occur together. By overlap or by words between them, what is counted are pairs of
 * passages of two concepts that meet, and c is taken over passages: n12 is the smaller of the passages
 * of either concept that meet one of the other (ATLAS.ti counts pairs, which can exceed 1). By unit and
 * by paragraph units with both are counted, and c is Jaccard's index of these units. `jaccard` is over
 * the recording units of the request in every case. Everything is symmetric; a matrix has on its
 * diagonal how often a concept occurs, and nothing for coefficients. Values over nothing are `null`.
 */
export function cooccurrence(
  request: CooccurrenceRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const texts = codedTexts(request, corpus);
  if (!texts.ok) return texts;
  const { views, concepts, remarks } = texts.value;
  const counted = countTogether(request, texts.value);
  const rows =
    request.rows === 'pairs'
      ? pairRows(request, texts.value, counted)
      : concepts.map((concept, first) => ({
          dimensions: conceptCells(concept, request),
          measures: concepts.map((_, second) => matrixCell(first, second, request, counted)),
        }));
  const columns =
    request.rows === 'pairs' ? pairColumns(request) : matrixColumns(request, texts.value);
  const provenance = provenanceOf(request, views, corpus, true, {
    ...remarks,
    cCoefficient: 'n₁₂ / (n₁ + n₂ − n₁₂)',
    jaccard: 'Jaccard 1901',
  });
  return success(buildTable(columns, rows, views, provenance));
}

type Counted = {
  readonly pair: (first: number, second: number) => Pair;
  /** How often a concept occurs, in what is counted. */
  readonly own: (slot: number) => Measure;
  readonly passages: (first: number, second: number) => readonly Passage[];
  readonly unitPassages: (first: number, second: number) => readonly Passage[];
};

function countTogether(request: CooccurrenceRequest, texts: CodedTexts): Counted {
  const { together } = request;
  const size = texts.concepts.length;
  const units = shareUnits(texts, request.recordingUnit);
  if (together.by === 'unit' || together.by === 'paragraph') {
    const shared = together.by === 'unit' ? units : shareUnits(texts, 'paragraph');
    return {
      pair: (first, second) => {
        const numbers = pairOfUnits(shared, first, second);
        const over = pairOfUnits(units, first, second);
        return { ...numbers, sharedUnits: over.together, jaccard: over.cCoefficient };
      },
      own: (slot) => ({
        value: cellOf(shared.pairs, slot, slot),
        passages: () => shared.passages(slot, slot),
      }),
      passages: shared.passages,
      unitPassages: units.passages,
    };
  }
  const words = together.by === 'words' ? together.words : null;
  const occurrences = codeOccurrences(texts);
  const totals = countOccurrences(occurrences, size);
  const { pairs, meeting } = countMeetings(occurrences, texts.views, size, words);
  return {
    pair: (first, second) => {
      const [n1, n2] = [at(totals, first), at(totals, second)];
      const n12 = Math.min(cellOf(meeting, first, second), cellOf(meeting, second, first));
      const over = pairOfUnits(units, first, second);
      return {
        together: cellOf(pairs, first, second),
        first: n1,
        second: n2,
        cCoefficient: finite(cooccurrenceCoefficient(n1, n2, n12)),
        sharedUnits: over.together,
        jaccard: over.cCoefficient,
      };
    },
    own: (slot) => ({
      value: at(totals, slot),
      passages: () =>
        occurrences.flatMap((own, view) =>
          own.filter((one) => one.slot === slot).map(({ start, end }) => ({ view, start, end })),
        ),
    }),
    passages: (first, second) => meetingPassages(occurrences, texts.views, [first, second], words),
    unitPassages: units.passages,
  };
}

type SharedUnits = {
  /** On the diagonal the units that hold a concept. */
  readonly pairs: PairCounts;
  readonly passages: (first: number, second: number) => readonly Passage[];
};

/** In how many units of a kind each two concepts are. */
function shareUnits({ views, concepts, coded }: CodedTexts, kind: RecordingUnitKind): SharedUnits {
  const index = indexUnits(views, kind);
  const held = bitRows(index.units.length, concepts.length);
  coded.forEach((spans, view) => {
    forEachUnit(spans, index, view, ({ slots }, unit) => {
      for (const slot of slots) if (slot < concepts.length) addBit(held, unit, slot);
    });
  });
  const pairs = pairCounts(concepts.length);
  for (let unit = 0; unit < index.units.length; unit += 1) {
    const slots = bitsOf(held, unit);
    for (const first of slots) {
      for (const second of slots) {
        const cell = first * pairs.size + second;
        pairs.values[cell] = (pairs.values[cell] ?? 0) + 1;
      }
    }
  }
  return {
    pairs,
    passages: (first, second) =>
      index.units.filter((_, unit) => hasBit(held, unit, first) && hasBit(held, unit, second)),
  };
}

function pairOfUnits(
  { pairs }: SharedUnits,
  first: number,
  second: number,
): Pick<Pair, 'together' | 'first' | 'second' | 'cCoefficient'> {
  const [n1, n2] = [cellOf(pairs, first, first), cellOf(pairs, second, second)];
  const together = cellOf(pairs, first, second);
  const cCoefficient = finite(cooccurrenceCoefficient(n1, n2, together));
  return { together, first: n1, second: n2, cCoefficient };
}

function cellOf({ size, values }: PairCounts, first: number, second: number): number {
  return values[first * size + second] ?? 0;
}

/** `passages` or `units`: what `count` counts. */
function unitOf({ together }: CooccurrenceRequest): string {
  return together.by === 'unit' || together.by === 'paragraph' ? 'units' : 'occurrences';
}

function pairColumns(request: CooccurrenceRequest): AnalysisColumn[] {
  return [
    ...['concept', 'otherConcept', 'conceptId', 'otherConceptId'].map(dimension),
    count('together', unitOf(request)),
    count('firstCount', unitOf(request)),
    count('secondCount', unitOf(request)),
    score('cCoefficient', 3),
    count('sharedUnits', 'units'),
    score('jaccard', 3),
  ];
}

function pairRows(
  request: CooccurrenceRequest,
  { concepts }: CodedTexts,
  counted: Counted,
): MeasuredRow[] {
  return concepts.flatMap((concept, first) =>
    concepts.slice(first + 1).flatMap((other, after) => {
      const second = first + 1 + after;
      const pair = counted.pair(first, second);
      const isZero = pair.together === 0 && pair.sharedUnits === 0;
      if (request.leavesOutZeroRows && isZero) return [];
      const [name, id] = conceptCells(concept, request);
      const [otherName, otherId] = conceptCells(other, request);
      const cell = (value: AnalysisValue, passages: () => readonly Passage[]): Measure => ({
        value,
        passages,
      });
      const inPair = (): readonly Passage[] => counted.passages(first, second);
      const inUnits = (): readonly Passage[] => counted.unitPassages(first, second);
      return [
        {
          dimensions: [name ?? null, otherName ?? null, id ?? null, otherId ?? null],
          measures: [
            cell(pair.together, inPair),
            counted.own(first),
            counted.own(second),
            cell(pair.cCoefficient, inPair),
            cell(pair.sharedUnits, inUnits),
            cell(pair.jaccard, inUnits),
          ],
        },
      ];
    }),
  );
}

function matrixColumns(request: CooccurrenceRequest, { concepts }: CodedTexts): AnalysisColumn[] {
  const cells = concepts.map((concept) => {
    const [name] = conceptCells(concept, request);
    const key = `concept:${concept.id}`;
    const column = request.measure === 'count' ? count(key, unitOf(request)) : score(key, 3);
    return { ...column, label: String(name) };
  });
  return [dimension('concept'), dimension('conceptId'), ...cells];
}

function matrixCell(
  first: number,
  second: number,
  { measure }: CooccurrenceRequest,
  counted: Counted,
): Measure {
  if (first === second) {
    return measure === 'count' ? counted.own(first) : { value: null, passages: () => [] };
  }
  return {
    value: valueOf(counted.pair(first, second), measure),
    passages: () =>
      measure === 'jaccard' ? counted.unitPassages(first, second) : counted.passages(first, second),
  };
}

function valueOf(pair: Pair, measure: CooccurrenceMeasure): number | null {
  switch (measure) {
    case 'count':
      return pair.together;
    case 'cCoefficient':
      return pair.cCoefficient;
    case 'jaccard':
      return pair.jaccard;
  }
}
