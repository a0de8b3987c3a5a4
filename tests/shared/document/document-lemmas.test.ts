import { describe, expect, it } from 'vitest';
import { tokenClass } from '../../../shared/language/tokenize.ts';
import { buildTokenTable } from '../../../shared/document/build-token-table.ts';
import { documentLemmas } from '../../../shared/document/document-lemmas.ts';
import type { Language } from '../../../shared/language/language.ts';
import { lemmatizerOf } from '../../../shared/language/load-language.ts';
import '../../support/load-languages.ts';

function lemmaIn(text: string, language: Language, type: string): string {
  const table = buildTokenTable('doc_1', text, language);
  const isWord = (id: number): boolean => tokenClass(table.types[id] ?? '') !== 'punctuation';
  return documentLemmas(table, text, language, isWord)[table.types.indexOf(type)] ?? '';
}

describe('documentLemmas', () => {
  it('takes an ambiguous word as most of its sentences do', () => {
    const verb = 'The members left the hall. They left early. She left before noon.';
    const adjective = 'Look at the left side. The left bank is steep. Keep to the left hand.';
    expect(lemmaIn(verb, 'en', 'left')).toBe('leave');
    expect(lemmaIn(adjective, 'en', 'left')).toBe('left');
  });

  it('gives a word with one reading the lemma it has alone', () => {
    const text = 'Акимы областей назначаются Президентом. Акимов назначают с согласия маслихатов.';
    for (const type of ['акимы', 'акимов', 'областей', 'маслихатов']) {
      expect(lemmaIn(text, 'ru', type)).toBe(lemmatizerOf('ru').lemma(type));
    }
  });

  it('has a lemma for every type, punctuation and numbers too', () => {
    const text = 'Әкім (87-бап, 4-тармақ) 2021 жылы сайланды.';
    const table = buildTokenTable('doc_1', text, 'kk');
    const lemmas = documentLemmas(table, text, 'kk', () => true);
    expect(lemmas).toHaveLength(table.types.length);
    expect(lemmas.every((lemma) => lemma !== '')).toBe(true);
  });
});
