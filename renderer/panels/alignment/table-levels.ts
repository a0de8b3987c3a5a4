import type { RowSection } from './row-sections.ts';

/** How far the table is unfolded. */
const tableLevels = ['articles', 'clauses', 'sentences'] as const;
export type TableLevel = (typeof tableLevels)[number];

/** The levels that there are rows for: none without articles. */
export function levelsIn(sections: readonly RowSection[]): readonly TableLevel[] {
  const has = (kind: 'article' | 'clause'): boolean =>
    sections.some((section) => section.kind === kind);
  if (!has('article')) return [];
  return tableLevels.filter((level) => level !== 'clauses' || has('clause'));
}

/**
 * The keys of the sections that are folded at a level. An article that has no clauses stands among
 * the clauses as one.
 */
export function foldedAt(sections: readonly RowSection[], level: TableLevel): ReadonlySet<string> {
  if (level === 'sentences') return new Set();
  const folded = sections.filter(({ kind, end }, index) => {
    if (kind === 'clause') return level === 'clauses';
    if (kind !== 'article') return false;
    const next = sections[index + 1];
    return level === 'articles' || next?.kind !== 'clause' || next.row >= end;
  });
  return new Set(folded.map(({ key }) => key));
}

/** The level that is shown; where sections were folded one by one, that of sentences. */
export function levelShown(
  sections: readonly RowSection[],
  folded: ReadonlySet<string>,
): TableLevel {
  if (folded.size === 0) return 'sentences';
  const shown = levelsIn(sections).find((level) => {
    const own = foldedAt(sections, level);
    return own.size > 0 && [...own].every((key) => folded.has(key));
  });
  return shown ?? 'sentences';
}
