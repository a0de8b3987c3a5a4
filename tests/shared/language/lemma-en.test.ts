import { describe, expect, it } from 'vitest';
import { englishLemmaData } from '../../../shared/language/data/lemma-en.ts';
import { createEnglishLemmatizer } from '../../../shared/language/lemma-en.ts';
import { legalFormsEn } from '../../bench/language/legal-forms-en.ts';
import { scoreGrouping } from '../../bench/language/score-lemmas.ts';
import { f1Of } from '../../bench/language/score-spans.ts';

const english = createEnglishLemmatizer(englishLemmaData);

function keysOf(word: string): string[] {
  return english.searchKeys(word).map(({ key }) => key);
}

function lemmasIn(sentence: string): string {
  return english.lemmasOf(sentence.split(' ')).join(' ');
}

describe('English lemmas', () => {
  it.each([
    ["don't", 'do'],
    ["they're", 'they'],
    ["Kazakhstan's", 'kazakhstan'],
    ["citizens'", 'citizen'],
    ['chairmen', 'chairman'],
    ['by-elections', 'by-election'],
    ['re-electing', 're-elect'],
    ['state-owned', 'state-owned'],
    ['hoping', 'hope'],
    ['20th', '20th'],
    ['constructor', 'constructor'],
    ['m', 'm'],
  ])('%s → %s', (word, lemma) => {
    expect(english.lemma(word)).toBe(lemma);
  });

  it.each([
    ['He left the meeting', 'he leave the meeting'],
    ['the rights of the left', 'the right of the left'],
    ['meeting with us', 'meet with we'],
    ['It lost its appeal', 'it lose its appeal'],
    ['They are meeting the akims', 'they be meet the akim'],
    ['in the United States', 'in the united state'],
  ])('are chosen with a look at the neighbours: %s', (sentence, lemmas) => {
    expect(lemmasIn(sentence)).toBe(lemmas);
  });

  it('are as many as the words, whatever the words', () => {
    for (const words of [[], [''], ['...', '№', '', '87(4)'], ['__proto__', 'toString']]) {
      expect(english.lemmasOf(words)).toHaveLength(words.length);
    }
  });

  it('do not depend on what was asked before', () => {
    const fresh = createEnglishLemmatizer(englishLemmaData);
    const sentence = 'She saw the meeting of the left'.split(' ');
    english.lemmasOf(['saw', 'the', 'left']);
    expect(english.lemmasOf(sentence)).toEqual(fresh.lemmasOf(sentence));
  });
});

describe('English search keys', () => {
  it('begin with the lemma, which weighs most', () => {
    for (const word of ['left', 'building', 'elections', 'further', 'US']) {
      const keys = english.searchKeys(word);
      expect(keys[0]?.key).toBe(english.lemma(word));
      expect(Math.max(...keys.map(({ weight }) => weight))).toBe(keys[0]?.weight);
    }
  });

  it('are several where a form is ambiguous, and one where it is not', () => {
    expect(keysOf('left').sort()).toEqual(['leave', 'left']);
    expect(keysOf('elections')).toEqual(['election']);
  });

  it('take a plain slip of the pen for the word that was meant, and no name for a word', () => {
    expect(keysOf('govenrment')).toEqual(['government']);
    expect(keysOf('Akmola')).toEqual(['akmola']);
  });

  it('group the forms of words of the law and keep their derivations apart', () => {
    const lemmas = new Map<string, Set<string>>();
    for (const [lemma, forms] of legalFormsEn()) {
      for (const form of forms) lemmas.set(form, (lemmas.get(form) ?? new Set()).add(lemma));
    }
    expect(f1Of(scoreGrouping(lemmas, keysOf))).toBeGreaterThan(0.99);
  });
});
