import { describe, expect, it } from 'vitest';
import {
  alignedText,
  markedVersion,
  type DocumentVersion,
} from '../../../shared/alignment/align-documents.ts';
import { structureBorders } from '../../../shared/alignment/structure-borders.ts';
import { at } from '../../../shared/base/invariant.ts';
import { lawOf, versionOf } from '../../support/aligned-laws.ts';

/** Borders as the words that begin there. */
function borderWords(versions: readonly DocumentVersion[]): string[][] {
  const texts = versions.map(alignedText);
  const borders = structureBorders(
    texts.map(({ offsets }, version) => markedVersion(at(versions, version), offsets)),
  );
  return borders.map((row) =>
    row.map((place, version) => {
      const start = texts[version]?.offsets[2 * place];
      const { text } = at(versions, version).document;
      return start === undefined ? '$' : (/^\S+(?: \d+\.)?/u.exec(text.slice(start))?.[0] ?? '');
    }),
  );
}

const clauses = [
  ['1.', '1.'],
  ['2.', '2.'],
];

describe('borders by the numbers of provisions', () => {
  it('stand at the articles and clauses that all versions have', () => {
    expect(borderWords([lawOf('1', 'kk', [1, 2]), lawOf('2', 'ru', [1, 2])])).toEqual([
      ['Ауыл', 'Закон'],
      ['1-бап.', 'Статья 1.'],
      ...clauses,
      ['2-бап.', 'Статья 2.'],
      ...clauses,
    ]);
  });

  it('leave a numbered gap where a version lacks an article', () => {
    expect(borderWords([lawOf('1', 'kk', [1, 3]), lawOf('2', 'ru', [1, 2, 3])])).toEqual([
      ['Ауыл', 'Закон'],
      ['1-бап.', 'Статья 1.'],
      ...clauses,
      ['3-бап.', 'Статья 2.'],
      ['3-бап.', '1.'],
      ['3-бап.', '2.'],
      ['3-бап.', 'Статья 3.'],
      ...clauses,
    ]);
  });

  it('do not let an article that was moved drag others along', () => {
    const rows = borderWords([
      lawOf('1', 'ru', [1, 4, 2, 3, 5]),
      lawOf('2', 'ru', [1, 2, 3, 4, 5]),
    ]);
    const together = rows.filter(([one, two]) => one === two).map(([one]) => one);
    expect(together.filter((words) => words?.startsWith('Статья') === true)).toEqual([
      ...['Статья 1.', 'Статья 2.', 'Статья 3.', 'Статья 5.'],
    ]);
  });

  it('make no gap of an article whose heading is only not recognised', () => {
    const whole = lawOf('2', 'ru', [1, 2, 3]);
    const text = lawOf('1', 'kk', [1, 2, 3]).document.text.replace('2-бап. Мәслихат', 'Мәслихат');
    expect(
      borderWords([versionOf('1', 'kk', text), whole]).map(([, words]) => words),
    ).not.toContain('Статья 2.');
  });

  it('make no gap where the text is as long as if the article were there, or names it', () => {
    const whole = lawOf('2', 'ru', [1, 2, 3]);
    const { text } = lawOf('1', 'kk', [1, 2, 3]).document;
    const unnumbered = text.replace(/2-бап\. Мәслихат\n1\. ([^\n]*)\n2\. ([^\n]*)/u, '$1\n$2');
    const named = text.replace(/\n2\. Әкімдер[^]*(?=3-бап)/u, ' 2-бап. Мәслихат.\n\n');
    for (const own of [unnumbered, named]) {
      const rows = borderWords([versionOf('1', 'kk', own), whole]);
      expect(rows.map(([, words]) => words)).not.toContain('Статья 2.');
    }
    const short = text.replace(/\n2\. Әкімдер[^]*(?=3-бап)/u, '\n\n');
    const rows = borderWords([versionOf('1', 'kk', short), whole]);
    expect(rows.map(([, words]) => words)).toContain('Статья 2.');
  });

  it('do not trust clauses that end on different numbers', () => {
    const whole = lawOf('2', 'ru', [1, 2]);
    const text = lawOf('1', 'kk', [1, 2]).document.text.replace(/\n2\. Әкімдер[^\n]*/u, '');
    const rows = borderWords([versionOf('1', 'kk', text), whole]);
    expect(rows).toEqual([
      ['Ауыл', 'Закон'],
      ['1-бап.', 'Статья 1.'],
      ['2-бап.', 'Статья 2.'],
      ...clauses,
    ]);
  });

  it('make no gap of an article whose heading stands inside a line, nor trust the clauses above it', () => {
    const whole = lawOf('2', 'ru', [1, 2, 3]);
    const text = lawOf('1', 'kk', [1, 2, 3]).document.text.replace(
      /\n2\. Әкімдер[^\n]*\n\n2-бап/u,
      ' Әкімдер халыққа есеп береді. 2-бап',
    );
    expect(borderWords([versionOf('1', 'kk', text), whole])).toEqual([
      ['Ауыл', 'Закон'],
      ['1-бап.', 'Статья 1.'],
      ['3-бап.', 'Статья 3.'],
      ...clauses,
    ]);
  });

  it('do not trust clauses whose numbers begin again', () => {
    const whole = lawOf('2', 'ru', [1, 2, 3]);
    const withoutHeadings = (name: string, language: 'kk' | 'ru'): DocumentVersion =>
      versionOf(
        name,
        language,
        lawOf(name, language, [1, 2, 3]).document.text.replace(/^(?:2-бап|Статья 2).*$/gmu, ''),
      );
    const rows = borderWords([withoutHeadings('1', 'kk'), withoutHeadings('2', 'ru')]);
    expect(rows).toEqual([
      ['Ауыл', 'Закон'],
      ['1-бап.', 'Статья 1.'],
      ['3-бап.', 'Статья 3.'],
      ...clauses,
    ]);
    expect(
      borderWords([withoutHeadings('1', 'kk'), whole]).map(([, words]) => words),
    ).not.toContain('Статья 2.');
  });
});
