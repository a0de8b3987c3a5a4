import type { RowSection } from './row-sections.ts';

/** What stands in the table one below the other. */
export type GridItem =
  | { readonly kind: 'section'; readonly section: RowSection; readonly isFolded: boolean }
  | { readonly kind: 'row'; readonly row: number };

type Shown = {
  readonly rowCount: number;
  /** By their first row; one that lies inside another has a higher level. */
  readonly sections: readonly RowSection[];
  readonly folded: ReadonlySet<string>;
  readonly isShown: (row: number) => boolean;
};

/**
 * The rows that are shown, under the sections they belong to. A section is there while a row in it
 * is shown; a folded one stands for its rows and for the sections inside it.
 */
export function gridItems({ rowCount, sections, folded, isShown }: Shown): readonly GridItem[] {
  const items: GridItem[] = [];
  const pushRows = (start: number, end: number): void => {
    for (let row = start; row < end; row += 1) if (isShown(row)) items.push({ kind: 'row', row });
  };
  pushRows(0, sections[0]?.row ?? rowCount);
  let index = 0;
  while (index < sections.length) {
    const section = sections[index];
    if (section === undefined) break;
    const next = nextBeside(sections, index);
    const end = sections[next]?.row ?? rowCount;
    const isFolded = folded.has(section.key);
    const place = items.length;
    items.push({ kind: 'section', section, isFolded });
    const isAnyShown = (): boolean => {
      for (let row = section.row; row < end; row += 1) if (isShown(row)) return true;
      return false;
    };
    if (!isAnyShown()) items.length = place;
    if (isFolded || items.length === place) {
      index = next;
      continue;
    }
    pushRows(section.row, sections[index + 1]?.row ?? rowCount);
    index += 1;
  }
  return items;
}

/** The place of the next section that does not lie inside this one. */
function nextBeside(sections: readonly RowSection[], index: number): number {
  const level = sections[index]?.level ?? 0;
  const next = sections.findIndex((other, place) => place > index && other.level <= level);
  return next === -1 ? sections.length : next;
}

/** The sections that hold a row, outermost first. */
export function sectionsOfRow(sections: readonly RowSection[], row: number): readonly RowSection[] {
  return sections.filter((section, index) => {
    const end = sections[nextBeside(sections, index)]?.row ?? Infinity;
    return section.row <= row && row < end;
  });
}
