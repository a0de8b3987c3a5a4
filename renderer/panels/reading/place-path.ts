import type { Segment, SegmentKind } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';
import { type NameOfPart, partName, partNumber } from './part-names.ts';
import { holding } from './text-units.ts';

export type PathStep = { readonly segment: Segment; readonly name: string };

const unnamedKinds: ReadonlySet<SegmentKind> = new Set([
  'title',
  'heading',
  'paragraph',
  'note',
  'tableRow',
  'reference',
]);

/** The way to the offset through the parts of the text, outermost first. */
export function pathAt(
  segments: readonly Segment[],
  offset: number,
  nameOf: NameOfPart,
): readonly PathStep[] {
  return holding(segments, offset)
    .filter(({ kind }) => !unnamedKinds.has(kind))
    .flatMap((segment) => {
      const name = partName(segment, nameOf);
      return name === null ? [] : [{ segment, name }];
    });
}

/** Cited by number: article, clause, sub-clause. */
const citedKinds = ['article', 'clause', 'subclause'] as const;

/**
 * The place of a passage as it is cited, in the language of the document: `ст. 87, п. 4, пп. 2)`.
 * Where it runs over several clauses only what holds all of it is named; empty where nothing has a
 * number or heading.
 */
export function citedPlace(segments: readonly Segment[], span: Span, nameOf: NameOfPart): string {
  const around = segments.filter(
    (segment) => segment.span.start <= span.start && span.end <= segment.span.end,
  );
  const cited = citedKinds.flatMap((kind) => {
    const found = around.findLast((segment) => segment.kind === kind);
    return found === undefined ? [] : [nameOf(kind, partNumber(found))];
  });
  if (cited.length > 0) return cited.join(', ');
  const names = around.flatMap((segment) => partName(segment, nameOf) ?? []);
  return names.at(-1) ?? '';
}

/**
 * The passage at the same place in another language version or edition: the innermost part with the
 * same eId, or with the same article number where the parts above it differ. `null` when the other
 * document has none.
 */
export function samePlace(
  segments: readonly Segment[],
  offset: number,
  others: readonly Segment[],
): Span | null {
  const byEId = new Map(others.map((segment) => [segment.eId, segment.span]));
  const byTail = new Map(
    others.flatMap((segment) => {
      const tail = articleTail(segment.eId);
      return tail === null ? [] : [[tail, segment.span] as const];
    }),
  );
  for (const { eId } of holding(segments, offset).toReversed()) {
    const found = byEId.get(eId) ?? byTail.get(articleTail(eId) ?? '');
    if (found !== undefined) return found;
  }
  return null;
}

function articleTail(eId: string): string | null {
  const steps = eId.split('__');
  const article = steps.findIndex((step) => step.startsWith('art_'));
  return article === -1 ? null : steps.slice(article).join('__');
}
