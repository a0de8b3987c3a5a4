import { describe, expect, it } from 'vitest';
import { learnEndingRules } from '../../../electron/tools/learn-ending-rules.ts';
import { applySuffixRules } from '../../../shared/language/suffix-rules.ts';

const examples = ['школ', 'книг', 'стран', 'газет', 'норм'].flatMap((stem) => [
  { form: `${stem}ами`, lemma: `${stem}а`, weight: 1 },
  { form: `${stem}ой`, lemma: `${stem}а`, weight: 1 },
]);
const adjectives = ['новой', 'старой', 'главной', 'правой'].map((form) => ({
  form,
  lemma: form.replace(/ой$/, 'ый'),
  weight: 1,
}));

describe('rules for endings', () => {
  it('carry over to words that were not learned', () => {
    const rules = learnEndingRules(examples);
    expect(applySuffixRules(rules, 'картами')).toBe('карта');
  });

  it('say of a longer ending what is seen there most', () => {
    const rules = learnEndingRules([...examples, ...adjectives]);
    expect(applySuffixRules(rules, 'дикой')).toBe('дика');
    expect(applySuffixRules(rules, 'кривой')).toBe('кривый');
  });

  it('do not depend on the order of the examples', () => {
    const all = [...examples, ...adjectives];
    const backwards = new Map([...learnEndingRules([...all].reverse())].sort());
    expect(backwards).toEqual(new Map([...learnEndingRules(all)].sort()));
  });

  it('are none for no examples, so that words stay as they are', () => {
    expect(applySuffixRules(learnEndingRules([]), 'кворум')).toBe('кворум');
  });
});
