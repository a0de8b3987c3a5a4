import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import { type Span, spansOverlap } from '../../../shared/text/span.ts';

/** A passage and its number among all that are shown, from 1. */
export type NumberedPassage = {
  readonly annotation: Annotation;
  readonly number: number;
  readonly total: number;
};

/**
 * The passage after (before) the focused one, or after (before) the caret when none has the focus
 * there. Goes round at the ends; `null` when no passage is shown. `shown` in text order.
 */
export function neighbourPassage(
  shown: readonly Annotation[],
  focusedId: AnnotationId | null,
  caret: number,
  direction: 1 | -1,
): NumberedPassage | null {
  const total = shown.length;
  if (total === 0) return null;
  const focused = shown.findIndex(({ id }) => id === focusedId);
  const index = focused >= 0 ? focused + direction : fromCaret(shown, caret, direction);
  const wrapped = (index + total) % total;
  const annotation = shown[wrapped];
  return annotation === undefined ? null : { annotation, number: wrapped + 1, total };
}

function fromCaret(shown: readonly Annotation[], caret: number, direction: 1 | -1): number {
  if (direction === -1) return shown.findLastIndex(({ anchor }) => anchor.span.start < caret);
  const next = shown.findIndex(({ anchor }) => anchor.span.start >= caret);
  return next === -1 ? 0 : next;
}

/**
 * The annotations on the words at the caret, or on any of the selected words, the closest fitting
 * first. A caret at the edge of a passage belongs to it.
 */
export function annotationsUnder(shown: readonly Annotation[], selection: Span): Annotation[] {
  return shown
    .filter((annotation) => isUnder(annotation, selection))
    .sort(
      (a, b) =>
        distance(a.anchor.span, selection) - distance(b.anchor.span, selection) ||
        b.createdAt.localeCompare(a.createdAt),
    );
}

/** Whether the caret stands in the passage or at its edge, or selected words are among its own. */
export function isUnder({ anchor: { span } }: Annotation, selection: Span): boolean {
  return selection.start === selection.end
    ? span.start <= selection.start && selection.start <= span.end
    : spansOverlap(span, selection);
}

/** How far the ends are apart; for a caret inside a passage its length. */
function distance(a: Span, b: Span): number {
  return Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
}

/** The code that keys act on: the chosen one at the caret, or the one that fits closest. */
export function focusedAnnotation(
  shown: readonly Annotation[],
  selection: Span,
  chosenId: AnnotationId | null,
): Annotation | null {
  const under = annotationsUnder(shown, selection);
  return under.find(({ id }) => id === chosenId) ?? under[0] ?? null;
}
