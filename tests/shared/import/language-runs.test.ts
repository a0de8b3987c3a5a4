import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLanguageRuns, type SizedParagraph } from '../../../shared/import/language-runs.ts';
import { languages } from '../../../shared/language/language.ts';

function paragraphs(pattern: string): SizedParagraph[] {
  const known = { k: 'kk', r: 'ru', e: 'en', '.': null } as const;
  return [...pattern].map((letter) => ({
    language: letter === 'k' || letter === 'r' || letter === 'e' ? known[letter] : null,
    length: 200,
  }));
}

describe('runs of one language', () => {
  it.each([
    ['rrrrrrrr', 'ru 0-8'],
    ['rrrrkrrrr', 'ru 0-9'],
    ['kkkkrrrr', 'kk 0-4, ru 4-8'],
    ['.kkk..rrr.', 'kk 0-4, ru 4-10'],
    ['kkkkrrrreeee', 'kk 0-4, ru 4-8, en 8-12'],
    ['rrrrrrrrrrrrrrrrrrrre', 'ru 0-21'],
    ['...', ''],
    ['', ''],
  ])('of "%s": %s', (pattern, expected) => {
    const runs = findLanguageRuns(paragraphs(pattern));
    expect(runs.map(({ language, start, end }) => `${language} ${start}-${end}`).join(', ')).toBe(
      expected,
    );
  });

  it('cover every paragraph once, and neighbours differ', () => {
    const paragraph = fc.record({
      language: fc.option(fc.constantFrom(...languages)),
      length: fc.integer({ min: 0, max: 2000 }),
    });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 40 }), (list) => {
        const runs = findLanguageRuns(list);
        if (list.every(({ language }) => language === null)) {
          expect(runs).toEqual([]);
          return;
        }
        expect(runs[0]?.start).toBe(0);
        expect(runs.at(-1)?.end).toBe(list.length);
        runs.slice(1).forEach((run, index) => {
          expect(run.start).toBe(runs[index]?.end);
          expect(run.language).not.toBe(runs[index]?.language);
        });
      }),
    );
  });
});
