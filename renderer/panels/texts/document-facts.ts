import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { countedText } from '../../../shared/analysis/counted-text.ts';
import { defaultLeaveOut } from '../../../shared/analysis/analysis-request.ts';
import { recordingUnits, type RecordingUnit } from '../../../shared/analysis/recording-units.ts';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Document, Segment, SegmentKind } from '../../../shared/document/document.ts';
import { compareSpans, sweepJoin } from '../../../shared/text/span.ts';

export type PartCount = { readonly kind: SegmentKind; readonly count: number };

const shownKinds: readonly SegmentKind[] = [
  'part',
  'section',
  'chapter',
  'article',
  'clause',
  'subclause',
  'paragraph',
  'tableRow',
  'reference',
  'note',
];

/** How many parts of each kind a document has, the outermost kinds first; kinds that it lacks are left out. */
export function structureOf(segments: readonly Segment[]): readonly PartCount[] {
  const counts = new Map<SegmentKind, number>();
  for (const { kind } of segments) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return shownKinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** What a document is divided into for a reader: articles, else (in whole texts) paragraphs, else sentences. */
export function mainParts(
  structure: readonly PartCount[],
  role: Document['role'],
  sentences: number | null,
): PartCount | null {
  const wanted: readonly SegmentKind[] =
    role === 'abstract' ? ['article'] : ['article', 'paragraph'];
  const main = wanted.flatMap((kind) => structure.find((part) => part.kind === kind) ?? [])[0];
  if (main !== undefined) return main;
  return sentences === null ? null : { kind: 'sentence', count: sentences };
}

/** A share of the units of a document: its denominator is always told with it. */
export type CodedShare = {
  readonly unit: 'clause' | 'sentence';
  readonly coded: number;
  readonly total: number;
};

/** Whether the document has clauses or articles, by which it is then counted; else sentences are. */
export function hasProvisions(segments: readonly Segment[]): boolean {
  return segments.some(({ kind }) => kind === 'clause' || kind === 'article');
}

/**
 * The units by which coding is counted, as analyses have them: clauses (and articles without any), or
 * sentences. `sentences` are offsets start, end, start, end …; without them a document that needs
 * them has no units yet: `null`.
 */
export function unitsOf(
  document: Document,
  segments: readonly Segment[],
  sentences: Uint32Array | null,
): { readonly unit: CodedShare['unit']; readonly units: readonly RecordingUnit[] } | null {
  const unit = hasProvisions(segments) ? 'clause' : 'sentence';
  if (unit === 'sentence' && sentences === null) return null;
  const counted = countedText(document, segments, defaultLeaveOut);
  const table = sentencesAsTokens(document, sentences ?? new Uint32Array());
  return { unit, units: recordingUnits(document, segments, table, unit, counted).units };
}

/** A token table in which every sentence is one token: units of sentences need no more. */
function sentencesAsTokens(
  { id }: Document,
  offsets: Uint32Array,
): Parameters<typeof recordingUnits>[2] {
  const starts = offsets.filter((_, index) => index % 2 === 0);
  const ends = offsets.filter((_, index) => index % 2 === 1);
  return {
    documentId: id,
    types: [''],
    starts,
    ends,
    typeIds: new Uint32Array(starts.length),
    sentenceIds: starts.map((_, index) => index),
  };
}

/** How many of the units hold some of the passages. */
export function countCoded(
  units: readonly RecordingUnit[],
  passages: readonly Annotation[],
): number {
  const coded = new Set<number>();
  const pieces = units
    .flatMap(({ spans }, index) => spans.map((span) => ({ ...span, index })))
    .sort(compareSpans);
  const spans = passages.map(({ anchor }) => anchor.span).toSorted(compareSpans);
  sweepJoin(pieces, spans, ({ index }) => coded.add(index));
  return coded.size;
}

/**
 * Numbers of articles that other language versions have and this one lacks, in their order. Versions
 * are documents of one work, role and edition; `null` for a text without articles.
 */
export function missingArticles(
  document: Document,
  siblings: readonly Document[],
  segmentsOf: (document: Document) => readonly Segment[],
): readonly string[] | null {
  const own = new Set(articleNumbers(segmentsOf(document)));
  if (own.size === 0) return null;
  const versions = siblings.filter(
    (other) =>
      other.id !== document.id &&
      other.workId === document.workId &&
      other.role === document.role &&
      other.language !== document.language &&
      other.editionDate === document.editionDate,
  );
  const all = versions.flatMap((version) => articleNumbers(segmentsOf(version)));
  const missing = [...new Set(all)].filter((number) => !own.has(number));
  return missing.sort(compareNumbers);
}

/** `94-1` of an eId that ends in `art_94_1`. */
function articleNumbers(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap(({ kind, eId }) => {
    const number = /(?:^|__)art_([^_].*)$/.exec(eId)?.[1];
    return kind !== 'article' || number === undefined ? [] : [number.replaceAll('_', '-')];
  });
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.split('-').map(Number), b.split('-').map(Number)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Concepts by how many of the passages have them, the most frequent first. */
export function mostFrequent(
  passages: readonly Annotation[],
  most: number,
): readonly { readonly conceptId: ConceptId; readonly count: number }[] {
  const counts = new Map<ConceptId, number>();
  for (const { conceptId } of passages) counts.set(conceptId, (counts.get(conceptId) ?? 0) + 1);
  return [...counts]
    .map(([conceptId, count]) => ({ conceptId, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}
