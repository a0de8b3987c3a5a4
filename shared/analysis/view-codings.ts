import { at } from '../base/invariant.ts';
import { once } from '../base/once.ts';
import { areApart, mergeSpans, sweepJoin } from '../text/span.ts';
import type { FrameView, GroupPiece } from './coding-frame.ts';
import type { Passage } from './corpus.ts';
import { comparePassages } from './corpus.ts';
import { countWords, type RunningWords, totalLength } from './counted-text.ts';
import type { CodedSpan } from './select-annotations.ts';

/** What was found of one concept in one group. Passages are in the order of documents and text. */
export type CodingCount = {
  readonly annotations: readonly Passage[];
  readonly annotationCount: number;
  /** Annotations that overlap made one: how often the concept occurs. */
  readonly occurrences: readonly Passage[];
  readonly occurrenceCount: number;
  /** Recording units in which it occurs, each from its first to its last character in the group. */
  readonly units: readonly Passage[];
  /** Counted text that it covers, each character once. */
  readonly covered: readonly Passage[];
  readonly words: number;
  /** UTF-16 code units. */
  readonly characters: number;
  readonly documents: number;
};

/** What is coded in one document, by the place of a group in it and slot. */
export type ViewCodings = {
  /** As many as `count` has `occurrences`. */
  readonly occurrenceCount: (place: number, slot: number) => number;
  /** `null` where nothing is coded. */
  readonly count: (place: number, slot: number) => CodingCount | null;
};

/** Counts the coded passages of one document; `spans` sorted. */
export function countView(frame: FrameView, spans: readonly CodedSpan[]): ViewCodings {
  let size = 1;
  for (const { slots } of spans) for (const slot of slots) size = Math.max(size, slot + 1);
  const source: CellSource = {
    view: frame.view,
    words: frame.words,
    occurrences: once(() => countOccurrences(frame, spans, size)),
    meetings: once(() => findMeetings(frame, spans, size)),
    units: once(() => findUnits(frame, spans, size)),
  };
  const counts = new Array<CodingCount | undefined>(frame.groupCount * size);
  const occurrenceCount = (place: number, slot: number): number =>
    slot < size ? (source.occurrences()[place * size + slot] ?? 0) : 0;
  return {
    occurrenceCount,
    count: (place, slot) => {
      if (occurrenceCount(place, slot) === 0) return null;
      const cell = place * size + slot;
      return (counts[cell] ??= new ViewCount(source, cell));
    },
  };
}

/** How often each slot occurs in each group, by cell: the number of the slot after those of the groups before. */
function countOccurrences(
  { groupCount, pieces }: FrameView,
  spans: readonly CodedSpan[],
  size: number,
): Uint32Array {
  const counts = new Uint32Array(groupCount * size);
  const ends = new Uint32Array(groupCount * size);
  sweepJoin(spans, pieces, ({ start, end, slots }, { place }) => {
    for (const slot of slots) {
      const cell = place * size + slot;
      const open = ends[cell] ?? 0;
      // What overlaps the one before is one occurrence with it, as is a span in the next piece.
      if (start >= open) counts[cell] = (counts[cell] ?? 0) + 1;
      if (end > open) ends[cell] = end;
    }
  });
  return counts;
}

/**
 * Where spans meet text of groups, in text order. A cell is a slot in a group; the numbers of its
 * meetings are `members[firsts[cell] … firsts[cell + 1])`.
 */
type Meetings = {
  readonly spans: readonly CodedSpan[];
  readonly pieces: readonly GroupPiece[];
  readonly firsts: Int32Array;
  readonly members: Int32Array;
};

function findMeetings(
  { groupCount, pieces }: FrameView,
  spans: readonly CodedSpan[],
  size: number,
): Meetings {
  const met: { readonly spans: CodedSpan[]; readonly pieces: GroupPiece[] } = {
    spans: [],
    pieces: [],
  };
  const firsts = new Int32Array(groupCount * size + 1);
  sweepJoin(spans, pieces, (span, piece) => {
    met.spans.push(span);
    met.pieces.push(piece);
    for (const slot of span.slots) {
      const cell = piece.place * size + slot;
      firsts[cell] = (firsts[cell] ?? 0) + 1;
    }
  });
  // A counting sort: from the ends of the cells it is filled backwards to their firsts.
  let all = 0;
  for (let cell = 0; cell < firsts.length; cell += 1) {
    all += firsts[cell] ?? 0;
    firsts[cell] = all;
  }
  const members = new Int32Array(all);
  for (let meeting = met.spans.length - 1; meeting >= 0; meeting -= 1) {
    const { place } = at(met.pieces, meeting);
    for (const slot of at(met.spans, meeting).slots) {
      const first = (firsts[place * size + slot] ?? 0) - 1;
      firsts[place * size + slot] = first;
      members[first] = meeting;
    }
  }
  return { ...met, firsts, members };
}

