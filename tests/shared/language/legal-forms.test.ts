import { describe, expect, it } from 'vitest';
import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';
import { type Language, languages } from '../../../shared/language/language.ts';
import { lemmatizerOf } from '../../../shared/language/load-language.ts';
import { legalFormsEn } from '../../bench/language/legal-forms-en.ts';
import { legalFormsKk } from '../../bench/language/legal-forms-kk.ts';
import { legalFormsRu } from '../../bench/language/legal-forms-ru.ts';
import { scoreGrouping } from '../../bench/language/score-lemmas.ts';
import { f1Of } from '../../bench/language/score-spans.ts';
import '../../support/load-languages.ts';

const forms = { kk: legalFormsKk, ru: legalFormsRu, en: legalFormsEn };
const leastF1 = { kk: 0.99, ru: 0.99, en: 0.985 };

function lemmasOfForms(language: Language): Map<string, Set<string>> {
  const lemmas = new Map<string, Set<string>>();
  for (const [lemma, lemmaForms] of forms[language]()) {
    for (const form of lemmaForms) {
      const key = foldHomoglyphs(form);
      lemmas.set(key, (lemmas.get(key) ?? new Set<string>()).add(lemma));
    }
  }
  return lemmas;
}

describe('search keys of legal concepts', () => {
  it.each(languages)('bring the forms of a concept together and no others: %s', (language) => {
    const { searchKeys } = lemmatizerOf(language);
    const grouping = scoreGrouping(lemmasOfForms(language), (form) =>
      searchKeys(form).map(({ key }) => key),
    );
    expect(f1Of(grouping)).toBeGreaterThanOrEqual(leastF1[language]);
  });

  it.each(languages)('begin with the lemma and weigh no later key more: %s', (language) => {
    const { lemma, searchKeys } = lemmatizerOf(language);
    const faults = [...lemmasOfForms(language).keys()].filter((form) => {
      const keys = searchKeys(form);
      const rises = keys.some(({ weight }, index) => weight > (keys[index - 1]?.weight ?? weight));
      return keys[0]?.key !== lemma(form) || rises;
    });
    expect(faults).toEqual([]);
  });
});
