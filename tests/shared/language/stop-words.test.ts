import { describe, expect, it } from 'vitest';
import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';
import { languages } from '../../../shared/language/language.ts';
import { stopWords } from '../../../shared/language/stop-words.ts';

describe('stopWords', () => {
  it.each([
    ['kk', ['және', 'мен', 'үшін', 'туралы', 'болып'], ['әкім', 'сайлау', 'заң', 'жоқ']],
    ['ru', ['и', 'в', 'который', 'также', 'её'], ['аким', 'закон', 'выборы']],
    ['en', ['the', 'of', 'shall', 'which'], ['akim', 'law', 'election']],
  ] as const)('of %s hold function words and no words of the subject', (language, held, absent) => {
    const words = stopWords(language);
    expect(held.filter((word) => !words.has(word))).toEqual([]);
    expect(absent.filter((word) => words.has(word))).toEqual([]);
  });

  it.each(languages)('of %s also hold the comparison key of each word', (language) => {
    const words = stopWords(language);
    expect([...words].filter((word) => !words.has(foldHomoglyphs(word)))).toEqual([]);
  });
});
