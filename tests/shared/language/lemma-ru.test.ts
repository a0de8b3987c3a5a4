import { beforeAll, describe, expect, it } from 'vitest';
import { learnRussian } from '../../../electron/tools/learn-russian.ts';
import { russianLemmaData } from '../../../shared/language/data/lemma-ru.ts';
import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';
import { createRussianLemmatizer } from '../../../shared/language/lemma-ru.ts';
import { legalFormsRu } from '../../bench/language/legal-forms-ru.ts';
import { readSplit } from '../../bench/language/read-split.ts';
import {
  addLemmas,
  lemmasByForm,
  noLemmas,
  scoreGrouping,
  sentenceWords,
} from '../../bench/language/score-lemmas.ts';
import { f1Of } from '../../bench/language/score-spans.ts';
import { hasLanguageData, languageDataFolder, skipNotice } from '../../support/language-data.ts';
import { readRussianDictionary } from '../../support/russian-dictionary.ts';

const dictionary = await readRussianDictionary();
const russian = createRussianLemmatizer(russianLemmaData, dictionary);

const keysOf = (word: string): string[] => russian.searchKeys(word).map(({ key }) => key);

// A line per lemma, with forms of it.
const forms = `
  закон закона законов законами
  выборы выборов выборам выборами выборах
    выбор выбора выбором
  выборность выборности
  избиратель избирателей
  избирательный избирательной избирательными
  избирать избирает избирающий избирая избираемы
  избрать избрал избравшими избрана изберут
  избираться избирается избираются избиравшийся
  право прав правам
  суд суда суде судами
  человек люди людей
  ребенок дети детям
  год года лет
  деньги денег деньгами
  первый первого первую
  лучший лучших лучшему
  крупнейший крупнейших
  быстрый быстрая быстр
  должен должна должны
  маслихат маслихату маслихатов маслихатом
  аким акиму акимы акимов
  тенге
  госслужащий госслужащих
  сверхсложный сверхсложного
  бизнес-план бизнес-плана
  город-герой города-героя городом-героем
  какой-то какого-то
  28-й 28-го
  1990-й 1990-х`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const words = line.trim().split(' ');
    return words.map((form) => ({ form, lemma: words[0] ?? '' }));
  });

describe('a Russian lemma', () => {
  it.each(forms)('$form → $lemma', ({ form, lemma }) => {
    expect(russian.lemma(form)).toBe(lemma);
  });

  it('is the same for е and ё, for marks of stress and look-alike letters', () => {
    expect(russian.lemma('утверждённого')).toBe(russian.lemma('утвержденного'));
    expect(russian.lemma('зако́ном')).toBe('закон');
    expect(russian.lemma('зaкoном')).toBe('закон');
  });

  it('stays as it is without Cyrillic letters', () => {
    for (const word of ['113-1', '...', '№', 'elections']) expect(russian.lemma(word)).toBe(word);
  });

  it('is lower case and folded', () => {
    for (const { form } of forms.filter((pair) => !/\d/.test(pair.form))) {
      expect(russian.lemma(form.toUpperCase())).toBe(foldHomoglyphs(russian.lemma(form)));
    }
  });

  it('of a name follows its owner in the sentence', () => {
    const lemmas = russian.lemmasOf(['Вчера', 'Ирина', 'Петрова', 'ушла', '.']);
    expect(lemmas.slice(1, 4)).toEqual(['ирина', 'петрова', 'уйти']);
  });

  it('is chosen by the neighbours where the form alone is ambiguous', () => {
    expect(russian.lemmasOf(['они', 'стали', 'лучше'])[1]).toBe('стать');
    expect(russian.lemmasOf(['изделия', 'из', 'стали', '.'])[2]).toBe('сталь');
    expect(russian.lemmasOf(['мы', 'видели', 'его', '.'])[2]).toBe('он');
    expect(russian.lemmasOf(['он', 'живет', 'в', 'его', 'доме', '.'])[3]).toBe('его');
  });

  it('is given for each word of a sentence, whatever stands in it', () => {
    for (const sentence of [
      [],
      [''],
      ['«', '»'],
      ['ВСЕ', 'НА', 'ВЫБОРЫ', '!'],
      ['а'.repeat(500)],
    ]) {
      expect(russian.lemmasOf(sentence)).toHaveLength(sentence.length);
    }
  });
});

describe('search keys of Russian', () => {
  it('begin with the lemma, the largest weight first', () => {
    for (const { form } of forms) {
      const keys = russian.searchKeys(form);
      expect(keys[0]?.key).toBe(russian.lemma(form));
      const weights = keys.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
  });

  it('keep derivations apart', () => {
    const words = 'выборы выборность выборный избиратель избирательный избирать избрание'.split(
      ' ',
    );
    expect(new Set(words.flatMap(keysOf)).size).toBe(words.length);
  });

  it('offer both lemmas of an ambiguous form', () => {
    expect(keysOf('банка').sort()).toEqual(['банк', 'банка']);
  });

  it('group the forms of legal words', () => {
    const lemmas = new Map<string, Set<string>>();
    for (const [lemma, words] of legalFormsRu()) {
      for (const word of words) lemmas.set(word, (lemmas.get(word) ?? new Set()).add(lemma));
    }
    expect(f1Of(scoreGrouping(lemmas, keysOf))).toBeGreaterThan(0.99);
  });
});

// Floors lie a little under what was measured, so that a change for the worse shows.
describe.skipIf(!hasLanguageData)(`lemmas of held-out sentences (${skipNotice})`, () => {
  const alone = noLemmas();
  const inSentence = noLemmas();
  let grouping = 0;

  beforeAll(() => {
    const { learned, scored } = readSplit('ru');
    const learnedRussian = createRussianLemmatizer(
      learnRussian(languageDataFolder, learned, dictionary),
      dictionary,
    );
    const seen = new Set(
      learned.flatMap(({ text, tokens }) =>
        tokens.map(([start, end]) => foldHomoglyphs(text.slice(start, end))),
      ),
    );
    const sentences = scored.flatMap(sentenceWords);
    for (const sentence of sentences) {
      const words = sentence.map(({ form }) => form);
      addLemmas(alone, sentence, words.map(learnedRussian.lemma), seen);
      addLemmas(inSentence, sentence, learnedRussian.lemmasOf(words), seen);
    }
    grouping = f1Of(
      scoreGrouping(lemmasByForm(sentences.flat()), (form) =>
        learnedRussian.searchKeys(form).map(({ key }) => key),
      ),
    );
  }, 300_000);

  it('are right in their sentences', () => {
    expect(inSentence.right / inSentence.all).toBeGreaterThan(0.96);
    expect(inSentence.unseenRight / inSentence.unseen).toBeGreaterThan(0.93);
  });

  it('are right alone', () => {
    expect(alone.right / alone.all).toBeGreaterThan(0.95);
    expect(alone.unseenRight / alone.unseen).toBeGreaterThan(0.92);
  });

  it('group by their keys', () => {
    expect(grouping).toBeGreaterThan(0.945);
  });
});
