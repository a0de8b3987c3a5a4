import type { Segment, SegmentKind } from './document.ts';

const citedKinds: ReadonlySet<SegmentKind> = new Set(['article', 'clause', 'subclause']);

/**
 * A place as one cites it in short, by the labels that the text itself prints: `87-бап, 4, 2)`. Outside
 * of articles it is the innermost label; `null` where there is none. `holders` are the segments that
 * hold the place, outermost first.
 */
export function placeInShort(holders: readonly Segment[]): string | null {
  const labelled = holders.filter(({ label }) => label !== null);
  const cited = labelled.filter(({ kind }) => citedKinds.has(kind));
  const shown = cited.length > 0 ? cited : labelled.slice(-1);
  if (shown.length === 0) return null;
  return shown.map(({ label }) => (label ?? '').replace(/\.$/, '')).join(', ');
}

/** The place in short of each segment of a document, by what it lies in. */
export function segmentPlaces(segments: readonly Segment[]): (segment: Segment) => string | null {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return (innermost) => {
    const holders: Segment[] = [];
    let segment: Segment | undefined = innermost;
    while (segment !== undefined) {
      holders.unshift(segment);
      segment = segment.parentId === null ? undefined : byId.get(segment.parentId);
    }
    return placeInShort(holders);
  };
}
