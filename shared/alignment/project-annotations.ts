import { createAnchor } from '../annotation/anchoring.ts';
import type { Annotation, CodedPlace, ProjectionSource } from '../annotation/annotation.ts';
import type { ProposalSource } from '../annotation/indicator-annotation.ts';
import { indexPassages } from '../annotation/passage-index.ts';
import type { AnnotationId, ConceptId, DocumentId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { compileIndicators, findIndicatorHits } from '../codebook/indicator-matching.ts';
import type { TokenIndex } from '../codebook/index-tokens.ts';
import type { Document, Segment } from '../document/document.ts';
import { compareSpans, spanContains, spansOverlap, sweepJoin, type Span } from '../text/span.ts';
import type { Alignment, Bead } from './alignment.ts';
import { calibrated } from './projection-confidence.ts';
import { beadPlaces, type BeadPlaces } from './bead-places.ts';
import { carrySpan } from './carry-span.ts';
import { linkVersions, type LinkedVersions, type VersionText } from './linked-versions.ts';
import { locatePassage } from './locate-passage.ts';
import type { StemLexicon } from './stem-lexicon.ts';

/** An annotation as far as projection needs it. */
export type ProjectedPlace = CodedPlace & Pick<Annotation, 'id'>;

/** The part of a project that projection looks at. Languages of the documents must be loaded. */
export type ProjectionMaterial = {
  readonly documents: readonly Document[];
  readonly segments: readonly Segment[];
  readonly codebook: Codebook;
  readonly annotations: readonly ProjectedPlace[];
  readonly tokenIndex: (document: Document) => TokenIndex;
  readonly lexicon: StemLexicon;
};

export type ProjectionRequest = {
  /** Versions of the alignment by their places in it. */
  readonly from: number;
  readonly to: readonly number[];
  /** `null`: all accepted ones of the source version. Those named are taken whatever their status. */
  readonly annotationIds: readonly AnnotationId[] | null;
  /** `null`: all concepts that are in use. */
  readonly conceptIds: readonly ConceptId[] | null;
  /** Only annotations that touch these beads, from the first to before the second. */
  readonly beadRange: Span | null;
};

/**
 * Why an annotation was not proposed in a version: `noCounterpart`, the other side of its beads is
 * empty; `deleted`, its words are gone from the other edition; `notAligned`, it touches no bead;
 * `otherText`, it or the alignment is of another text; `coded` and `rejected`, the concept stands or
 * was turned down there already; `repeated`, another annotation is proposed at the same place.
 */
export const notProjectedReasons = [
  'noCounterpart',
  'deleted',
  'notAligned',
  'otherText',
  'coded',
  'rejected',
  'repeated',
] as const;
export type NotProjectedReason = (typeof notProjectedReasons)[number];

export type NotProjected = {
  readonly annotationId: AnnotationId;
  readonly conceptId: ConceptId;
  /** The version in which it has no place. */
  readonly documentId: DocumentId;
  /** The first bead it lies in, `null` when in none. */
  readonly bead: number | null;
  readonly reason: NotProjectedReason;
};

export type Projection = {
  /** By version as requested, in text order. */
  readonly proposals: readonly Annotation[];
  readonly notProjected: readonly NotProjected[];
};

/**
 * Proposes annotations of one version in others. Each proposal lies inside the beads of its source:
 * on the words that say the same if they are found, else on all segments of the other side. In
 * another edition of the same language it lies on the words that stayed or came in their place.
 *
 * Confidence is that of the least sure bead (1 when confirmed) times how well the span is supported
 * ({@link calibrated}); it never falls when either rises.
 */
export function projectAnnotations(
  material: ProjectionMaterial,
  alignment: Alignment,
  request: ProjectionRequest,
  source: ProposalSource,
): Projection {
  const documents = new Map(material.documents.map((document) => [document.id, document]));
  const places = beadPlaces(alignment);
  const from = documents.get(at(alignment.texts, request.from).documentId);
  const chosen = from === undefined ? [] : chooseAnnotations(material, request, from);
  const proposals: Annotation[] = [];
  const notProjected: NotProjected[] = [];
  for (const version of request.to) {
    const to = documents.get(at(alignment.texts, version).documentId);
    if (from === undefined || to === undefined) continue;
    const carrier = carryBetween(material, alignment, places, request.from, version, from, to);
    const drafts: Draft[] = [];
    for (const annotation of chosen) {
      const draft = carrier(annotation, request.beadRange);
      if (draft === null) continue;
      if ('reason' in draft) notProjected.push(draft);
      else drafts.push(draft);
    }
    const kept = keepNew(drafts, material.annotations, to, notProjected);
    proposals.push(...toAnnotations(kept, material.segments, to, alignment, source));
  }
  return { proposals, notProjected };
}

type Draft = Span & {
  readonly annotation: ProjectedPlace;
  readonly bead: number;
  readonly projection: Omit<ProjectionSource, 'alignmentId' | 'annotationId'>;
};

function chooseAnnotations(
  { annotations, codebook }: ProjectionMaterial,
  { annotationIds, conceptIds }: ProjectionRequest,
  from: Document,
): ProjectedPlace[] {
  const named = annotationIds === null ? null : new Set<string>(annotationIds);
  const concepts = conceptIds === null ? null : new Set<string>(conceptIds);
  const inUse = new Set<string>(
    codebook.concepts.filter(({ isRetired }) => !isRetired).map(({ id }) => id),
  );
  return annotations
    .filter(
      ({ id, documentId, conceptId, status }) =>
        documentId === from.id &&
        (named === null ? status === 'accepted' : named.has(id)) &&
        inUse.has(conceptId) &&
        (concepts === null || concepts.has(conceptId)),
    )
    .sort((one, two) => compareSpans(one.anchor.span, two.anchor.span));
}

type Carrier = (annotation: ProjectedPlace, beadRange: Span | null) => Draft | NotProjected | null;

/** How annotations of one version find their places in another. */
function carryBetween(
  material: ProjectionMaterial,
  alignment: Alignment,
  places: BeadPlaces,
  fromVersion: number,
  toVersion: number,
  from: Document,
  to: Document,
): Carrier {
  const isSameText =
    at(alignment.texts, fromVersion).textHash === from.textHash &&
    at(alignment.texts, toVersion).textHash === to.textHash;
  const locate =
    from.language === to.language
      ? editionPieces(places, fromVersion, toVersion, from, to)
      : languagePieces(material, alignment, places, fromVersion, toVersion, from, to);
  return (annotation, beadRange) => {
    const { id: annotationId, conceptId, anchor } = annotation;
    const isCurrent = isSameText && anchor.textHash === from.textHash;
    const beads = isCurrent ? places.beadsAt(fromVersion, anchor.span) : [];
    const isTouched =
      beadRange === null || beads.some((bead) => bead >= beadRange.start && bead < beadRange.end);
    if (!isTouched) return null;
    const not = (reason: NotProjectedReason): NotProjected => ({
      ...{ annotationId, conceptId, documentId: to.id, bead: beads[0] ?? null, reason },
    });
    if (!isCurrent) return not('otherText');
    const [first] = beads;
    if (first === undefined) return not('notAligned');
    if (beads.every((bead) => places.sideOf(bead, toVersion) === null)) return not('noCounterpart');
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

function editionPieces(
  places: BeadPlaces,
  fromVersion: number,
  toVersion: number,
  from: Document,
  to: Document,
): LocatePiece {
  return ({ anchor }, bead) => {
    const [left, right] = [places.sideOf(bead, fromVersion), places.sideOf(bead, toVersion)];
    if (left === null || right === null) return null;
    const wanted = {
      start: Math.max(0, anchor.span.start - left.start),
      end: Math.min(left.end, anchor.span.end) - left.start,
    };
    const before = from.text.slice(left.start, left.end);
    const carried = carrySpan(before, to.text.slice(right.start, right.end), wanted);
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
  fromVersion: number,
  toVersion: number,
  from: Document,
  to: Document,
): LocatePiece {
  const linked = (): LinkedVersions =>
    linkVersions(
      alignment,
      places,
      { version: fromVersion, text: from.text, language: from.language },
      { version: toVersion, text: to.text, language: to.language },
      material.lexicon,
      thirdVersion(material, alignment, from, to),
    );
  const hits = hitsByConcept(material, to);
  return ({ conceptId, anchor }, bead) => {
    const [left, right] = [places.sideOf(bead, fromVersion), places.sideOf(bead, toVersion)];
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

/** A version in another language than both, through which their words may be linked. */
function thirdVersion(
  { documents }: ProjectionMaterial,
  { texts }: Alignment,
  from: Document,
  to: Document,
): VersionText | null {
  for (const [version, { documentId, textHash }] of texts.entries()) {
    const other = documents.find(({ id }) => id === documentId);
    if (other?.textHash !== textHash) continue;
    const { text, language } = other;
    const isThird = language !== from.language && language !== to.language;
    // Between Kazakh and Russian, English leads astray more often than it helps (measured).
    if (isThird && language !== 'en') return { version, text, language };
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

/** Leaves out what the project has at the place already, and all but the surest of what overlaps. */
function keepNew(
  drafts: readonly Draft[],
  annotations: readonly ProjectedPlace[],
  to: Document,
  notProjected: NotProjected[],
): Draft[] {
  const own = annotations.filter(
    ({ documentId, anchor }) => documentId === to.id && anchor.textHash === to.textHash,
  );
  const standing = groupByConcept(own, ({ conceptId }) => conceptId);
  const kept = new Map<ConceptId, Draft[]>();
  const surest = drafts.toSorted(
    (one, two) => two.projection.confidence - one.projection.confidence || compareSpans(one, two),
  );
  for (const draft of surest) {
    const { id: annotationId, conceptId } = draft.annotation;
    const there = (standing.get(conceptId) ?? []).filter(({ anchor }) =>
      spansOverlap(anchor.span, draft),
    );
    const others = kept.get(conceptId) ?? [];
    const reason = there.some(({ status }) => status !== 'rejected')
      ? 'coded'
      : there.length > 0
        ? 'rejected'
        : others.some((other) => spansOverlap(other, draft))
          ? 'repeated'
          : null;
    if (reason === null) kept.set(conceptId, [...others, draft]);
    else
      notProjected.push({ annotationId, conceptId, documentId: to.id, bead: draft.bead, reason });
  }
  return [...kept.values()].flat().sort(compareSpans);
}

function groupByConcept<Item>(
  items: readonly Item[],
  conceptOf: (item: Item) => ConceptId,
): Map<ConceptId, Item[]> {
  const groups = new Map<ConceptId, Item[]>();
  for (const item of items) {
    const group = groups.get(conceptOf(item));
    if (group === undefined) groups.set(conceptOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function toAnnotations(
  drafts: readonly Draft[],
  segments: readonly Segment[],
  to: Document,
  alignment: Alignment,
  source: ProposalSource,
): Annotation[] {
  const isUnique = indexPassages(to.text);
  const eIds = innermost(drafts, segments, to.id);
  return drafts.map((draft): Annotation => {
    const { start, end, annotation, projection } = draft;
    return {
      id: `ann_${source.ids()}`,
      documentId: to.id,
      conceptId: annotation.conceptId,
      coderId: source.coderId,
      anchor: createAnchor(to.text, to.textHash, { start, end }, eIds.get(draft) ?? null, isUnique),
      origin: 'projection',
      projection: { alignmentId: alignment.id, annotationId: annotation.id, ...projection },
      status: 'proposed',
      note: '',
      createdAt: source.at,
      modifiedAt: source.at,
    };
  });
}

/** The innermost segment that holds all of a draft. */
function innermost(
  drafts: readonly Draft[],
  segments: readonly Segment[],
  documentId: DocumentId,
): Map<Draft, string> {
  const holders = segments
    .filter((segment) => segment.documentId === documentId)
    .map((segment) => ({ ...segment.span, segment }))
    .sort((one, two) => compareSpans(one, two) || one.segment.ordinal - two.segment.ordinal);
  const eIds = new Map<Draft, string>();
  // Parents come first: the last one that holds a draft is innermost.
  sweepJoin(drafts, holders, (draft, holder) => {
    if (spanContains(holder, draft)) eIds.set(draft, holder.segment.eId);
  });
  return eIds;
}
