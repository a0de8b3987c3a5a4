import type { Span } from '../../shared/text/span.ts';
import type { Code } from './code-table.ts';

/** A stretch of a line and the names of the concepts on it, each once, in the order of the codes. */
export type NamedPassage = Span & { readonly codes: readonly Code[] };

/** A line with more bounds than this is described as a whole. */
const mostBounds = 24;
/** Names in one description. */
const mostNames = 6;

/** What screen readers are told of the line: which concepts lie on which of its words. */
export function namedPassages(line: Span, codes: readonly Code[]): NamedPassage[] {
  const over = codes.filter(
    ({ annotation }) => annotation.start < line.end && annotation.end > line.start,
  );
  if (over.length === 0) return [];
  if (over.length * 2 > mostBounds) {
    return [{ start: line.start, end: line.end, codes: byConcept(over) }];
  }
  const bounds = new Set([line.start, line.end]);
  for (const { annotation } of over) {
    bounds.add(Math.max(line.start, annotation.start));
    bounds.add(Math.min(line.end, annotation.end));
  }
  const sorted = [...bounds].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((end, index) => {
    const start = sorted[index] ?? line.start;
    const on = over.filter(({ annotation }) => annotation.start < end && annotation.end > start);
    return on.length === 0 ? [] : [{ start, end, codes: byConcept(on) }];
  });
}

function byConcept(codes: readonly Code[]): Code[] {
  const concepts = new Map(codes.map((code) => [code.annotation.conceptId, code]));
  return [...concepts.values()].slice(0, mostNames);
}
