import { expect, test } from 'vitest';
import { parseCodebookJson } from '../../shared/codebook/codebook-json.ts';
import { compileIndicators, findIndicatorHits } from '../../shared/codebook/indicator-matching.ts';
import { indexTokens } from '../../shared/codebook/index-tokens.ts';
import { buildTokenTable } from '../../shared/document/build-token-table.ts';
import type { Language } from '../../shared/language/language.ts';
import { languages } from '../../shared/language/language.ts';
import { readCorpusFile } from '../support/read-corpora.ts';
import { noWordForms } from '../../shared/language/word-forms.ts';
import '../support/load-languages.ts';

/** Hits of each concept of the starter codebook in the model law, and the words they cover. */
function hitsInModelLaw(language: Language): ReadonlyMap<string, readonly string[]> {
  const parsed = parseCodebookJson(readCorpusFile('starter-codebook.json'));
  if (!parsed.ok) throw new Error(`${parsed.error.code} at ${parsed.error.path}`);
  const { concepts } = parsed.value;
  const text = readCorpusFile(`model-local-elections-law/${language}.txt`);
  const index = indexTokens(buildTokenTable('doc_law', text, language), text, language);
  const hits = findIndicatorHits(compileIndicators(concepts, language, noWordForms), index);
  return new Map(
    concepts.map(({ id }) => [
      id,
      hits
        .filter(({ conceptId }) => conceptId === id)
        .map(({ span }) => text.slice(span.start, span.end).toLowerCase()),
    ]),
  );
}

const found = { kk: hitsInModelLaw('kk'), ru: hitsInModelLaw('ru'), en: hitsInModelLaw('en') };

test('every concept of the starter codebook is found in the model law in each language', () => {
  for (const language of languages) {
    const missing = [...found[language]].filter(([, words]) => words.length === 0);
    expect(missing.map(([id]) => id)).toEqual([]);
  }
});

test('the law being parallel, no concept is found three times as often in one language as in another', () => {
  const uneven = [...found.kk.keys()].filter((id) => {
    const counts = languages.map((language) => found[language].get(id)?.length ?? 0);
    return Math.max(...counts) > 3 * Math.min(...counts);
  });
  expect(uneven).toEqual([]);
});

test('the concept akim leaves out the akimat, administration and administrative units', () => {
  expect(found.kk.get('con_akim')?.filter((word) => !word.startsWith('әкім'))).toEqual([]);
  expect(found.kk.get('con_akim')?.filter((word) => /^әкім(?:дік|шілік)/u.test(word))).toEqual([]);
  expect(found.ru.get('con_akim')?.filter((word) => word.startsWith('акимат'))).toEqual([]);
});

test('calling an election is not taken for appointing an akim', () => {
  const called = { kk: /сайлауды тағайында/u, ru: /выбор/u, en: /call/u };
  for (const language of languages) {
    const words = found[language].get('con_appointment') ?? [];
    expect(words.filter((hit) => called[language].test(hit))).toEqual([]);
  }
});
