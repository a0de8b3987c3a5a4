import { describe, expect, it } from 'vitest';
import { decodeEnglishMorphology } from '../../../shared/language/english-morphology.ts';
import {
  decodeEnglishLexicon,
  encodeEnglishLexicon,
  encodeReadings,
  lemmasDiffer,
  readingsOf,
} from '../../../shared/language/english-readings.ts';

const morphology = decodeEnglishMorphology('1||0s\n3|y|0sei\n\n2||0de\n3||0gni');
const better = [
  { tag: 'j', lemma: 'good', count: 5 },
  { tag: 'r', lemma: 'well', count: 6 },
];
const lexicon = new Map([
  ['better', encodeReadings(morphology, 'better', better)],
  ['law', 'N7'],
  ['laws', 'n6'],
]);
const sources = { lexicon, morphology };

describe('readings', () => {
  it('of known forms are those of the lexicon, the commonest first', () => {
    expect(readingsOf(sources, 'better').readings).toEqual([...better].reverse());
  });

  it('survive their compact form', () => {
    expect(decodeEnglishLexicon(encodeEnglishLexicon(lexicon))).toEqual(lexicon);
  });

  it('of a contraction or possessive are those of its first part', () => {
    expect(readingsOf(sources, "laws'").readings).toEqual(readingsOf(sources, 'laws').readings);
    expect(readingsOf(sources, "law's")).toMatchObject({ base: 'law', clitic: "'s" });
  });

  it('of an unknown form are guesses for each word class that has such an ending', () => {
    const lemmas = readingsOf(sources, 'blogging').readings.map(({ tag, lemma }) => tag + lemma);
    expect(lemmas).toContain('vblogg');
    expect(lemmas).toContain('Nblogging');
  });

  it('differ only where a lemma has to be chosen', () => {
    expect(lemmasDiffer(readingsOf(sources, 'laws'))).toBe(false);
    expect(lemmasDiffer(readingsOf(sources, 'better'))).toBe(true);
  });

  it('of a compound inflect its last part as a noun', () => {
    const lemmas = readingsOf(sources, 'cross-votings').readings.map(({ lemma }) => lemma);
    expect(new Set(lemmas)).toEqual(new Set(['cross-votings', 'cross-voting']));
  });
});
