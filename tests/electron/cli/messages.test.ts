import { describe, expect, test } from 'vitest';
import { commandNames, isCommandName } from '../../../electron/cli/cli-options.ts';
import { renderHelp } from '../../../electron/cli/help.ts';
import { languageOf, translatorFor } from '../../../electron/cli/messages.ts';
import en from '../../../electron/cli/messages/en.json' with { type: 'json' };
import kk from '../../../electron/cli/messages/kk.json' with { type: 'json' };
import ru from '../../../electron/cli/messages/ru.json' with { type: 'json' };
import { languages, type Language } from '../../../shared/language/language.ts';

const messages: { readonly [language in Language]: { readonly [key: string]: string } } = {
  kk,
  ru,
  en,
};

/** Names of measures, which are the same in every language. */
const measures = /logDice|Dice|NPMI|MATTR|MTLD|Log Ratio|Simple maths|DPnorm|%DIFF/g;

/** The keys with plural forms, with the forms that a language has. */
function pluralForms(language: Language): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  const keys = Object.keys(messages[language]);
  for (const key of keys) {
    const [, stem, form] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
    if (stem === undefined || form === undefined) continue;
    forms.set(stem, [...(forms.get(stem) ?? []), form]);
  }
  return forms;
}

function stems(language: Language): string[] {
  const keys = Object.keys(messages[language]);
  return [...new Set(keys.map((key) => key.replace(/_(one|few|many|other)$/, '')))].sort();
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{[^}]*\}\}/g))].sort();
}

describe.each(languages)('the messages in %s', (language) => {
  test('are the same as in the other languages', () => {
    expect(stems(language)).toEqual(stems('en'));
  });

  test('have the plural forms of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [stem, forms] of pluralForms(language)) {
      expect(forms.sort(), stem).toEqual([...pluralCategories].sort());
    }
  });

  test('fill in the same values as in English', () => {
    for (const [key, text] of Object.entries(messages[language])) {
      const stem = key.replace(/_(one|few|many|other)$/, '');
      const original = messages.en[key] ?? messages.en[`${stem}_other`] ?? '';
      expect(placeholders(text), key).toEqual(placeholders(original));
    }
  });

  test('are not empty and have no blanks at their ends', () => {
    for (const [key, text] of Object.entries(messages[language])) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
    }
  });

  test('make a help page for every command, without a bare key or gap', () => {
    const t = translatorFor(language);
    for (const topic of [null, ...commandNames]) {
      const help = renderHelp(topic, t);
      expect(help).not.toMatch(/(command|usage|option|value|help)\.[a-zA-Z]/);
      expect(help).not.toContain('{{');
      expect(help).not.toContain('undefined');
    }
    for (const name of commandNames.filter(isCommandName)) {
      expect(renderHelp(null, t)).toContain(`  ${name} `);
    }
  });

  test('are in the letters of the language', () => {
    for (const [key, text] of Object.entries(messages[language])) {
      const words = text.replace(/\{\{[^}]*\}\}|talda.*|--\S+|JSON|CSV/g, '').replace(measures, '');
      const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
      if (/[A-Za-z]{4}/.test(words)) expect(isCyrillic, key).toBe(language !== 'en');
    }
  });
});

describe('numbers and their nouns', () => {
  test('agree in Russian', () => {
    const t = translatorFor('ru');
    const counts = [1, 2, 5, 11, 21, 102].map((count) => t('info.articles', { count }));
    expect(counts).toEqual([
      ...['1 статья', '2 статьи', '5 статей', '11 статей', '21 статья', '102 статьи'],
    ]);
  });

  test('stay singular in Kazakh and are written as each language does', () => {
    expect(translatorFor('kk')('info.words', { count: 14_301 })).toBe('14\u00A0301 сөз');
    expect(translatorFor('ru')('info.words', { count: 14_301 })).toBe('14\u00A0301 слово');
    expect(translatorFor('en')('info.words', { count: 14_301 })).toBe('14,301 words');
  });
});

test('names of files are shown as they are, not as HTML or placeholders', () => {
  const t = translatorFor('en');
  const path = '<a&b> "{{path}}" $t(x)';
  expect(t('output.written', { path })).toContain(path);
});

test('the environment chooses the language as POSIX orders it', () => {
  expect(languageOf({ LANG: 'kk_KZ.UTF-8' })).toBe('kk');
  expect(languageOf({ LC_ALL: 'ru_RU.UTF-8', LANG: 'kk_KZ' })).toBe('ru');
  expect(languageOf({ LC_ALL: '', LANG: 'ru' })).toBe('ru');
  expect(languageOf({ LANG: 'C.UTF-8' })).toBe('en');
  expect(languageOf({ LANG: 'rum_RO' })).toBe('en');
  expect(languageOf({})).toBe('en');
});
