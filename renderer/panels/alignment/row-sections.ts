import type { ArticleSection } from '../../../shared/alignment/article-sections.ts';
import { at } from '../../../shared/base/invariant.ts';
import type { SegmentKind } from '../../../shared/document/document.ts';

/** A chapter, article or clause over the rows that belong to it. */
export type RowSection = {
  /** The same after an edit elsewhere; one that stands in several places has several. */
  readonly key: string;
  readonly kind: SegmentKind;
  /** 0 for the outermost. */
  readonly level: number;
  /** The row that it begins with, and the row after its last one. */
  readonly row: number;
  readonly end: number;
  /** What it is called in each version; `null` where that text lacks it at this place. */
  readonly names: readonly (SectionName | null)[];
};

export type SectionName = { readonly label: string; readonly heading: string | null };

const outerKinds: readonly SegmentKind[] = [
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
];

/**
 * The numbered chapters, articles and clauses of the versions as the rows are shown under them, in the
 * order of `sections`: by their rows, outer ones first.
 */
export function rowSections(
  sections: readonly ArticleSection[],
  rowCount: number,
): readonly RowSection[] {
  const found = sections.filter(
    ({ kind, level }) => level !== 'division' || outerKinds.includes(kind),
  );
  const used = outerKinds.filter((kind) => found.some((section) => section.kind === kind));
  const levelOf = ({ kind, level }: ArticleSection): number =>
    level === 'division' ? used.indexOf(kind) : used.length + (level === 'article' ? 0 : 1);
  const times = new Map<string, number>();
  const keys = found.map(({ key }) => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key} ${time}`;
  });
  // From the last one on: for each level where the next section begins that does not lie inside one of it.
  const ends = Array.from({ length: used.length + 2 }, () => rowCount);
  const result: RowSection[] = [];
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const section = at(found, index);
    const { bead: row, kind, versions: names } = section;
    const level = levelOf(section);
    result.push({ key: at(keys, index), kind, level, row, end: at(ends, level), names });
    ends.fill(row, level);
  }
  return result.reverse();
}

/** A number without the word for what it numbers: `94-1` of `Статья 94-1`; the label where it has none. */
export function numberOfLabel(label: string): string {
  return /[\dIVXLCivxlc]+(?:[-–.]\d+)*/.exec(label)?.[0] ?? label;
}

/** How a section is called where one name has to do: by the first version that has it. */
export function labelOf({ names }: RowSection): string {
  return names.find((name) => name !== null)?.label ?? '';
}
