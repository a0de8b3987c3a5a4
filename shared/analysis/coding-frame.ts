import { once } from '../base/once.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, sweepJoin } from '../text/span.ts';
import type { DocumentView, Passage } from './corpus.ts';
import { comparePassages } from './corpus.ts';
import type { RunningWords } from './counted-text.ts';
import { countWords, totalLength } from './counted-text.ts';
import type { TextGrouping } from './group-text.ts';
import { recordingUnits } from './recording-units.ts';
import type { RecordingUnitKind } from './selection.ts';

/** What the numbers of a group are relative to: all its units, text and documents, coded or not. */
export type GroupTotal = {
  readonly units: readonly Passage[];
  readonly text: readonly Passage[];
  readonly words: number;
  /** UTF-16 code units. */
  readonly characters: number;
  readonly documents: number;
};

export type GroupPiece = Span & { readonly group: number };
/** Text of a unit in a group; what a unit has in one group is one passage. */
export type UnitPiece = GroupPiece & { readonly unit: Passage };

/** The text of one document, divided by group and by unit. */
export type FrameView = {
  readonly view: number;
  readonly words: RunningWords;
  readonly pieces: readonly GroupPiece[];
  readonly unitPieces: () => readonly UnitPiece[];
};

/** All of a count that does not depend on what is coded. */
export type CodingFrame = {
  readonly views: readonly FrameView[];
  /** By number of group. */
  readonly totals: readonly GroupTotal[];
  /** By number of group, the documents that have text in it, rising. */
  readonly viewsOfGroups: readonly (readonly number[])[];
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
  for (const { view, group, spans } of scopes) {
    for (const span of spans) piecesByView[view]?.push({ ...span, group });
  }
  let wordsOutsideUnits = 0;
  const frameViews = views.map(({ document, segments, table, counted, words }, view) => {
    const pieces = (piecesByView[view] ?? []).sort(compareSpans);
    const { units, outside } = recordingUnits(document, segments, table, unitKind, counted);
    wordsOutsideUnits += countWords(words, outside);
    const spansOfUnits = units.map((unit) => unit.spans);
    const unitPieces = once(() => divideUnits(spansOfUnits, pieces, view));
    return { view, words, pieces, unitPieces };
  });
  const unitsOfGroups = once(() => {
    const found = groups.map(() => new Set<Passage>());
    for (const { unitPieces } of frameViews) {
      for (const { group, unit } of unitPieces()) found[group]?.add(unit);
    }
    return found.map((units) => [...units].sort(comparePassages));
  });
  const texts = groups.map((): Passage[] => []);
  for (const { view, group, spans } of scopes) {
    for (const span of spans) texts[group]?.push({ ...span, view });
  }
  const viewsOfGroups = texts.map((text) =>
    [...new Set(text.map(({ view }) => view))].sort((a, b) => a - b),
  );
  const totals = texts.map((text, group) => ({
    get units() {
      return unitsOfGroups()[group] ?? [];
    },
    text,
    words: wordsOf(text, views),
    characters: totalLength(text),
    documents: viewsOfGroups[group]?.length ?? 0,
  }));
  return { views: frameViews, totals, viewsOfGroups, wordsOutsideUnits };
}

/** The units cut at the borders of groups. */
function divideUnits(
  units: readonly (readonly Span[])[],
  pieces: readonly GroupPiece[],
  view: number,
): UnitPiece[] {
  const divided: UnitPiece[] = [];
  const numbered = units.flatMap((spans, unit) => spans.map((span) => ({ ...span, unit })));
  const passages = new Map<string, { view: number; start: number; end: number }>();
  sweepJoin(numbered, pieces, (span, { group, ...piece }) => {
    const start = Math.max(span.start, piece.start);
    const end = Math.min(span.end, piece.end);
    const key = `${span.unit} ${group}`;
    const unit = passages.get(key) ?? { view, start, end };
    unit.end = end;
    passages.set(key, unit);
    divided.push({ start, end, group, unit });
  });
  return divided;
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
