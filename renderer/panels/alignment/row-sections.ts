import { articleSections } from '../../../shared/alignment/article-sections.ts';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Segment, SegmentKind } from '../../../shared/document/document.ts';

/** A chapter or article over the rows that belong to it. */
export type RowSection = {
  /** The same after an edit elsewhere; one that stands in several places has several. */
  readonly key: string;
  readonly kind: SegmentKind;
  /** 0 for the outermost. */
  readonly level: number;
  /** The row that it begins with. */
  readonly row: number;
  /** What it is called in each version; `null` where that text lacks it at this place. */
  readonly names: readonly (SectionName | null)[];
};

export type SectionName = { readonly label: string; readonly heading: string };

const outerKinds: readonly SegmentKind[] = [
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
];

/** The numbered chapters and articles of the versions, in the order of their rows, outer ones first. */
export function rowSections(
  alignment: Alignment,
  segments: ReadonlyMap<DocumentId, readonly Segment[]>,
): readonly RowSection[] {
  const found = articleSections(alignment, (id) => segments.get(id) ?? []).filter(
    ({ kind, versions }) =>
      (kind === 'article' || outerKinds.includes(kind)) &&
      versions.some((version) => version !== null && version.label !== null),
  );
  const used = outerKinds.filter((kind) => found.some((section) => section.kind === kind));
  const times = new Map<string, number>();
  return found.map(({ bead, kind, key, level, versions }) => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return {
      ...{ key: time === 1 ? key : `${key} ${time}`, kind, row: bead },
      level: level === 'article' ? used.length : Math.max(0, used.indexOf(kind)),
      names: versions.map((version) =>
        version === null ? null : { label: version.label ?? '', heading: version.heading ?? '' },
      ),
    };
  });
}
