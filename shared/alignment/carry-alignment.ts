import type { DocumentId } from '../base/identifiers.ts';
import { at, invariant } from '../base/invariant.ts';
import { alignBetween, type FixedBead } from './align-between.ts';
import {
  alignedText,
  alignmentMethod,
  markedVersion,
  textVersions,
  type DocumentVersion,
} from './align-documents.ts';
import type { AlignmentProgress } from './align-versions.ts';
import { beadStarts, segmentCount, type Alignment } from './alignment.ts';
import { carrySegments, type CarriedSegments } from './carried-segments.ts';
import type { StemLexicon } from './stem-lexicon.ts';
import { structureBorders } from './structure-borders.ts';

export type Replacement = {
  /** The documents of the alignment, in the order of its texts. */
  readonly documents: readonly DocumentVersion[];
  readonly fromDocumentId: DocumentId;
  /** What takes the place of that document. */
  readonly to: DocumentVersion;
  readonly lexicon: StemLexicon;
};

/**
 * The alignment with a corrected text in the place of one of its own, in pieces. Beads whose segments
 * are in the new text keep their bounds, their confidence and their confirmation, and segments that
 * were cut or joined by hand stay so. What is new is aligned anew, together with the automatic beads
 * right above and below it. Where only space has changed nothing does.
 */
export function* carriedAlignmentSteps(
  alignment: Alignment,
  { documents, fromDocumentId, to, lexicon }: Replacement,
): Generator<AlignmentProgress, Alignment, void> {
  const version = alignment.texts.findIndex(({ documentId }) => documentId === fromDocumentId);
  invariant(version >= 0, `the alignment has document ${fromDocumentId}`);
  const old = at(alignment.texts, version);
  const fresh = alignedText(to);
  const carried = carrySegments(
    { text: at(documents, version).document.text, offsets: old.offsets },
    { text: to.document.text, offsets: fresh.offsets },
  );
  const text = { ...fresh, offsets: carried.offsets };
  const texts = alignment.texts.with(version, text);
  const versions = documents.with(version, to);
  const borders = structureBorders(
    texts.map(({ offsets }, place) => markedVersion(at(versions, place), offsets)),
  );
  const fixed = carriedBeads(alignment, version, carried);
  const beads = yield* alignBetween(textVersions(versions, texts), fixed, borders, lexicon);
  return { ...alignment, texts, beads, method: alignmentMethod };
}

function carriedBeads(
  alignment: Alignment,
  version: number,
  { offsets, places }: CarriedSegments,
): FixedBead[] {
  const starts = beadStarts(alignment);
  const count = segmentCount(at(alignment.texts, version));
  const sides = alignment.beads.map(({ sizes }, index) => {
    const size = at(sizes, version);
    const start = placeOf(at(at(starts, index), version), size, places, count);
    return start === null ? null : { start, end: start + size };
  });
  const follows = (index: number): boolean => {
    const above = index === 0 ? 0 : (sides[index - 1]?.end ?? null);
    const below = index === sides.length ? offsets.length / 2 : (sides[index]?.start ?? null);
    return above !== null && above === below;
  };
  return alignment.beads.flatMap((bead, index) => {
    const side = at(sides, index);
    // Next to what is new an automatic bead may have to take it in.
    const isKept = bead.status === 'confirmed' || (follows(index) && follows(index + 1));
    if (side === null || !isKept) return [];
    return [{ bead, starts: at(starts, index).with(version, side.start) }];
  });
}

/** Where a side begins in the new text, `null` when it is not there as it was. */
function placeOf(
  start: number,
  size: number,
  places: readonly number[],
  count: number,
): number | null {
  const first = places[start] ?? -1;
  if (size > 0) {
    const isWhole = places
      .slice(start, start + size)
      .every((place, step) => first >= 0 && place === first + step);
    return isWhole ? first : null;
  }
  // An empty side stands right after the segment above it, else right before the one below.
  const above = start === 0 ? -1 : at(places, start - 1);
  if (start === 0 || above >= 0) return above + 1;
  return start < count && first >= 0 ? first : null;
}
