import { describe, expect, test } from 'vitest';
import { languages } from '../../../shared/language/language.ts';
import {
  defaultStopWords,
  noStopWordsByHand,
  withoutStopWord,
  withStopWord,
} from '../../../shared/language/stop-word-edits.ts';
import { stopWordsWith } from '../../../shared/language/stop-words.ts';

describe('stop words of a project', () => {
  test.each(languages)('are those of the program until somebody changes them (%s)', (language) => {
    const words = stopWordsWith(language, noStopWordsByHand[language]);
    for (const word of defaultStopWords(language)) expect(words).toContain(word);
  });

  test('can be added and taken off, and an act is taken back by its opposite', () => {
    const none = noStopWordsByHand.ru;
    const added = withStopWord(none, 'ru', 'Статья');
    expect(added).toEqual({ added: ['статья'], removed: [] });
    expect(stopWordsWith('ru', added)).toContain('статья');
    expect(withoutStopWord(added, 'ru', 'статья')).toEqual(none);
    const removed = withoutStopWord(none, 'ru', 'всё');
    expect(stopWordsWith('ru', removed)).not.toContain('все');
    expect(withStopWord(removed, 'ru', 'все')).toEqual(none);
  });

  test('stay the same value when nothing changes', () => {
    const added = withStopWord(noStopWordsByHand.ru, 'ru', 'статья');
    expect(withStopWord(added, 'ru', 'статья')).toBe(added);
    expect(withStopWord(added, 'ru', 'и')).toBe(added);
    expect(withoutStopWord(added, 'ru', 'закон')).toBe(added);
  });
});
