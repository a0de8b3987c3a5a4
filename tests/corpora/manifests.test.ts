import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import {
  corpusNames,
  manifestSchema,
  readCorpusFile,
  readExpression,
} from '../support/read-corpora.ts';
import { loneLookAlikes, mixedScriptWords } from '../support/mixed-script-words.ts';

const manifests = corpusNames().map((name) => ({
  name,
  manifest: v.parse(manifestSchema, JSON.parse(readCorpusFile(`${name}/manifest.json`))),
}));

test('the corpora of the program are the model law, the sample article and the Declaration', () => {
  expect(corpusNames()).toEqual(['model-local-elections-law', 'sample-article-abstract', 'udhr']);
});

describe.each(manifests)('corpus $name', ({ name, manifest }) => {
  test('is called like its folder, so that the command line finds it', () => {
    expect(manifest.name).toBe(name);
    expect(manifest.work.id).toBe(`work_${name}`);
  });

  test('has a text behind every expression, and no path out of its folder or package', () => {
    for (const expression of manifest.expressions) {
      expect(expression.file).not.toMatch(/^[/\\]|^\w:|\.\./u);
      expect(readExpression(name, expression).length).toBeGreaterThan(1000);
    }
  });

  test('covers the three languages', () => {
    const covered = manifest.expressions.flatMap(({ language, roles }) =>
      roles === undefined ? [language] : roles.map((part) => part.language),
    );
    expect([...new Set(covered)].sort()).toEqual(['en', 'kk', 'ru']);
  });
});

const ownTexts = manifests.flatMap(({ name, manifest }) =>
  manifest.expressions
    .filter((expression) => expression.package === undefined)
    .map((expression) => ({
      path: `${name}/${expression.file}`,
      text: readExpression(name, expression),
    })),
);

describe.each(ownTexts)('$path', ({ text }) => {
  test('needs no normalising: NFC, line feeds, no BOM, no soft hyphens', () => {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[\r\uFEFF\u00AD\u00A0]/u);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('has no blanks at line ends and no empty lines in pairs', () => {
    expect(text).not.toMatch(/[ \t]\n| {2}|\n\n\n/u);
  });

  test('has no Latin look-alikes inside Cyrillic words', () => {
    expect(mixedScriptWords(text)).toEqual([]);
  });
});

test('texts in Kazakh and Russian hold no lone Latin letters that look Cyrillic', () => {
  for (const language of ['kk', 'ru']) {
    const text = readCorpusFile(`model-local-elections-law/${language}.txt`);
    expect(loneLookAlikes(text)).toEqual([]);
  }
});

test('the search for look-alikes finds a Latin i in a Kazakh word', () => {
  expect(mixedScriptWords('Бiз, ортақ тағдыр. Біз UDHR')).toEqual(['Бiз']);
  expect(loneLookAlikes('право c 2023 года')).toEqual(['c']);
});
