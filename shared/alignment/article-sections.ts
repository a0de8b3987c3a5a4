import type { DocumentId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import type { Segment, SegmentKind } from '../document/document.ts';
import { segmentCount, type Alignment } from './alignment.ts';
import { structureMarks, type StructureMark } from './structure-marks.ts';
import { structureRows, type StructureRow } from './structure-rows.ts';

/** A chapter, article or clause in an alignment. */
export type ArticleSection = {
  /** The bead that it begins with. */
  readonly bead: number;
  readonly level: StructureMark['level'];
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

/** A provision with a number, and the section that it is where all versions have it in one bead. */
export type NumberedProvision = {
  readonly marks: StructureRow['marks'];
  readonly whole: Omit<ArticleSection, 'bead'>;
};

type SegmentsOf = (id: DocumentId) => readonly Segment[];

/**
 * Where chapters and articles begin, in the order of the beads; of several that begin in one bead the
 * outer first. A version in whose beads an article begins elsewhere, or nowhere, has `null`: that is
 * how a missing or moved article shows.
 */
export function articleSections(alignment: Alignment, segmentsOf: SegmentsOf): ArticleSection[] {
  return sectionsOfBeads(
    alignment,
    numberedProvisions(alignment.texts, segmentsOf, ['division', 'article']),
  );
}

/** The numbered provisions of some levels in all versions, in one order. Beads have no part in it. */
export function numberedProvisions(
  texts: Alignment['texts'],
  segmentsOf: SegmentsOf,
  levels: readonly StructureMark['level'][],
): NumberedProvision[] {
  const marks = structureMarks(
    texts.map(({ documentId, offsets }) => ({ segments: segmentsOf(documentId), offsets })),
  ).map((own) =>
    own.filter(({ level, segment }) => levels.includes(level) && segment.label !== null),
  );
  return structureRows(marks).map((row) => ({ marks: row.marks, whole: asSection(row.marks) }));
}

/** The provisions as `articleSections` gives them, at the beads in which they begin now. */
export function sectionsOfBeads(
  alignment: Alignment,
  provisions: readonly NumberedProvision[],
): ArticleSection[] {
  const beads = alignment.texts.map((_, version) => beadsOfSegments(alignment, version));
  const placed = provisions.flatMap((provision) => sectionsOf(beads, provision));
  // Of several in one bead those before stay before: that is how they stand in the provisions.
  return placed.sort((one, two) => one.bead - two.bead);
}

/** A provision as one section for each bead that its marks stand in: by hand they may have been parted. */
function sectionsOf(
  beadsOf: readonly Int32Array[],
  { marks, whole }: NumberedProvision,
): ArticleSection[] {
  const beads = marks.map((mark, version) =>
    mark === null ? -1 : at(at(beadsOf, version), mark.index),
  );
  const distinct = beads.filter((bead, place) => bead >= 0 && beads.indexOf(bead) === place);
  const [bead = -1, ...others] = distinct;
  if (others.length === 0) return [{ bead, ...whole }];
  return distinct.map((own) => {
    const here = marks.map((mark, version) => (beads[version] === own ? mark : null));
    return { bead: own, ...asSection(here) };
  });
}

function asSection(marks: StructureRow['marks']): NumberedProvision['whole'] {
  const first = at(
    marks.filter((mark) => mark !== null),
    0,
  );
  return {
    ...{ level: first.level, kind: first.segment.kind, key: first.key },
    versions: marks.map((mark) =>
      mark === null ? null : { label: mark.segment.label ?? '', heading: mark.segment.heading },
    ),
  };
}

/** The bead of each segment of a version. */
export function beadsOfSegments({ texts, beads }: Alignment, version: number): Int32Array {
  const result = new Int32Array(segmentCount(at(texts, version)));
  let start = 0;
  for (let bead = 0; bead < beads.length; bead += 1) {
    const end = start + at(at(beads, bead).sizes, version);
    for (; start < end; start += 1) result[start] = bead;
  }
  return result;
}
