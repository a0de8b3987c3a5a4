import { at } from '../base/invariant.ts';
import { once } from '../base/once.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, sweepJoin } from '../text/span.ts';
import type { DocumentView, Passage } from './corpus.ts';
import { comparePassages } from './corpus.ts';
import type { RunningWords } from './counted-text.ts';
import { countWords, totalLength } from './counted-text.ts';
import type { TextGrouping } from './group-text.ts';
import { type RecordingUnit, recordingUnits } from './recording-units.ts';
import type { RecordingUnitKind } from './selection.ts';

/** What the numbers of a group are relative to: all its units, text and documents, coded or not. */
export type GroupTotal = {
  readonly units: readonly Passage[];
  readonly unitCount: number;
  readonly text: readonly Passage[];
  readonly words: number;
  /** UTF-16 code units. */
  readonly characters: number;
  readonly documents: number;
};

/** `place` is the number of the group among those of the document. */
export type GroupPiece = Span & { readonly group: number; readonly place: number };
/** Text of a unit in a group. */
export type UnitPiece = GroupPiece & { readonly unit: number };
/** The text cut at the borders of units and groups; what a unit has in one group is one of `units`. */
export type DividedUnits = {
  readonly pieces: readonly UnitPiece[];
  readonly units: readonly Passage[];
};
/** A document that has text in a group. */
export type GroupPart = { readonly view: number; readonly place: number };

/** The text of one document, divided by group and by unit. */
export type FrameView = {
  readonly view: number;
  readonly words: RunningWords;
  /** How many groups have text in it. */
  readonly groupCount: number;
  readonly pieces: readonly GroupPiece[];
  readonly divided: () => DividedUnits;
};

/** All of a count that does not depend on what is coded. */
export type CodingFrame = {
  readonly views: readonly FrameView[];
  /** By number of group. */
  readonly totals: readonly GroupTotal[];
  /** By number of group, in the order of documents. */
  readonly partsOfGroups: readonly (readonly GroupPart[])[];
  /** Counted words that lie in no recording unit. */
  readonly wordsOutsideUnits: number;
};

/** Divides the text; a unit that reaches into several groups is a unit of each. */
export function makeCodingFrame(
  views: readonly DocumentView[],
  { groups, scopes }: TextGrouping,
  unitKind: RecordingUnitKind,
): CodingFrame {
  const piecesByView = views.map((): GroupPiece[] => []);
  const placesByView = views.map(() => new Map<number, number>());
  const texts = groups.map((): Passage[] => []);
  for (const { view, group, spans } of scopes) {
    const places = at(placesByView, view);
    const place = places.get(group) ?? places.size;
    if (spans.length > 0) places.set(group, place);
    for (const { start, end } of spans) {
      at(piecesByView, view).push({ start, end, group, place });
      at(texts, group).push({ start, end, view });
    }
  }
  const partsOfGroups = groups.map((): GroupPart[] => []);
  placesByView.forEach((places, view) => {
    for (const [group, place] of places) at(partsOfGroups, group).push({ view, place });
  });
  let wordsOutsideUnits = 0;
  const frameViews = views.map(({ document, segments, table, counted, words }, view) => {
    const pieces = at(piecesByView, view).sort(compareSpans);
    const { units, outside } = recordingUnits(document, segments, table, unitKind, counted);
    wordsOutsideUnits += countWords(words, outside);
    const divided = once(() => divideUnits(units, pieces, view));
    return { view, words, groupCount: at(placesByView, view).size, pieces, divided };
  });
  const unitsOfGroups = once(() => {
    const found = groups.map((): Passage[] => []);
    for (const { divided } of frameViews) {
      const { pieces, units } = divided();
      const isFound = new Uint8Array(units.length);
      for (const { group, unit } of pieces) {
        if (isFound[unit] === 0) found[group]?.push(at(units, unit));
        isFound[unit] = 1;
      }
    }
    for (const units of found) units.sort(comparePassages);
    return found;
  });
  const totals = texts.map((text, group) => ({
    get units() {
      return unitsOfGroups()[group] ?? [];
    },
    get unitCount() {
      return unitsOfGroups()[group]?.length ?? 0;
    },
    text,
    words: wordsOf(text, views),
    characters: totalLength(text),
    documents: at(partsOfGroups, group).length,
  }));
  return { views: frameViews, totals, partsOfGroups, wordsOutsideUnits };
}

/** The units cut at the borders of groups. */
function divideUnits(
  units: readonly RecordingUnit[],
  pieces: readonly GroupPiece[],
  view: number,
): DividedUnits {
  const divided: UnitPiece[] = [];
  const passages: { view: number; start: number; end: number }[] = [];
  const numbers = new Map<number, number>();
  const numbered = units.flatMap(({ spans }, unit) =>
    spans.map(({ start, end }) => ({ start, end, unit })),
  );
  sweepJoin(numbered, pieces, (span, piece) => {
    const start = Math.max(span.start, piece.start);
    const end = Math.min(span.end, piece.end);
    const { group, place } = piece;
    const key = place * units.length + span.unit;
    const known = numbers.get(key);
    const unit = known ?? passages.push({ view, start, end }) - 1;
    if (known === undefined) numbers.set(key, unit);
    else at(passages, unit).end = end;
    divided.push({ start, end, group, place, unit });
  });
  return { pieces: divided, units: passages };
}

/** Words of passages; those of a document must stand together. */
function wordsOf(passages: readonly Passage[], views: readonly DocumentView[]): number {
  let words = 0;
  for (let first = 0; first < passages.length;) {
    const view = passages[first]?.view ?? 0;
    let end = first + 1;
    while (passages[end]?.view === view) end += 1;
    const own = views[view]?.words;
    if (own !== undefined) words += countWords(own, passages.slice(first, end));
    first = end;
  }
  return words;
}
