import { describe, expect, it } from 'vitest';
import { learnKazakh } from '../../../electron/tools/learn-kazakh.ts';
import { kazakhLemmaData } from '../../../shared/language/data/lemma-kk.ts';
import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';
import { createKazakhLemmatizer } from '../../../shared/language/lemma-kk.ts';
import { readSplit } from '../../bench/language/read-split.ts';
import {
  addLemmas,
  lemmasByForm,
  noLemmas,
  scoreGrouping,
  sentenceWords,
} from '../../bench/language/score-lemmas.ts';
import { f1Of } from '../../bench/language/score-spans.ts';
import { hasLanguageData, languageDataFolder } from '../../support/language-data.ts';

const { lemma, lemmasOf, searchKeys } = createKazakhLemmatizer(kazakhLemmaData);

describe('the Kazakh lemmatiser', () => {
  it.each([
    ['бірінші', 'бір'],
    ['20-шы', '20'],
    ['70%-ін', '70'],
    ['87-баптың', '87-бап'],
    ['АҚШ-пен', 'ақш'],
    ['олардың', 'олар'],
    ['екендігін', 'е'],
    ['білмейміз-ау', 'біл'],
    ['тап-таза', 'таза'],
    ['болған жоқ', 'бол'],
    ['оқиды', 'оқы'],
    ['Парламенттегі', 'парламент'],
  ])('takes %s back to %s', (word, expected) => {
    expect(lemma(word)).toBe(expected);
  });

  it('keeps derived words of law apart from their root and from each other', () => {
    const families = `әкім әкімдік әкімшілік әкімият
      сайлау сайлаушы сайлаушылық сайланбалы сайланбалылық
      өкіл өкілдік өкілеттік заң заңды заңдылық`;
    for (const word of families.split(/\s+/)) expect(lemma(word)).toBe(word);
    expect(lemma('сайланады')).toBe('сайла');
  });

  it('gives search keys by falling weight, the lemma first, each key once', () => {
    for (const word of ['заңды', 'сайлау', 'қатысушы', 'АҚШ-пен', '№', '']) {
      const keys = searchKeys(word);
      expect(keys[0]?.key).toBe(lemma(word));
      expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
      const weights = keys.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
  });

  it('counts a word alike however it is typed', () => {
    for (const word of ['сайлауға', 'Сайлауға', 'САЙЛАУҒА', 'сайлaуғa', 'сай\u00adлауға']) {
      expect(lemma(word)).toBe('сайлау');
    }
  });

  it('leaves what holds no Kazakh letter as its key', () => {
    for (const word of ['', '№', '113-1', 'XXI', 'Elections', '...', '-']) {
      expect(lemma(word)).toBe(foldHomoglyphs(word));
    }
  });

  it('gives a lemma for each word of a sentence', () => {
    const words = ['Президент', 'заңға', 'қол', 'қойды', '.'];
    expect(lemmasOf(words)).toEqual(['президент', 'заң', 'қол', 'қой', '.']);
    expect(lemmasOf([])).toEqual([]);
  });
});

// Floors lie a little under what was measured, so that a change for the worse shows.
describe.skipIf(!hasLanguageData)(
  'Kazakh lemmas of held-out sentences (skipped without ../shared/lang)',
  () => {
    // The body runs even where the tests are skipped.
    const { learned, scored } = hasLanguageData ? readSplit('kk', 0) : { learned: [], scored: [] };
    const encoded = hasLanguageData ? learnKazakh(languageDataFolder, learned) : kazakhLemmaData;
    const heldOut = createKazakhLemmatizer(encoded);

    it('are right as often as is promised', () => {
      const counts = noLemmas();
      const seen = new Set(
        learned.flatMap(({ text, tokens }) =>
          tokens.map(([start, end]) => foldHomoglyphs(text.slice(start, end))),
        ),
      );
      for (const words of scored.flatMap(sentenceWords)) {
        addLemmas(counts, words, heldOut.lemmasOf(words.map(({ form }) => form)), seen);
      }
      expect(counts.right / counts.all).toBeGreaterThan(0.94);
      expect(counts.unseenRight / counts.unseen).toBeGreaterThan(0.89);
    });

    it('group forms as the treebank does', () => {
      const forms = lemmasByForm(scored.flatMap(sentenceWords).flat());
      const agreement = scoreGrouping(forms, (form) =>
        heldOut.searchKeys(form).map(({ key }) => key),
      );
      expect(f1Of(agreement)).toBeGreaterThan(0.94);
    });

    it('are learned to the same bytes each time', () => {
      expect(learnKazakh(languageDataFolder, learned)).toBe(encoded);
    }, 120_000);
  },
);
