import { at } from '../base/invariant.ts';
import { once } from '../base/once.ts';
import { areApart, mergeSpans, sweepJoin } from '../text/span.ts';
import type { FrameView, GroupPiece, UnitPiece } from './coding-frame.ts';
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
  readonly unitCount: number;
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
    meetings: once(() => findMeetings(frame, spans, frame.pieces, size)),
    units: once(() => {
      const { pieces, units } = frame.divided();
      const meetings = findMeetings(frame, spans, pieces, size);
      return { ...meetings, units, isFound: new Uint8Array(units.length) };
    }),
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
 * Where spans meet pieces of groups, in text order. A cell is a slot in a group; the numbers of its
 * meetings are `members[firsts[cell] … firsts[cell + 1])`. Those of a span follow each other.
 */
type Meetings<Piece> = {
  readonly spans: readonly CodedSpan[];
  readonly pieces: readonly Piece[];
  readonly firsts: Int32Array;
  readonly members: Int32Array;
};

/** What is met are the units of the text. `isFound` is zero between two counts. */
type UnitMeetings = Meetings<UnitPiece> & {
  readonly units: readonly Passage[];
  readonly isFound: Uint8Array;
};

function findMeetings<Piece extends GroupPiece>(
  { groupCount }: FrameView,
  spans: readonly CodedSpan[],
  pieces: readonly Piece[],
  size: number,
): Meetings<Piece> {
  const met: { readonly spans: CodedSpan[]; readonly pieces: Piece[] } = { spans: [], pieces: [] };
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

/** Where the numbers of the cells of a document come from; each is worked out for all at once. */
type CellSource = {
  readonly view: number;
  readonly words: RunningWords;
  readonly occurrences: () => Uint32Array;
  readonly meetings: () => Meetings<GroupPiece>;
  readonly units: () => UnitMeetings;
};

/**
 * What is found of a concept in one group of one document. Tables have very many cells and ask for
 * some of their numbers, and for passages only of those that are opened: what is asked for is worked
 * out then, and only numbers are kept.
 */
class ViewCount implements CodingCount {
  readonly #source: CellSource;
  readonly #cell: number;
  #unitCount = -1;
  #words = -1;
  #characters = -1;

  constructor(source: CellSource, cell: number) {
    this.#source = source;
    this.#cell = cell;
  }

  /** The annotations in text order. */
  #spans(): readonly CodedSpan[] {
    const { spans, firsts, members } = this.#source.meetings();
    const found: CodedSpan[] = [];
    const end = firsts[this.#cell + 1] ?? 0;
    for (let member = firsts[this.#cell] ?? 0; member < end; member += 1) {
      const span = at(spans, members[member] ?? 0);
      if (span !== found.at(-1)) found.push(span);
    }
    return found;
  }

  get annotations(): readonly Passage[] {
    const { view } = this.#source;
    return this.#spans().map(({ start, end }) => ({ view, start, end }));
  }

  get annotationCount(): number {
    return this.#spans().length;
  }

  get occurrences(): readonly Passage[] {
    return mergeInOrder(this.annotations);
  }

  get occurrenceCount(): number {
    return at(this.#source.occurrences(), this.#cell);
  }

  /** The numbers of the units, each once. */
  #unitNumbers(): readonly number[] {
    const { pieces, firsts, members, isFound } = this.#source.units();
    const found: number[] = [];
    const end = firsts[this.#cell + 1] ?? 0;
    for (let member = firsts[this.#cell] ?? 0; member < end; member += 1) {
      const { unit } = at(pieces, members[member] ?? 0);
      if (isFound[unit] === 0) found.push(unit);
      isFound[unit] = 1;
    }
    for (const unit of found) isFound[unit] = 0;
    return found;
  }

  get units(): readonly Passage[] {
    const { units } = this.#source.units();
    return this.#unitNumbers()
      .map((unit) => at(units, unit))
      .sort(comparePassages);
  }

  get unitCount(): number {
    if (this.#unitCount < 0) this.#unitCount = this.#unitNumbers().length;
    return this.#unitCount;
  }

  get covered(): readonly Passage[] {
    const { view } = this.#source;
    const { spans, pieces, firsts, members } = this.#source.meetings();
    const cut: Passage[] = [];
    const last = firsts[this.#cell + 1] ?? 0;
    for (let member = firsts[this.#cell] ?? 0; member < last; member += 1) {
      const meeting = members[member] ?? 0;
      const span = at(spans, meeting);
      const piece = at(pieces, meeting);
      const start = Math.max(span.start, piece.start);
      cut.push({ view, start, end: Math.min(span.end, piece.end) });
    }
    return areApart(cut) ? cut : mergeSpans(cut).map(({ start, end }) => ({ view, start, end }));
  }

  #measureCover(): void {
    const { covered } = this;
    this.#words = countWords(this.#source.words, covered);
    this.#characters = totalLength(covered);
  }

  get words(): number {
    if (this.#words < 0) this.#measureCover();
    return this.#words;
  }

  get characters(): number {
    if (this.#characters < 0) this.#measureCover();
    return this.#characters;
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
  ...{ annotationCount: 0, occurrenceCount: 0, unitCount: 0 },
  ...{ words: 0, characters: 0, documents: 0 },
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
    get unitCount() {
      return sum(({ unitCount }) => unitCount);
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
