import type { Span } from '../text/span.ts';
import { compareSpans, sweepJoin } from '../text/span.ts';

/** The parts that two lists of disjoint sorted spans have in common, in order. */
export function intersectSpans(left: readonly Span[], right: readonly Span[]): Span[] {
  const common: Span[] = [];
  sweepJoin(left, right, (a, b) => {
    common.push({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });
  });
  return common;
}

/**
 * Spans that share characters made one, each run of them; spans that only touch stay apart. Sorted.
 * This makes passages out of annotations: two coders on one passage are one occurrence.
 */
export function mergeOverlapping(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) {
      if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
    } else {
      merged.push({ start: span.start, end: span.end });
    }
  }
  return merged;
}

/** The spans without white space at their ends; blank ones vanish. */
export function trimSpans(spans: readonly Span[], text: string): Span[] {
  const trimmed: Span[] = [];
  for (const span of spans) {
    let { start, end } = span;
    while (start < end && isBlank(text.charCodeAt(start))) start += 1;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    if (start === end) continue;
    trimmed.push(start === span.start && end === span.end ? span : { start, end });
  }
  return trimmed;
}

/** Whether a UTF-16 code unit is white space, as `String.prototype.trim` has it. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  return (code >= 0x2000 && code <= 0x200a) || rareBlanks.has(code);
}

/** Blanks of other writing, line and paragraph separators, the mark of byte order. */
const rareBlanks: ReadonlySet<number> = new Set([
  ...[0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
]);
