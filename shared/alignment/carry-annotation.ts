import type { ProjectionSource } from '../annotation/annotation.ts';
import type { ConceptId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import { compileIndicators, findIndicatorHits } from '../codebook/indicator-matching.ts';
import type { Document } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import type { Alignment, Bead } from './alignment.ts';
import type { BeadPlaces } from './bead-places.ts';
import { carrySpan } from './carry-span.ts';
import { linkVersions, type LinkedVersions, type VersionText } from './linked-versions.ts';
import { locatePassage } from './locate-passage.ts';
import { calibrated } from './projection-confidence.ts';
import type {
  NotProjected,
  NotProjectedReason,
  ProjectedPlace,
  ProjectionMaterial,
} from './projection.ts';

/** A version of the alignment: its place in it, and its document as it is now. */
export type Side = { readonly version: number; readonly document: Document };

/** Where an annotation lands in the other version, whatever stands there already. */
export type CarriedPlace = Span & {
  readonly annotation: ProjectedPlace;
  /** The first that it lies in. */
  readonly bead: number;
  readonly projection: Omit<ProjectionSource, 'alignmentId' | 'annotationId'>;
};

/**
 * How annotations of one version find their places in another. `null` for one that touches none of
 * the beads asked for.
 */
export function carryBetween(
  material: ProjectionMaterial,
  alignment: Alignment,
  places: BeadPlaces,
  from: Side,
  to: Side,
): (annotation: ProjectedPlace, beadRange: Span | null) => CarriedPlace | NotProjected | null {
  const isSameText = [from, to].every(
    ({ version, document }) => at(alignment.texts, version).textHash === document.textHash,
  );
  const locate =
    from.document.language === to.document.language
      ? editionPieces(places, from, to)
      : languagePieces(material, alignment, places, from, to);
  return (annotation, beadRange) => {
    const { id: annotationId, conceptId, anchor } = annotation;
    const isCurrent = isSameText && anchor.textHash === from.document.textHash;
    const beads = isCurrent ? places.beadsAt(from.version, anchor.span) : [];
    const isTouched =
      beadRange === null || beads.some((bead) => bead >= beadRange.start && bead < beadRange.end);
    if (!isTouched) return null;
    const [first = null] = beads;
    const not = (reason: NotProjectedReason): NotProjected => ({
      ...{ annotationId, conceptId, documentId: to.document.id, bead: first, reason },
    });
    if (!isCurrent) return not('otherText');
    if (first === null) return not('notAligned');
    if (beads.every((bead) => places.sideOf(bead, to.version) === null)) {
      return not('noCounterpart');
    }
    const pieces = beads.flatMap((bead) => {
      const piece = locate(annotation, bead);
      return piece === null ? [] : [{ ...piece, trust: trustOf(at(alignment.beads, bead)) }];
    });
    if (pieces.length === 0) return not('deleted');
    const changes = pieces.map(({ isTextChanged }) => isTextChanged);
    return {
      start: Math.min(...pieces.map(({ start }) => start)),
      end: Math.max(...pieces.map(({ end }) => end)),
      annotation,
      bead: first,
      projection: {
        confidence: Math.min(...pieces.map(({ trust, evidence }) => trust * evidence)),
        extent: pieces.every(({ extent }) => extent === 'segments') ? 'segments' : 'words',
        isTextChanged: changes.includes(null)
          ? null
          : pieces.length < beads.length || changes.includes(true),
      },
    };
  };
}

/** That a bead is right: certain once confirmed. Bounds set by hand and not yet confirmed have no figure. */
function trustOf({ status, confidence }: Bead): number {
  if (status === 'confirmed') return 1;
  return confidence ?? 0.9;
}

type Piece = Span & {
  readonly extent: ProjectionSource['extent'];
  readonly evidence: number;
  readonly isTextChanged: boolean | null;
};
type LocatePiece = (annotation: ProjectedPlace, bead: number) => Piece | null;

function editionPieces(places: BeadPlaces, from: Side, to: Side): LocatePiece {
  return ({ anchor }, bead) => {
    const [left, right] = [places.sideOf(bead, from.version), places.sideOf(bead, to.version)];
    if (left === null || right === null) return null;
    const wanted = {
      start: Math.max(0, anchor.span.start - left.start),
      end: Math.min(left.end, anchor.span.end) - left.start,
    };
    const before = from.document.text.slice(left.start, left.end);
    const carried = carrySpan(before, to.document.text.slice(right.start, right.end), wanted);
    if (carried === null) return null;
    const { span, isTextChanged, kept } = carried;
    const isWhole = span.start === 0 && span.end === right.end - right.start;
    return {
      start: right.start + span.start,
      end: right.start + span.end,
      extent: isWhole ? 'segments' : 'words',
      evidence: isTextChanged ? 0.5 + kept / 2 : 1,
      isTextChanged,
    };
  };
}

function languagePieces(
  material: ProjectionMaterial,
  alignment: Alignment,
  places: BeadPlaces,
  from: Side,
  to: Side,
): LocatePiece {
  const linked = (): LinkedVersions =>
    linkVersions(
      alignment,
      places,
      textOf(from),
      textOf(to),
      material.lexicon,
      thirdVersion(material, alignment, from.document, to.document),
    );
  const hits = hitsByConcept(material, to.document);
  return ({ conceptId, anchor }, bead) => {
    const [left, right] = [places.sideOf(bead, from.version), places.sideOf(bead, to.version)];
    if (left === null || right === null) return null;
    const wanted = {
      start: Math.max(left.start, anchor.span.start),
      end: Math.min(left.end, anchor.span.end),
    };
    const located = locatePassage(linked(), bead, wanted, right, hits(conceptId));
    return {
      ...located.span,
      extent: located.extent,
      evidence: calibrated(located.evidence),
      isTextChanged: null,
    };
  };
}

function textOf({ version, document: { text, language } }: Side): VersionText {
  return { version, text, language };
}

/** A version in another language than both, through which their words may be linked. */
function thirdVersion(
  { documents }: ProjectionMaterial,
  { texts }: Alignment,
  from: Document,
  to: Document,
): VersionText | null {
  for (const [version, { documentId, textHash }] of texts.entries()) {
    const document = documents.find(({ id }) => id === documentId);
    if (document?.textHash !== textHash) continue;
    const { language } = document;
    const isThird = language !== from.language && language !== to.language;
    // Between Kazakh and Russian, English leads astray more often than it helps (measured).
    if (isThird && language !== 'en') return textOf({ version, document });
  }
  return null;
}

/** Where the indicators of a concept stand in a document. */
function hitsByConcept(
  { codebook, tokenIndex }: ProjectionMaterial,
  document: Document,
): (conceptId: ConceptId) => readonly Span[] {
  const byConcept = new Map<ConceptId, readonly Span[]>();
  return (conceptId) => {
    const known = byConcept.get(conceptId);
    if (known !== undefined) return known;
    const index = tokenIndex(document);
    const concepts = codebook.concepts.filter(({ id }) => id === conceptId);
    const compiled = compileIndicators(concepts, document.language, index.wordForms);
    const found = findIndicatorHits(compiled, index).map(({ span }) => span);
    byConcept.set(conceptId, found);
    return found;
  };
}
