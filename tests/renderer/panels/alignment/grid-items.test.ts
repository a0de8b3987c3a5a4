import { describe, expect, it } from 'vitest';
import { gridItems, sectionsOfRow } from '../../../../renderer/panels/alignment/grid-items.ts';
import { rowSections } from '../../../../renderer/panels/alignment/row-sections.ts';
import {
  foldedAt,
  levelsIn,
  levelShown,
} from '../../../../renderer/panels/alignment/table-levels.ts';
import type { ArticleSection } from '../../../../shared/alignment/article-sections.ts';

/** Sections as the core gives them: the level by the first word of the key. */
const section = (key: string, bead: number): ArticleSection => {
  const [word = ''] = key.split(' ');
  const level = word === 'article' || word === 'clause' ? word : 'division';
  const kind = level === 'division' ? 'chapter' : level;
  return { ...{ key, bead, level, kind }, versions: [{ label: key, heading: null }, null] };
};

const sections = rowSections(
  [
    section('chapter 1', 1),
    section('article 1', 1),
    section('article 2', 3),
    section('chapter 2', 5),
    section('article 3', 6),
  ],
  8,
);

const clauses = rowSections(
  [
    section('article 1', 0),
    section('clause 1', 1),
    section('clause 2', 3),
    section('article 2', 5),
    section('clause 3', 6),
    section('clause 4', 6),
  ],
  8,
);

function shown(
  folded: readonly string[],
  isShown: (row: number) => boolean = () => true,
  own = sections,
): string {
  return gridItems({ ...{ rowCount: 8, sections: own, isShown }, folded: new Set(folded) })
    .map((item) =>
      item.kind === 'section'
        ? item.section.key
        : [item.row, ...item.clauses.map(({ key }) => key.replace('clause ', '§'))].join(''),
    )
    .join(', ');
}

describe('the rows under their chapters and articles', () => {
  it('stand in order, every one of them once', () => {
    expect(shown([])).toBe(
      '0, chapter 1, article 1, 1, 2, article 2, 3, 4, chapter 2, 5, article 3, 6, 7',
    );
  });

  it('are gone while their article is folded, and articles with their chapter', () => {
    expect(shown(['article 1', 'chapter 2'])).toBe(
      '0, chapter 1, article 1, article 2, 3, 4, chapter 2',
    );
  });

  it('leave no chapter or article behind that has nothing to show', () => {
    expect(shown([], (row) => row === 4)).toBe('chapter 1, article 2, 4');
    expect(shown(['chapter 1'], (row) => row === 4)).toBe('chapter 1');
    expect(shown([], () => false)).toBe('');
  });

  it('know the sections they lie in', () => {
    const keys = (row: number): string[] => sectionsOfRow(sections, row).map(({ key }) => key);
    expect(keys(0)).toEqual([]);
    expect(keys(2)).toEqual(['chapter 1', 'article 1']);
    expect(keys(4)).toEqual(['chapter 1', 'article 2']);
    expect(keys(5)).toEqual(['chapter 2']);
    expect(keys(7)).toEqual(['chapter 2', 'article 3']);
  });

  it('end where the next one of their level or of an outer one begins', () => {
    expect(sections.map(({ key, end }) => `${key} → ${end}`)).toEqual([
      'chapter 1 → 5',
      'article 1 → 3',
      'article 2 → 5',
      'chapter 2 → 8',
      'article 3 → 8',
    ]);
  });
});

describe('clauses', () => {
  it('name their first row, and need no line of their own', () => {
    expect(shown([], undefined, clauses)).toBe(
      'article 1, 0, 1§1, 2, 3§2, 4, article 2, 5, 6§3§4, 7',
    );
  });

  it('name the first of their rows that is shown, and none that is not theirs', () => {
    expect(shown([], (row) => row === 2 || row === 5, clauses)).toBe(
      'article 1, 2§1, article 2, 5',
    );
  });

  it('stand for their rows while they are folded', () => {
    expect(shown(['clause 2', 'clause 4'], undefined, clauses)).toBe(
      'article 1, 0, 1§1, 2, clause 2, article 2, 5, clause 4',
    );
  });
});

describe('the levels of the table', () => {
  it('are those that the texts have', () => {
    expect(levelsIn(clauses)).toEqual(['articles', 'clauses', 'sentences']);
    expect(levelsIn(sections)).toEqual(['articles', 'sentences']);
    expect(levelsIn([])).toEqual([]);
  });

  it('are told from what is folded', () => {
    for (const own of [sections, clauses]) {
      for (const level of levelsIn(own)) expect(levelShown(own, foldedAt(own, level))).toBe(level);
    }
    expect(levelShown(clauses, new Set(['article 1']))).toBe('sentences');
  });

  it('fold an article without clauses as one of them', () => {
    const own = rowSections(
      [section('article 1', 0), section('article 2', 2), section('clause 1', 3)],
      5,
    );
    expect([...foldedAt(own, 'clauses')]).toEqual(['article 1', 'clause 1']);
  });
});
