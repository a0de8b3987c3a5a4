import type { Language } from '../../../shared/language/language.ts';
import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';
import { init, keys } from '../language-adapter.ts';
import type { BenchRow } from './language-bench.ts';
import { legalFormsEn } from './legal-forms-en.ts';
import { legalFormsKk } from './legal-forms-kk.ts';
import { legalFormsRu } from './legal-forms-ru.ts';
import { scoreGrouping } from './score-lemmas.ts';
import { f1Of } from './score-spans.ts';

const forms = { kk: legalFormsKk, ru: legalFormsRu, en: legalFormsEn };
const wanted = { kk: 0.99, ru: 0.99, en: 0.985 };

/** Whether the forms of legal concepts find each other and nothing else, by what ships. */
export async function scoreLegalPart(language: Language): Promise<BenchRow[]> {
  await init();
  const lemmasOfForm = new Map<string, Set<string>>();
  for (const [lemma, lemmaForms] of forms[language]()) {
    for (const form of lemmaForms) {
      const key = foldHomoglyphs(form);
      lemmasOfForm.set(key, (lemmasOfForm.get(key) ?? new Set<string>()).add(lemma));
    }
  }
  const confusions: string[] = [];
  for (const [form, lemmas] of lemmasOfForm) {
    const found = keys(form, language);
    if (!found.some((key) => lemmas.has(key))) {
      confusions.push(`${form}: ${[...lemmas].join(' ')} → ${found.join(' ')}`);
    }
  }
  const value = f1Of(scoreGrouping(lemmasOfForm, (form) => keys(form, language)));
  const measure = 'legal concepts: forms grouped F1';
  return [{ measure, language, value, wanted: wanted[language], unit: '%', confusions }];
}
