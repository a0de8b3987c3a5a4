import { findCitations, type Citation } from './citation.ts';
import type { Document, Segment, WorkKind } from './document.ts';
import { innermostSegments } from './innermost-segment.ts';
import { resolveCitation } from './resolve-citation.ts';

/** A citation with its place in a document and what it means there. */
export type DocumentCitation = Citation & {
  /** The words of the span. */
  readonly quote: string;
  /** The innermost segment in which the citation stands, `null` outside all. */
  readonly segmentEId: string | null;
  /** The segments of the same document that are meant; empty when it points elsewhere. */
  readonly eIds: readonly string[];
};

/**
 * The citations of a document in text order. Of provisions, those resolve that name this act or no
 * other one inside a law; of references, those that the document's own list has. Editorial notes
 * are read, too: what they cite is part of the apparatus.
 */
export function citationsIn(
  document: Document,
  segments: readonly Segment[],
  workKind: WorkKind,
): DocumentCitation[] {
  const own = segments.filter(({ documentId }) => documentId === document.id);
  const eIds = own.map(({ eId }) => eId);
  const citations = findCitations(document.text, document.language);
  const places = innermostSegments(
    citations.map(({ span }) => span),
    own,
  );
  return citations.map((citation, index) => {
    const segmentEId = places[index] ?? null;
    return {
      ...citation,
      quote: document.text.slice(citation.span.start, citation.span.end),
      segmentEId,
      eIds:
        citation.kind === 'reference'
          ? referenceEIds(citation.references, own)
          : isOwn(citation.target, workKind)
            ? resolveCitation(citation, eIds, segmentEId)
            : [],
    };
  });
}

type Provision = Extract<Citation, { readonly kind: 'provision' }>['target'];

function isOwn({ work, relativeTo }: Provision, workKind: WorkKind): boolean {
  if (work === 'this' || relativeTo !== null) return true;
  if (work === 'constitution') return workKind === 'constitution';
  return work === null && workKind !== 'article' && workKind !== 'other';
}

/** The first list of references counts: another one is its transliteration. */
function referenceEIds(numbers: readonly number[], segments: readonly Segment[]): string[] {
  const references = segments.filter(({ kind }) => kind === 'reference');
  return numbers.flatMap((number) => {
    const found = references.find(({ label }) => Number.parseInt(label ?? '', 10) === number);
    return found === undefined ? [] : [found.eId];
  });
}