/** The units that spans reach into, by cell; a unit may be there several times. */
function findUnits(
  { unitPieces }: FrameView,
  spans: readonly CodedSpan[],
  size: number,
): ReadonlyMap<number, readonly Passage[]> {
  const units = new Map<number, Passage[]>();
  sweepJoin(spans, unitPieces(), (span, { place, unit }) => {
    for (const slot of span.slots) {
      const own = units.get(place * size + slot);
      if (own === undefined) units.set(place * size + slot, [unit]);
      else if (own.at(-1) !== unit) own.push(unit);
    }
  });
  return units;
}

/** Where the numbers of the cells of a document come from; each is worked out for all at once. */
type CellSource = {
  readonly view: number;
  readonly words: RunningWords;
  readonly occurrences: () => Uint32Array;
  readonly meetings: () => Meetings;
  readonly units: () => ReadonlyMap<number, readonly Passage[]>;
};

/**
 * What is found of a concept in one group of one document. Tables ask for some of the numbers only,
 * and for passages only of the cells that are opened: each is made when it is asked for.
 */
class ViewCount implements CodingCount {
  readonly #source: CellSource;
  readonly #cell: number;
  #occurrences: readonly Passage[] | null = null;
  #units: readonly Passage[] | null = null;
  #covered: readonly Passage[] | null = null;
  #words = -1;

  constructor(source: CellSource, cell: number) {
    this.#source = source;
    this.#cell = cell;
  }

  /** Calls `visit` for each meeting in text order; those of a span with several pieces follow each other. */
  #forEach(visit: (span: CodedSpan, piece: GroupPiece) => void): void {
    const { spans, pieces, firsts, members } = this.#source.meetings();
    const end = firsts[this.#cell + 1] ?? 0;
    for (let member = firsts[this.#cell] ?? 0; member < end; member += 1) {
      const meeting = members[member] ?? 0;
      visit(at(spans, meeting), at(pieces, meeting));
    }
  }

  get annotations(): readonly Passage[] {
    const { view } = this.#source;
    const found: Passage[] = [];
    let last: CodedSpan | null = null;
    this.#forEach((span) => {
      if (span !== last) found.push({ view, start: span.start, end: span.end });
      last = span;
    });
    return found;
  }

  get annotationCount(): number {
    let count = 0;
    let last: CodedSpan | null = null;
    this.#forEach((span) => {
      if (span !== last) count += 1;
      last = span;
    });
    return count;
  }

  get occurrences(): readonly Passage[] {
    return (this.#occurrences ??= mergeInOrder(this.annotations));
  }

  get occurrenceCount(): number {
    return at(this.#source.occurrences(), this.#cell);
  }

  get units(): readonly Passage[] {
    const found = new Set(this.#source.units().get(this.#cell));
    return (this.#units ??= [...found].sort(comparePassages));
  }

  get covered(): readonly Passage[] {
    if (this.#covered === null) {
      const { view } = this.#source;
      const cut: Passage[] = [];
      this.#forEach((span, piece) => {
        const start = Math.max(span.start, piece.start);
        cut.push({ view, start, end: Math.min(span.end, piece.end) });
      });
      this.#covered = areApart(cut)
        ? cut
        : mergeSpans(cut).map(({ start, end }) => ({ view, start, end }));
    }
    return this.#covered;
  }

  get words(): number {
    if (this.#words < 0) this.#words = countWords(this.#source.words, this.covered);
    return this.#words;
  }

  get characters(): number {
    return totalLength(this.covered);
  }

  get documents(): number {
    return 1;
  }
}

/** `mergeOverlapping` of sorted passages of one document. */
function mergeInOrder(passages: readonly Passage[]): readonly Passage[] {
  const merged: Passage[] = [];
  for (const passage of passages) {
    const last = merged.at(-1);
    if (last === undefined || passage.start >= last.end) merged.push(passage);
    else if (passage.end > last.end) merged[merged.length - 1] = { ...last, end: passage.end };
  }
  return merged;
}

const nothing: CodingCount = {
  ...{ annotations: [], occurrences: [], units: [], covered: [] },
  ...{ annotationCount: 0, occurrenceCount: 0, words: 0, characters: 0, documents: 0 },
};

/** The counts of several documents as one; in the order of documents. */
export function joinCounts(counts: readonly CodingCount[]): CodingCount {
  if (counts.length < 2) return counts[0] ?? nothing;
  const sum = (numberOf: (count: CodingCount) => number): number =>
    counts.reduce((total, count) => total + numberOf(count), 0);
  return {
    get annotations() {
      return counts.flatMap(({ annotations }) => annotations);
    },
    get annotationCount() {
      return sum(({ annotationCount }) => annotationCount);
    },
    get occurrences() {
      return counts.flatMap(({ occurrences }) => occurrences);
    },
    get occurrenceCount() {
      return sum(({ occurrenceCount }) => occurrenceCount);
    },
    get units() {
      return counts.flatMap(({ units }) => units);
    },
    get covered() {
      return counts.flatMap(({ covered }) => covered);
    },
    get words() {
      return sum(({ words }) => words);
    },
    get characters() {
      return sum(({ characters }) => characters);
    },
    get documents() {
      return sum(({ documents }) => documents);
    },
  };
}
