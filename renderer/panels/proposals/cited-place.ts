import type { Segment } from '../../../shared/document/document.ts';

/** A step of a citation: its kind, which the words of each language are made for, and its number. */
export type CitedStep = {
  readonly kind: 'article' | 'clause' | 'subclause';
  readonly number: string;
};

/** Where an offset stands: numbered steps, or else the name of the innermost part that has one. */
export type CitedPlace = { readonly steps: readonly CitedStep[]; readonly name: string };

/** `segments` are those of the document, in document order. */
export function citedPlace(segments: readonly Segment[], offset: number): CitedPlace {
  const holders = segments.filter(({ span }) => span.start <= offset && offset < span.end);
  const steps = holders.flatMap(({ kind, eId }): CitedStep[] =>
    kind === 'article' || kind === 'clause' || kind === 'subclause'
      ? [{ kind, number: numberOf(eId) }]
      : [],
  );
  const named = holders.findLast(({ label, heading }) => (label ?? heading ?? '') !== '');
  const name = named?.label ?? named?.heading ?? '';
  return { steps, name: name.replace(/[.:]+$/, '') };
}

/** `sec_8__art_83-1` is number 83-1. */
function numberOf(eId: string): string {
  return eId.slice(eId.lastIndexOf('_') + 1);
}
