import type { DocumentId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import type { Segment } from '../document/document.ts';
import { beadStarts, segmentSpan, type Alignment } from './alignment.ts';

/** Numbers of the article and the clause that a bead belongs to, `113-3` and `4`, where it has them. */
export type ProvisionPlace = { readonly article: string | null; readonly clause: string | null };

/** Of each bead: its place by the first version that has text there and knows one. */
export function provisionPlaces(
  alignment: Alignment,
  segmentsOf: (id: DocumentId) => readonly Segment[],
): ProvisionPlace[] {
  const starts = beadStarts(alignment);
  const places = alignment.texts.map(({ documentId }) => placeFinder(segmentsOf(documentId)));
  return alignment.beads.map(({ sizes }, bead) => {
    for (const [version, text] of alignment.texts.entries()) {
      if (at(sizes, version) === 0) continue;
      const { start } = segmentSpan(text, at(at(starts, bead), version));
      const place = at(places, version)(start);
      if (place.article !== null || place.clause !== null) return place;
    }
    return { article: null, clause: null };
  });
}

/** Finds the place of positions that are asked for in rising order. */
function placeFinder(segments: readonly Segment[]): (position: number) => ProvisionPlace {
  const inOrder = (kind: 'article' | 'clause'): Segment[] =>
    segments
      .filter((segment) => segment.kind === kind)
      .toSorted((a, b) => a.span.start - b.span.start);
  const article = lastHolding(inOrder('article'));
  const clause = lastHolding(inOrder('clause'));
  return (position) => ({
    article: numberOf(article(position), 'art_'),
    clause: numberOf(clause(position), 'para_'),
  });
}

function lastHolding(segments: readonly Segment[]): (position: number) => Segment | null {
  let next = 0;
  return (position) => {
    while ((segments[next]?.span.start ?? Infinity) <= position) next += 1;
    const last = segments[next - 1];
    return last !== undefined && position < last.span.end ? last : null;
  };
}

/** The number in the last part of an eId with this prefix; of the label in other eIds. */
function numberOf(segment: Segment | null, prefix: string): string | null {
  if (segment === null) return null;
  const part = segment.eId.split('__').findLast((one) => one.startsWith(prefix));
  return part?.slice(prefix.length) ?? segment.label;
}
