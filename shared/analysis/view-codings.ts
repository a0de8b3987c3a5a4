import { once } from '../base/once.ts';
import { mergeSpans, sweepJoin } from '../text/span.ts';
import type { FrameView } from './coding-frame.ts';
import type { Passage } from './corpus.ts';
import { comparePassages } from './corpus.ts';
import type { RunningWords } from './counted-text.ts';
import { countWords, totalLength } from './counted-text.ts';
import type { CodedSpan } from './select-annotations.ts';

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

/** What is coded in one document, by number of group and slot; `null` where nothing is. */
export type ViewCodings = (group: number, slot: number) => CodingCount | null;

/** Counts the coded passages of one document; `spans` sorted. */
export function countView(frame: FrameView, spans: readonly CodedSpan[]): ViewCodings {
  const { view, words, pieces } = frame;
  let size = 1;
  for (const { slots } of spans) for (const slot of slots) size = Math.max(size, slot + 1);
  const counts = new Map<number, ViewCount>();
  const findUnits = once(() => {
    sweepJoin(spans, frame.unitPieces(), (span, { group, unit }) => {
      for (const slot of span.slots) counts.get(group * size + slot)?.addUnit(unit);
    });
  });
  const countAt = (group: number, slot: number): ViewCount => {
    const key = group * size + slot;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const made = new ViewCount(words, findUnits);
    counts.set(key, made);
    return made;
  };
  sweepJoin(spans, pieces, (span, piece) => {
    const isInside = piece.start <= span.start && span.end <= piece.end;
    const passage = { view, start: span.start, end: span.end };
    const start = Math.max(span.start, piece.start);
    const covered = isInside ? passage : { view, start, end: Math.min(span.end, piece.end) };
    for (const slot of span.slots) countAt(piece.group, slot).add(span, passage, covered);
  });
  return (group, slot) => (slot < size ? (counts.get(group * size + slot) ?? null) : null);
}

/**
 * What is found of a concept in one group of one document. Tables ask for some of the numbers only:
 * each is made when it is asked for.
 */
class ViewCount implements CodingCount {
  readonly annotations: Passage[] = [];
  readonly #running: RunningWords;
  readonly #findUnits: () => void;
  /** The span that was added last: one that meets several pieces of a group is one annotation. */
  #last: CodedSpan | null = null;
  /** `null` as long as all annotations lie wholly in the group. */
  #pieces: Passage[] | null = null;
  #met: Passage[] | null = null;
  #occurrences: readonly Passage[] | null = null;
  #units: readonly Passage[] | null = null;
  #covered: readonly Passage[] | null = null;
  #words = -1;

  constructor(running: RunningWords, findUnits: () => void) {
    this.#running = running;
    this.#findUnits = findUnits;
  }

  add(span: CodedSpan, passage: Passage, piece: Passage): void {
    if (piece !== passage || this.#last === span) this.#pieces ??= [...this.annotations];
    this.#pieces?.push(piece);
    if (this.#last !== span) this.annotations.push(passage);
    this.#last = span;
  }

  addUnit(unit: Passage): void {
    this.#met ??= [];
    if (this.#met.at(-1) !== unit) this.#met.push(unit);
  }

  get occurrences(): readonly Passage[] {
    return (this.#occurrences ??= mergeInOrder(this.annotations));
  }

  get units(): readonly Passage[] {
    this.#findUnits();
    return (this.#units ??= [...new Set(this.#met)].sort(comparePassages));
  }

  get covered(): readonly Passage[] {
    if (this.#covered === null) {
      const pieces = this.#pieces ?? this.annotations;
      const view = pieces[0]?.view ?? 0;
      this.#covered = areApart(pieces)
        ? pieces
        : mergeSpans(pieces).map(({ start, end }) => ({ view, start, end }));
    }
    return this.#covered;
  }

  get words(): number {
    if (this.#words < 0) this.#words = countWords(this.#running, this.covered);
    return this.#words;
  }

  get characters(): number {
    return totalLength(this.covered);
  }

  get documents(): number {
    return this.annotations.length > 0 ? 1 : 0;
  }
}

/** Whether passages are in order and do not touch each other: what `mergeSpans` would make of them. */
function areApart(passages: readonly Passage[]): boolean {
  for (let index = 1; index < passages.length; index += 1) {
    if ((passages[index]?.start ?? 0) <= (passages[index - 1]?.end ?? 0)) return false;
  }
  return true;
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
  ...{ words: 0, characters: 0, documents: 0 },
};

/** The counts of several documents as one; in the order of documents. */
export function joinCounts(counts: readonly CodingCount[]): CodingCount {
  const [first, ...others] = counts;
  if (first === undefined) return nothing;
  if (others.length === 0) return first;
  const sum = (numberOf: (count: CodingCount) => number): number =>
    counts.reduce((total, count) => total + numberOf(count), 0);
  return {
    get annotations() {
      return counts.flatMap(({ annotations }) => annotations);
    },
    get occurrences() {
      return counts.flatMap(({ occurrences }) => occurrences);
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
