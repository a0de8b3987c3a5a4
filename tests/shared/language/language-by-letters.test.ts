import { expect, test } from 'vitest';
import { languageByLetters } from '../../../shared/language/language-by-letters.ts';

test.each([
  ['kk', 'Әкім'],
  ['kk', 'заң'],
  ['ru', 'Закон'],
  ['ru', 'Akim и маслихат'],
  ['en', 'Law'],
  ['en', '2024'],
] as const)('one word is enough to tell by its letters: %s, %s', (language, words) => {
  expect(languageByLetters(words)).toBe(language);
});
