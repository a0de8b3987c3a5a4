import { describe, expect, it } from 'vitest';
import { gridItems, sectionsOfRow } from '../../../../renderer/panels/alignment/grid-items.ts';
import type { RowSection } from '../../../../renderer/panels/alignment/row-sections.ts';

const section = (key: string, level: number, row: number): RowSection => ({
  ...{ key, level, row, kind: level === 0 ? 'chapter' : 'article' },
  names: [{ label: key, heading: '' }, null],
});

const sections = [
  section('chapter 1', 0, 1),
  section('article 1', 1, 1),
  section('article 2', 1, 3),
  section('chapter 2', 0, 5),
  section('article 3', 1, 6),
];

function shown(folded: readonly string[], isShown: (row: number) => boolean = () => true): string {
  return gridItems({ ...{ rowCount: 8, sections, isShown }, folded: new Set(folded) })
    .map((item) => (item.kind === 'row' ? String(item.row) : item.section.key))
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
});
