import type { AlignmentId } from '../base/identifiers.ts';
import { at, invariant } from '../base/invariant.ts';
import type { Document, Segment } from '../document/document.ts';
import { alignBetween, type FixedBead } from './align-between.ts';
import { alignableSegments } from './alignable-segments.ts';
import type { AlignmentProgress, Version } from './align-versions.ts';
import { beadStarts, type AlignedText, type Alignment } from './alignment.ts';
import type { StemLexicon } from './stem-lexicon.ts';
import { structureBorders, type MarkedVersion } from './structure-borders.ts';

/** What makes automatic beads; the number rises when it makes others of the same texts. */
export const alignmentMethod = 'talda-align 1';

/** A document with its segments. */
export type DocumentVersion = {
  readonly document: Document;
  readonly segments: readonly Segment[];
};

export type DocumentAlignmentOptions = {
  /** The id of the alignment that is made, unless it is made of one that is there. */
  readonly id: AlignmentId;
  readonly lexicon: StemLexicon;
  /**
   * An alignment whose confirmed beads stay, with its id, the order of its texts and the segments as
   * they were cut and joined by hand. One of other documents or other texts is not looked at.
   */
  readonly existing?: Alignment | null;
};

/**
 * Aligns two or three documents of a work, in pieces: articles and clauses by their numbers, then
 * sentences. Between confirmed beads of an existing alignment only, where there is one.
 */
export function* documentAlignmentSteps(
  documents: readonly DocumentVersion[],
  { id, lexicon, existing = null }: DocumentAlignmentOptions,
): Generator<AlignmentProgress, Alignment, void> {
  invariant(documents.length >= 2, 'an alignment is of two documents or more');
  const kept = existing !== null && isOf(existing, documents) ? existing : null;
  const versions = kept === null ? documents : inOrderOf(kept, documents);
  const texts: AlignedText[] = [];
  for (const version of versions) {
    texts.push(kept?.texts[texts.length] ?? alignedText(version));
    yield { done: 0, total: 1 };
  }
  const borders = structureBorders(
    texts.map(({ offsets }, version) => markedVersion(at(versions, version), offsets)),
  );
  const fixed = kept === null ? [] : confirmedBeads(kept);
  const beads = yield* alignBetween(textVersions(versions, texts), fixed, borders, lexicon);
  const { workId } = at(versions, 0).document;
  return { id: kept?.id ?? id, workId, texts, beads, method: alignmentMethod };
}

/** A document as a text of an alignment, segmented anew. */
export function alignedText({ document, segments }: DocumentVersion): AlignedText {
  const { id, textHash } = document;
  return { documentId: id, textHash, offsets: alignableSegments(document, segments) };
}

/** A version with the offsets of its aligned segments, for {@link structureBorders}. */
export function markedVersion(
  { document, segments }: DocumentVersion,
  offsets: readonly number[],
): MarkedVersion {
  return { text: document.text, segments, offsets };
}

/** The words of each segment, as the aligner reads them. */
export function textVersions(
  versions: readonly DocumentVersion[],
  texts: readonly AlignedText[],
): Version[] {
  return texts.map(({ offsets }, version) => {
    const { text, language } = at(versions, version).document;
    const segments: string[] = [];
    for (let index = 0; index < offsets.length; index += 2) {
      segments.push(text.slice(offsets[index], offsets[index + 1]));
    }
    return { language, segments };
  });
}

function confirmedBeads(alignment: Alignment): FixedBead[] {
  const starts = beadStarts(alignment);
  return alignment.beads.flatMap((bead, index) =>
    bead.status === 'confirmed' ? [{ bead, starts: at(starts, index) }] : [],
  );
}

function isOf({ texts }: Alignment, documents: readonly DocumentVersion[]): boolean {
  const hashes = new Map(documents.map(({ document }) => [document.id, document.textHash]));
  return (
    texts.length === documents.length &&
    texts.every(({ documentId, textHash }) => hashes.get(documentId) === textHash)
  );
}

function inOrderOf({ texts }: Alignment, documents: readonly DocumentVersion[]): DocumentVersion[] {
  return texts.flatMap(({ documentId }) =>
    documents.filter(({ document }) => document.id === documentId),
  );
}
