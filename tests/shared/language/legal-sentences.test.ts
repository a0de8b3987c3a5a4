import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language/language.ts';
import { splitSentences } from '../../../shared/language/split-sentences.ts';
import { englishLegalParagraphs } from './legal-paragraphs-en.ts';
import { kazakhLegalParagraphs } from './legal-paragraphs-kk.ts';
import { russianLegalParagraphs } from './legal-paragraphs-ru.ts';

function divided(text: string, language: Language): string {
  return splitSentences(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ');
}

describe('sentences of legal prose', () => {
  it.each(russianLegalParagraphs)('ru: %s', (marked) => {
    expect(divided(marked.replaceAll(' | ', ' '), 'ru')).toBe(marked);
  });
  it.each(kazakhLegalParagraphs)('kk: %s', (marked) => {
    expect(divided(marked.replaceAll(' | ', ' '), 'kk')).toBe(marked);
  });
  it.each(englishLegalParagraphs)('en: %s', (marked) => {
    expect(divided(marked.replaceAll(' | ', ' '), 'en')).toBe(marked);
  });
});
