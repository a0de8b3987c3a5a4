import { describe, expect, it } from 'vitest';
import { guessSameWork, type WorkOutline } from '../../../shared/import/guess-same-work.ts';

let files = 0;
const outline = (fields: Partial<WorkOutline> = {}): WorkOutline => ({
  kind: 'law',
  title: { kk: '', ru: '', en: '' },
  fileNames: [`text${++files}.txt`],
  languages: ['ru'],
  articles: [],
  ...fields,
});
const articles = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `art_${index + 1}`);

describe('guessing of which work a file is a version', () => {
  it('goes by the same title, whatever its case and marks', () => {
    const known = [outline(), outline({ title: { kk: '', ru: 'О выборах (глава 13-1)', en: '' } })];
    const file = outline({ title: { kk: '', ru: 'О ВЫБОРАХ. Глава 13-1', en: '' } });
    expect(guessSameWork(file, known)).toBe(1);
  });

  it('does not take two missing titles for one', () => {
    expect(guessSameWork(outline(), [outline()])).toBeNull();
  });

  it('goes by the same articles in another language, a few of which may be missing', () => {
    const known = [outline({ articles: articles(40) })];
    expect(guessSameWork(outline({ languages: ['kk'], articles: articles(38) }), known)).toBe(0);
    expect(guessSameWork(outline({ languages: ['kk'], articles: articles(20) }), known)).toBeNull();
  });

  it('does not go by articles in the same language: two laws may well have as many', () => {
    const known = [outline({ articles: articles(40) })];
    expect(guessSameWork(outline({ articles: articles(40) }), known)).toBeNull();
  });

  it('does not go by a handful of articles', () => {
    const known = [outline({ articles: articles(4) })];
    expect(guessSameWork(outline({ languages: ['kk'], articles: articles(4) }), known)).toBeNull();
  });

  it('goes by file names that differ in the name of the language', () => {
    const known = [outline({ fileNames: ['charter_rus.pdf'] })];
    for (const name of ['charter_kaz.pdf', 'charter-en.docx', 'Charter (қазақша).txt']) {
      expect(guessSameWork(outline({ languages: ['kk'], fileNames: [name] }), known), name).toBe(0);
    }
    const other = outline({ languages: ['kk'], fileNames: ['law_kaz.pdf'] });
    expect(guessSameWork(other, known)).toBeNull();
  });

  it('does not go by a name that is that of a language only', () => {
    const file = outline({ languages: ['kk'], fileNames: ['kk.txt'] });
    expect(guessSameWork(file, [outline({ fileNames: ['ru.txt'] })])).toBeNull();
  });

  it('does not go by names against other articles', () => {
    const known = [outline({ fileNames: ['law_ru.txt'], articles: articles(40) })];
    const file = outline({
      languages: ['kk'],
      fileNames: ['law_kk.txt'],
      articles: articles(12),
    });
    expect(guessSameWork(file, known)).toBeNull();
    expect(guessSameWork({ ...file, articles: articles(40) }, known)).toBe(0);
  });

  it('never joins works of different kinds, but one that was not recognised', () => {
    const title = { kk: '', ru: 'Конституция', en: '' };
    const known = [outline({ kind: 'constitution', title })];
    expect(guessSameWork(outline({ kind: 'article', title }), known)).toBeNull();
    expect(guessSameWork(outline({ kind: 'other', title }), known)).toBe(0);
  });

  it('prefers the title to the articles, and the last of several', () => {
    const title = { kk: '', ru: 'О выборах', en: '' };
    const known = [
      outline({ title, languages: ['ru'] }),
      outline({ title, languages: ['en'] }),
      outline({ articles: articles(30) }),
    ];
    const file = outline({ title, languages: ['kk'], articles: articles(30) });
    expect(guessSameWork(file, known)).toBe(1);
  });
});
