import { describe, expect, test } from 'vitest';
import type { Codebook } from '../../shared/codebook/codebook.ts';
import { parseCodebookJson } from '../../shared/codebook/codebook-json.ts';
import { languages } from '../../shared/language/language.ts';
import { mixedScriptWords } from '../support/mixed-script-words.ts';
import { readCorpusFile } from '../support/read-corpora.ts';

const json = readCorpusFile('starter-codebook.json');
const { concepts } = readStarterCodebook();

test('the starter codebook is sound: the program reads it, patterns included', () => {
  expect(parseCodebookJson(json)).toMatchObject({ ok: true });
});

test('has at least 26 concepts with unique ids, parents first, in groups one level deep', () => {
  expect(concepts.length).toBeGreaterThanOrEqual(26);
  expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
  const groups = new Set(concepts.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, parentId } of concepts) {
    if (parentId !== null) {
      expect(groups.has(parentId)).toBe(true);
      expect(seen.has(parentId)).toBe(true);
    }
    seen.add(id);
  }
});

test('the concepts that the study names are there', () => {
  const ids = concepts.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      'con_decentralization',
      'con_local_self_government',
      'con_electability',
      'con_direct_election',
      'con_indirect_election',
      'con_appointment',
      'con_accountability',
      'con_transparency',
      'con_listening_state',
      'con_legitimacy',
      'con_representation',
      'con_budget_autonomy',
      'con_central_control',
    ]),
  );
});

test('siblings differ in colour, from each other and from their group', () => {
  const families = new Map<string | null, string[]>();
  for (const { parentId, color } of concepts) {
    families.set(parentId, [...(families.get(parentId) ?? []), color]);
  }
  for (const [parentId, colors] of families) {
    const group = concepts.find(({ id }) => id === parentId);
    const family = group === undefined ? colors : [...colors, group.color];
    expect(new Set(family).size).toBe(family.length);
  }
});

test('names are unique within a language', () => {
  for (const language of languages) {
    expect(new Set(concepts.map(({ name }) => name[language])).size).toBe(concepts.length);
  }
});

describe.each(concepts)('$id', (concept) => {
  test('has name, definition and rules in three languages', () => {
    for (const field of ['name', 'definition', 'inclusion', 'exclusion'] as const) {
      for (const language of languages) expect(concept[field][language].trim()).not.toBe('');
    }
    expect(concept.color).toMatch(/^#[0-9a-f]{6}$/u);
  });

  test('has 2 to 7 indicators in each language, none of them twice', () => {
    for (const language of languages) {
      const patterns = concept.indicators
        .filter((indicator) => indicator.language === language)
        .map(({ pattern }) => pattern);
      expect(patterns.length).toBeGreaterThanOrEqual(2);
      expect(patterns.length).toBeLessThanOrEqual(7);
      expect(new Set(patterns).size).toBe(patterns.length);
    }
  });

  test('writes each pattern in the script of its language', () => {
    for (const { language, pattern } of concept.indicators) {
      const words = pattern.replaceAll(/\b(?:NEAR\/\d+|SENTENCE|AND|OR|NOT)\b/gu, ' ');
      expect(mixedScriptWords(words)).toEqual([]);
      expect(words).not.toMatch(language === 'en' ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u);
    }
  });

  test('gives as examples passages of the model law in the three languages', () => {
    expect(concept.examples.length).toBe(3);
    languages.forEach((language, index) => {
      const lines = readCorpusFile(`model-local-elections-law/${language}.txt`).split('\n');
      expect(lines).toContain(concept.examples[index]);
    });
  });
});

function readStarterCodebook(): Codebook {
  const parsed = parseCodebookJson(json);
  if (!parsed.ok) throw new Error(`${parsed.error.code} at ${parsed.error.path}`);
  return parsed.value;
}
