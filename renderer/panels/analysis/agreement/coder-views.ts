import type { Annotation } from '../../../../shared/annotation/annotation.ts';
import type { CoderId, ConceptId } from '../../../../shared/base/identifiers.ts';
import type { Document } from '../../../../shared/document/document.ts';
import type { Coder } from '../../../../shared/project/project.ts';
import { mergeSpans, spansOverlap, type Span } from '../../../../shared/text/span.ts';
import { passageContext } from '../../../components/passage-context.ts';

/** A stretch of text with whether the coder has the concept on it. */
export type TextPiece = { readonly text: string; readonly isMarked: boolean };

/** What a coder has on a passage that coders differ about. */
export type CoderView = {
  readonly coder: Coder;
  /** The coder's passages with the concept, in text order; empty: it is not there. */
  readonly spans: readonly Span[];
  /** Other concepts that the coder has on the passage. */
  readonly otherConceptIds: readonly ConceptId[];
  /** The passage with the words around it, the coder's own part of it marked. */
  readonly pieces: readonly TextPiece[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

type Disputed = {
  readonly document: Document;
  readonly conceptId: ConceptId;
  readonly span: Span;
};

/** Characters of the paragraph on each side. */
const reach = 160;

/**
 * The views of the coders on a passage, side by side: the same stretch of text in each. `annotations`
 * are those that are compared; coders without any in the document took no part and are left out.
 */
export function coderViews(
  { document, conceptId, span }: Disputed,
  annotations: readonly Annotation[],
  coders: readonly Coder[],
): readonly CoderView[] {
  const here = annotations.filter(
    ({ documentId, anchor }) => documentId === document.id && anchor.textHash === document.textHash,
  );
  const takingPart = new Set<CoderId>(here.map(({ coderId }) => coderId));
  const context = passageContext(document.text, span, reach);
  const shown = {
    start: span.start - context.before.length,
    end: span.end + context.after.length,
  };
  return coders
    .filter(({ id }) => takingPart.has(id))
    .map((coder) => {
      const own = here.filter(
        ({ coderId, anchor }) => coderId === coder.id && spansOverlap(anchor.span, span),
      );
      const spans = own
        .filter((annotation) => annotation.conceptId === conceptId)
        .map(({ anchor }) => anchor.span)
        .toSorted((a, b) => a.start - b.start || a.end - b.end);
      const others = own.map((annotation) => annotation.conceptId).filter((id) => id !== conceptId);
      return {
        coder,
        spans,
        otherConceptIds: [...new Set(others)],
        pieces: piecesOf(document.text, shown, mergeSpans(spans)),
        isCutBefore: context.isCutBefore,
        isCutAfter: context.isCutAfter,
      };
    });
}

/** The text of `shown`, cut where a marked span begins or ends. */
function piecesOf(text: string, shown: Span, marked: readonly Span[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = shown.start;
  const add = (end: number, isMarked: boolean): void => {
    if (end > done) pieces.push({ text: text.slice(done, end), isMarked });
    done = Math.max(done, end);
  };
  for (const { start, end } of marked) {
    add(Math.min(start, shown.end), false);
    add(Math.min(end, shown.end), true);
  }
  add(shown.end, false);
  return pieces;
}
