import type { DocumentId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import type { Segment, SegmentKind } from '../document/document.ts';
import { segmentCount, type Alignment } from './alignment.ts';
import { structureMarks, type StructureMark } from './structure-marks.ts';
import { structureRows } from './structure-rows.ts';

/** A chapter or article in an alignment. */
export type ArticleSection = {
  /** The bead that it begins with. */
  readonly bead: number;
  readonly level: 'division' | 'article';
  readonly kind: SegmentKind;
  /** The same in all versions: `art_5`. One that stands in several places is named at each. */
  readonly key: string;
  /** In each version what begins here, `null` where the version lacks it at this place. */
  readonly versions: readonly ({
    /** As printed: "5-бап". */
    readonly label: string;
    readonly heading: string | null;
  } | null)[];
};

/**
 * Where chapters and articles begin, in the order of the beads; of several that begin in one bead the
 * outer first. A version in whose beads an article begins elsewhere, or nowhere, has `null`: that is
 * how a missing or moved article shows.
 */
export function articleSections(
  alignment: Alignment,
  segmentsOf: (id: DocumentId) => readonly Segment[],
): ArticleSection[] {
  const marks = structureMarks(
    alignment.texts.map(({ documentId, offsets }) => ({
      segments: segmentsOf(documentId),
      offsets,
    })),
  ).map((own) => own.filter(({ level, segment }) => level !== 'clause' && segment.label !== null));
  const beads = alignment.texts.map((_, version) => beadsOfSegments(alignment, version));
  const placed = structureRows(marks).flatMap((row, order) =>
    byBead(beads, row.marks).map((section) => ({ ...section, order })),
  );
  return placed
    .toSorted((one, two) => one.bead - two.bead || one.order - two.order)
    .map(({ order: _, ...section }) => section);
}

/** A row as one section for each bead that its marks stand in: by hand they may have been parted. */
function byBead(
  beadsOf: readonly Int32Array[],
  marks: readonly (StructureMark | null)[],
): ArticleSection[] {
  const beads = marks.map((mark, version) =>
    mark === null ? null : at(at(beadsOf, version), mark.index),
  );
  const distinct = [...new Set(beads)].filter((bead) => bead !== null);
  return distinct.map((bead) => {
    const here = marks.map((mark, version) => (beads[version] === bead ? mark : null));
    const first = at(
      here.filter((mark) => mark !== null),
      0,
    );
    return {
      bead,
      level: first.level === 'article' ? 'article' : 'division',
      kind: first.segment.kind,
      key: first.key,
      versions: here.map((mark) =>
        mark === null ? null : { label: mark.segment.label ?? '', heading: mark.segment.heading },
      ),
    };
  });
}

/** The bead of each segment of a version. */
export function beadsOfSegments({ texts, beads }: Alignment, version: number): Int32Array {
  const result = new Int32Array(segmentCount(at(texts, version)));
  let start = 0;
  beads.forEach(({ sizes }, bead) => {
    const end = start + at(sizes, version);
    result.fill(bead, start, end);
    start = end;
  });
  return result;
}
