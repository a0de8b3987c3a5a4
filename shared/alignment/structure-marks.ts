import type { Segment, SegmentKind } from '../document/document.ts';

/** Where a provision that has a number, or a part that occurs once, begins in a version. */
export type StructureMark = {
  /** Equal in all versions. */
  readonly key: string;
  readonly level: 'division' | 'article' | 'clause';
  readonly segment: Segment;
  /** The aligned segment that it begins with. */
  readonly index: number;
};

const divisionKinds: ReadonlySet<SegmentKind> = new Set([
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
]);
/** There is one of each in a document, and every version has it under this name. */
const uniqueEIds: ReadonlySet<string> = new Set(['title', 'preamble', 'abstract', 'keywords']);

/**
 * The marks of each version in text order. Articles are known by their number alone where no version
 * has two of that number, so that a chapter that one version lacks does not part them.
 */
export function structureMarks(
  versions: readonly {
    readonly segments: readonly Segment[];
    readonly offsets: readonly number[];
  }[],
): StructureMark[][] {
  const repeated = repeatedArticles(versions.map(({ segments }) => segments));
  return versions.map(({ segments, offsets }) => {
    const marks: StructureMark[] = [];
    const keys = new Set<string>();
    for (const segment of segments.toSorted((a, b) => a.ordinal - b.ordinal)) {
      const level = levelOf(segment);
      if (level === null) continue;
      const index = firstFrom(offsets, segment.span.start);
      const key = keyOf(segment.eId, repeated);
      if (keys.has(key) || (offsets[2 * index] ?? Infinity) >= segment.span.end) continue;
      keys.add(key);
      marks.push({ key, level, segment, index });
    }
    return marks;
  });
}

function levelOf({ kind, label, eId }: Segment): StructureMark['level'] | null {
  if (uniqueEIds.has(eId)) return 'division';
  // Without a printed number the eId only counts, and one part more or less shifts those after it.
  if (label === null) return null;
  if (kind === 'article' || kind === 'clause') return kind;
  return divisionKinds.has(kind) ? 'division' : null;
}

/** The key of an eId: from its article on where the article's number is unique. */
function keyOf(eId: string, repeated: ReadonlySet<string>): string {
  const parts = eId.split('__');
  const article = parts.findLastIndex((part) => part.startsWith('art_'));
  if (article < 0 || repeated.has(parts[article] ?? '')) return eId;
  return parts.slice(article).join('__');
}

function repeatedArticles(versions: readonly (readonly Segment[])[]): Set<string> {
  const repeated = new Set<string>();
  for (const segments of versions) {
    const seen = new Set<string>();
    for (const { kind, eId } of segments) {
      if (kind !== 'article') continue;
      const name = eId.split('__').at(-1) ?? eId;
      if (seen.has(name)) repeated.add(name);
      seen.add(name);
    }
  }
  return repeated;
}

/** The number of the first segment that starts at or after a position. */
function firstFrom(offsets: readonly number[], position: number): number {
  let low = 0;
  let high = offsets.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[2 * middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
