import type { AlignmentId, DocumentId, WorkId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import type { Span } from '../text/span.ts';

/** A version in an alignment: its segments as offsets start, end, start, end …, in text order, disjoint. */
export type AlignedText = {
  readonly documentId: DocumentId;
  readonly textHash: string;
  readonly offsets: readonly number[];
};

export const beadStatuses = ['automatic', 'confirmed'] as const;
export type BeadStatus = (typeof beadStatuses)[number];

/**
 * Segments of each version that say the same. Beads stand in a row, so that a bead need only say
 * how many segments of each version it takes: beads cannot cross, leave out a segment or name one
 * twice.
 */
export type Bead = {
  /** One number for each version; not all of them are 0. */
  readonly sizes: readonly number[];
  /** From 0 to 1, as the aligner judged it; `null` once a person has set the bounds. */
  readonly confidence: number | null;
  readonly status: BeadStatus;
};

/** Two or more expressions of one work, or editions of one, related segment by segment. */
export type Alignment = {
  readonly id: AlignmentId;
  readonly workId: WorkId;
  readonly texts: readonly AlignedText[];
  readonly beads: readonly Bead[];
  /** Name and version of what made the automatic beads. */
  readonly method: string;
};

/** How many segments a version has. */
export function segmentCount({ offsets }: AlignedText): number {
  return offsets.length / 2;
}

/** The span of segment number `index`. */
export function segmentSpan({ offsets }: AlignedText, index: number): Span {
  return { start: at(offsets, 2 * index), end: at(offsets, 2 * index + 1) };
}

/** The first segment of each bead in each version: `starts[bead][version]`, with one more row for the ends. */
export function beadStarts({ texts, beads }: Pick<Alignment, 'texts' | 'beads'>): number[][] {
  let current = texts.map(() => 0);
  const starts = [current];
  for (const { sizes } of beads) {
    current = current.map((start, version) => start + at(sizes, version));
    starts.push(current);
  }
  return starts;
}

/** From the first character of a bead in a version to its last; `null` where the side is empty. */
export function sideSpan(text: AlignedText, start: number, size: number): Span | null {
  if (size === 0) return null;
  return { start: segmentSpan(text, start).start, end: segmentSpan(text, start + size - 1).end };
}

/** The spans of the segments of a side. */
export function sideSegments(text: AlignedText, start: number, size: number): Span[] {
  return Array.from({ length: size }, (_, index) => segmentSpan(text, start + index));
}

/** Whether versions are editions in one language rather than translations. */
export function isOfEditions(languages: readonly string[]): boolean {
  return languages.length > 1 && new Set(languages).size < languages.length;
}

/**
 * Where an alignment does not hold together by itself, as a path, or `null` when it does: at least
 * two texts of which none is named twice, segments in order and disjoint, beads that are not empty
 * and take each segment once.
 */
export function findBrokenBead({ texts, beads }: Alignment): string | null {
  if (texts.length < 2) return 'texts';
  const named = new Set<string>();
  for (const [version, { documentId, offsets }] of texts.entries()) {
    if (named.has(documentId)) return `texts[${version}].documentId`;
    named.add(documentId);
    if (offsets.length % 2 !== 0) return `texts[${version}].offsets`;
    let last = 0;
    for (let index = 0; index < offsets.length; index += 2) {
      const start = at(offsets, index);
      const end = at(offsets, index + 1);
      if (start < last || end <= start) return `texts[${version}].offsets[${index}]`;
      last = end;
    }
  }
  const taken = texts.map(() => 0);
  for (let index = 0; index < beads.length; index += 1) {
    const { sizes } = at(beads, index);
    let all = 0;
    for (let version = 0; version < sizes.length; version += 1) {
      const size = at(sizes, version);
      taken[version] = (taken[version] ?? 0) + size;
      all += size;
    }
    if (sizes.length !== texts.length || all === 0) return `beads[${index}].sizes`;
  }
  const short = texts.findIndex((text, version) => segmentCount(text) !== taken[version]);
  return short < 0 ? null : `texts[${short}].offsets`;
}
