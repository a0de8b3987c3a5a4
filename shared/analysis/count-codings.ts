import type { Span } from '../text/span.ts';
import { compareSpans, mergeSpans, sweepJoin } from '../text/span.ts';
import type { RecordingUnitKind } from './analysis-request.ts';
import type { DocumentView, Passage } from './corpus.ts';
import { comparePassages } from './corpus.ts';
import { countWords, totalLength } from './counted-text.ts';
import type { TextGrouping } from './group-text.ts';
import { recordingUnits } from './recording-units.ts';
import type { CodedSpan } from './select-annotations.ts';
import { mergeOverlapping } from './text-pieces.ts';

/** What was found of one concept in one group. Passages are in the order of documents and text. */
export type CodingCount = {
  readonly annotations: readonly Passage[];
  /** Annotations that overlap made one: how often the concept occurs. */
  readonly occurrences: readonly Passage[];
  /** Recording units in which it occurs, each from its first to its last character in the group. */
  readonly units: readonly Passage[];
  /** Counted text that it covers, each character once. */
  readonly covered: readonly Passage[];
  readonly words: number;
  /** UTF-16 code units. */
  readonly characters: number;
  readonly documents: number;
};

/** What the numbers of a group are relative to: all its units, text and documents, coded or not. */
export type GroupTotal = Pick<CodingCount, 'units' | 'words' | 'characters' | 'documents'> & {
  readonly text: readonly Passage[];
};

export type CodingCounts = {
  /** By number of group. */
  readonly totals: readonly GroupTotal[];
  /** By number of group and slot (`select-annotations.ts`). */
  readonly count: (group: number, slot: number) => CodingCount;
  /** Counted words that lie in no recording unit. */
  readonly wordsOutsideUnits: number;
};

type Draft = {
  readonly annotations: Passage[];
  readonly covered: Passage[];
  readonly units: Set<Passage>;
};
type Piece = Span & { readonly group: number };
type UnitPiece = Piece & { readonly unit: Passage };

/**
 * Counts coded passages by group and concept, sweeping over each document once for the text and
 * once for the units. A passage counts in every group whose text it overlaps, and covers there what
 * lies in that group; a unit that reaches into several groups is a unit of each.
 */
export function countCodings(
  views: readonly DocumentView[],
  grouping: TextGrouping,
  coded: readonly (readonly CodedSpan[])[],
  unitKind: RecordingUnitKind,
): CodingCounts {
  const drafts = new Map<string, Draft>();
  const draftAt = (group: number, slot: number): Draft => {
    const key = `${group} ${slot}`;
    const known = drafts.get(key);
    if (known !== undefined) return known;
    const made: Draft = { annotations: [], covered: [], units: new Set() };
    drafts.set(key, made);
    return made;
  };
  const piecesByView = views.map((): Piece[] => []);
  for (const { view, group, spans } of grouping.scopes) {
    for (const span of spans) piecesByView[view]?.push({ ...span, group });
  }
  const groupUnits = grouping.groups.map(() => new Set<Passage>());
  let wordsOutsideUnits = 0;
  views.forEach((view, number) => {
    const pieces = (piecesByView[number] ?? []).sort(compareSpans);
    const spans = coded[number] ?? [];
    addPassages(spans, pieces, number, draftAt);
    const { document, segments, table, counted, words } = view;
    const { units, outside } = recordingUnits(document, segments, table, unitKind, counted);
    wordsOutsideUnits += countWords(words, outside);
    const unitPieces = divideUnits(
      units.map((unit) => unit.spans),
      pieces,
      number,
    );
    for (const { group, unit } of unitPieces) groupUnits[group]?.add(unit);
    sweepJoin(spans, unitPieces, (span, { group, unit }) => {
      for (const slot of span.slots) draftAt(group, slot).units.add(unit);
    });
  });
  const nothing = finishDraft({ annotations: [], covered: [], units: new Set() }, views);
  return {
    totals: groupTotals(views, grouping, groupUnits),
    count: (group, slot) => {
      const draft = drafts.get(`${group} ${slot}`);
      return draft === undefined ? nothing : finishDraft(draft, views);
    },
    wordsOutsideUnits,
  };
}

function addPassages(
  spans: readonly CodedSpan[],
  pieces: readonly Piece[],
  view: number,
  draftAt: (group: number, slot: number) => Draft,
): void {
  let current: CodedSpan | null = null;
  let seenGroups = new Set<number>();
  sweepJoin(spans, pieces, (span, piece) => {
    if (span !== current) {
      current = span;
      seenGroups = new Set();
    }
    const isNew = !seenGroups.has(piece.group);
    seenGroups.add(piece.group);
    const start = Math.max(span.start, piece.start);
    const end = Math.min(span.end, piece.end);
    for (const slot of span.slots) {
      const draft = draftAt(piece.group, slot);
      draft.covered.push({ view, start, end });
      if (isNew) draft.annotations.push({ view, start: span.start, end: span.end });
    }
  });
}

/** The units cut at the borders of groups; what a unit has in one group is one passage. */
function divideUnits(
  units: readonly (readonly Span[])[],
  pieces: readonly Piece[],
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

function finishDraft(draft: Draft, views: readonly DocumentView[]): CodingCount {
  const covered = mergeByView(draft.covered, mergeSpans);
  return {
    annotations: draft.annotations,
    occurrences: mergeByView(draft.annotations, mergeOverlapping),
    units: [...draft.units].sort(comparePassages),
    covered,
    words: wordsOf(covered, views),
    characters: totalLength(covered),
    documents: new Set(covered.map((passage) => passage.view)).size,
  };
}

function groupTotals(
  views: readonly DocumentView[],
  grouping: TextGrouping,
  groupUnits: readonly ReadonlySet<Passage>[],
): GroupTotal[] {
  const texts = grouping.groups.map((): Passage[] => []);
  for (const { view, group, spans } of grouping.scopes) {
    for (const span of spans) texts[group]?.push({ ...span, view });
  }
  return texts.map((text, group) => ({
    units: [...(groupUnits[group] ?? [])].sort(comparePassages),
    text,
    words: wordsOf(text, views),
    characters: totalLength(text),
    documents: new Set(text.map((passage) => passage.view)).size,
  }));
}

/** The passages of each document, which must stand together. */
function runsByView(passages: readonly Passage[]): [view: number, passages: Passage[]][] {
  const runs: [number, Passage[]][] = [];
  for (const passage of passages) {
    const last = runs.at(-1);
    if (last?.[0] === passage.view) last[1].push(passage);
    else runs.push([passage.view, [passage]]);
  }
  return runs;
}

function mergeByView(
  passages: readonly Passage[],
  merge: (spans: readonly Span[]) => readonly Span[],
): Passage[] {
  return runsByView(passages).flatMap(([view, spans]) =>
    merge(spans).map((span) => ({ ...span, view })),
  );
}

function wordsOf(passages: readonly Passage[], views: readonly DocumentView[]): number {
  let words = 0;
  for (const [view, spans] of runsByView(passages)) {
    const own = views[view]?.words;
    if (own !== undefined) words += countWords(own, spans);
  }
  return words;
}
