import type { RowSection } from './row-sections.ts';

/** What stands in the table one below the other. */
export type GridItem =
  | { readonly kind: 'section'; readonly section: RowSection; readonly isFolded: boolean }
  /** With the clauses of which it is the first row that is shown; they stand open. */
  | { readonly kind: 'row'; readonly row: number; readonly clauses: readonly RowSection[] };

type Shown = {
  readonly rowCount: number;
  /** By their first row; one that lies inside another has a higher level. */
  readonly sections: readonly RowSection[];
  readonly folded: ReadonlySet<string>;
  readonly isShown: (row: number) => boolean;
};

type RowItem = Extract<GridItem, { readonly kind: 'row' }>;

const noClauses: readonly RowSection[] = [];

/** Most rows are the same item whatever is shown around them; a long table makes them once. */
const plainRows: RowItem[] = [];

function rowItem(row: number, clauses: readonly RowSection[]): RowItem {
  if (clauses.length > 0) return { kind: 'row', row, clauses };
  return (plainRows[row] ??= { kind: 'row', row, clauses });
}

/**
 * The rows that are shown, under the sections they belong to. A section is there while a row in it
 * is shown; a folded one stands for its rows and for the sections inside it. An open clause has no
 * line of its own: its number stands at its first row.
 */
export function gridItems({ rowCount, sections, folded, isShown }: Shown): readonly GridItem[] {
  const items: GridItem[] = [];
  let opening = noClauses;
  const pushRows = (start: number, end: number): void => {
    for (let row = start; row < end; row += 1) {
      if (!isShown(row)) continue;
      items.push(rowItem(row, opening));
      opening = noClauses;
    }
  };
  const isAnyShown = ({ row, end }: RowSection): boolean => {
    for (let own = row; own < end; own += 1) if (isShown(own)) return true;
    return false;
  };
  pushRows(0, sections[0]?.row ?? rowCount);
  let index = 0;
  while (index < sections.length) {
    const section = sections[index];
    if (section === undefined) break;
    const isFolded = folded.has(section.key);
    const isOpenClause = section.kind === 'clause' && !isFolded;
    // Of two clauses that begin in one row the first has no row of its own.
    const isBeside = isOpenClause && opening.at(-1)?.row === section.row;
    opening = !isOpenClause ? noClauses : isBeside ? [...opening, section] : [section];
    const isThere = isOpenClause || isAnyShown(section);
    if (isThere && !isOpenClause) items.push({ kind: 'section', section, isFolded });
    index += 1;
    if (isFolded || !isThere) {
      while ((sections[index]?.level ?? -1) > section.level) index += 1;
    } else pushRows(section.row, sections[index]?.row ?? rowCount);
  }
  return items;
}

/** The sections that hold a row, outermost first. */
export function sectionsOfRow(sections: readonly RowSection[], row: number): readonly RowSection[] {
  return sections.filter((section) => section.row <= row && row < section.end);
}
