import type { ConceptId } from '../../shared/base/identifiers.ts';
import { compareSpans, type Span } from '../../shared/text/span.ts';
import { assignLanes } from './assign-lanes.ts';
import type { ConceptLook, ShownAnnotation } from './document-view.ts';
import { lastNotAbove } from './positions.ts';

/** An annotation with its line number over its whole length and the look of its concept. */
export type Code = {
  readonly annotation: ShownAnnotation;
  readonly lane: number;
  readonly look: ConceptLook;
  /** Place of the concept in the codebook: decides whose tint shows when lengths are equal. */
  readonly rank: number;
};

/** All annotations of the page in text order, for asking which of them lie over a span. */
export type CodeTable = {
  readonly annotations: readonly ShownAnnotation[];
  /** Codes that share a code unit with the span, in text order. */
  readonly codesIn: (span: Span) => Code[];
  readonly find: (id: string) => Code | null;
};

/** Annotations of concepts without a look, and empty ones, are left out. Linear but for the order. */
export function createCodeTable(
  given: readonly ShownAnnotation[],
  looks: ReadonlyMap<ConceptId, ConceptLook>,
): CodeTable {
  const annotations = shownInOrder(given, looks);
  const lanes = assignLanes(annotations);
  const ranks = new Map([...looks.keys()].map((id, rank) => [id, rank]));
  // How far the annotations up to each one reach: ascends, so that it can be searched.
  const reach = new Uint32Array(annotations.length);
  let farthest = 0;
  for (let index = 0; index < annotations.length; index += 1) {
    farthest = Math.max(farthest, annotations[index]?.end ?? 0);
    reach[index] = farthest;
  }
  const codeAt = (index: number): Code | null => {
    const annotation = annotations[index];
    const look = annotation && looks.get(annotation.conceptId);
    if (annotation === undefined || look === undefined) return null;
    return {
      annotation,
      look,
      lane: lanes[index] ?? 0,
      rank: ranks.get(annotation.conceptId) ?? 0,
    };
  };
  return {
    annotations,
    codesIn: ({ start, end }) => {
      const codes: Code[] = [];
      let index =
        annotations.length === 0 || (reach[0] ?? 0) > start ? 0 : lastNotAbove(reach, start) + 1;
      for (; index < annotations.length; index += 1) {
        const annotation = annotations[index];
        if (annotation === undefined || annotation.start >= end) break;
        if (annotation.end <= start) continue;
        const code = codeAt(index);
        if (code !== null) codes.push(code);
      }
      return codes;
    },
    find: (id) => codeAt(annotations.findIndex((annotation) => annotation.id === id)),
  };
}

/** The given list itself when it is in order and nothing is to be left out, as it mostly is. */
function shownInOrder(
  given: readonly ShownAnnotation[],
  looks: ReadonlyMap<ConceptId, ConceptLook>,
): readonly ShownAnnotation[] {
  let isInOrder = true;
  let isWhole = true;
  let before: ShownAnnotation | null = null;
  for (const annotation of given) {
    if (annotation.end <= annotation.start || !looks.has(annotation.conceptId)) isWhole = false;
    if (before !== null && compareSpans(before, annotation) > 0) isInOrder = false;
    before = annotation;
  }
  const shown = isWhole
    ? given
    : given.filter(({ conceptId, start, end }) => end > start && looks.has(conceptId));
  return isInOrder ? shown : [...shown].sort(compareSpans);
}
