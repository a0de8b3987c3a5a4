import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language/language.ts';
import { abbreviationsOf } from '../../../shared/language/legal-abbreviations.ts';

describe('abbreviations', () => {
  it.each(languages)('of %s are comparison keys without a last full stop', (language) => {
    const { opens, opensNumber, closes } = abbreviationsOf(language);
    for (const word of [...opens, ...opensNumber, ...closes]) {
      expect(word).toBe(word.toLowerCase());
      expect(word.endsWith('.')).toBe(false);
    }
  });

  it.each(languages)('of %s either close a sentence or open something, not both', (language) => {
    const { opens, closes } = abbreviationsOf(language);
    expect([...opens].filter((word) => closes.has(word))).toEqual([]);
  });
});
