import { learnEnglish } from '../../../electron/tools/learn-english.ts';
import { learnKazakh } from '../../../electron/tools/learn-kazakh.ts';
import { learnRussian } from '../../../electron/tools/learn-russian.ts';
import { readRussianDictionaryFile } from '../../../electron/cli/read-dictionary.ts';
import type { TreebankParagraph } from '../../../electron/tools/read-treebank.ts';
import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';
import type { Language } from '../../../shared/language/language.ts';
import { createEnglishLemmatizer } from '../../../shared/language/lemma-en.ts';
import { createKazakhLemmatizer } from '../../../shared/language/lemma-kk.ts';
import { createRussianLemmatizer } from '../../../shared/language/lemma-ru.ts';
import type { Lemmatizer } from '../../../shared/language/lemmatizer.ts';
import {
  decodeRussianDictionary,
  russianDictionaryFiles,
} from '../../../shared/language/russian-dictionary.ts';
import { languageDataFolder } from '../../support/language-data.ts';
import type { BenchRow } from './language-bench.ts';
import { foldsOf, readSplit } from './read-split.ts';
import {
  addLemmas,
  lemmasByForm,
  mainLemmaByForm,
  noLemmas,
  scoreGrouping,
  sentenceWords,
  type LemmaCounts,
} from './score-lemmas.ts';
import { f1Of, noAgreement, type Agreement } from './score-spans.ts';

const wanted = {
  kk: { all: 0.94, unseen: 0.89, keys: 0.95 },
  ru: { all: 0.95, unseen: 0.85, keys: 0.955 },
  en: { all: 0.985, unseen: 0.93, keys: 0.94 },
};

/** Lemmas in and out of context and the grouping by search keys, learned and scored apart. */
export async function scoreLemmaPart(language: Language): Promise<BenchRow[]> {
  const alone = noLemmas();
  const inSentence = noLemmas();
  const groups = noAgreement();
  const mainGroups = noAgreement();
  for (let fold = 0; fold < foldsOf[language]; fold += 1) {
    const { learned, scored } = readSplit(language, fold);
    const lemmatizer = await learn(language, learned);
    const seen = new Set(
      learned.flatMap(({ text, tokens }) =>
        tokens.map(([start, end]) => foldHomoglyphs(text.slice(start, end))),
      ),
    );
    const sentences = scored.flatMap(sentenceWords);
    for (const words of sentences) {
      const forms = words.map(({ form }) => form);
      addLemmas(alone, words, forms.map(lemmatizer.lemma), seen);
      addLemmas(inSentence, words, lemmatizer.lemmasOf(forms), seen);
    }
    const keysOf = (form: string): string[] => lemmatizer.searchKeys(form).map(({ key }) => key);
    const scoredWords = sentences.flat();
    add(groups, scoreGrouping(lemmasByForm(scoredWords), keysOf));
    add(
      mainGroups,
      scoreGrouping(mainLemmaByForm(scoredWords), (form) => keysOf(form).slice(0, 1)),
    );
  }
  const { all, unseen, keys } = wanted[language];
  return [
    row('lemma accuracy alone, all', alone.right / alone.all, all, alone),
    row('lemma accuracy alone, unseen', alone.unseenRight / alone.unseen, unseen),
    row('lemma accuracy in sentence, all', inSentence.right / inSentence.all, all, inSentence),
    row('lemma accuracy in sentence, unseen', inSentence.unseenRight / inSentence.unseen, unseen),
    row('pairwise grouping F1 (keys)', f1Of(groups), keys),
    row('pairwise grouping F1, main lemma, first key', f1Of(mainGroups), keys),
  ];

  function row(measure: string, value: number, aim: number, counts?: LemmaCounts): BenchRow {
    const confusions = [...(counts?.confusions ?? [])]
      .sort((a, b) => b[1] - a[1])
      .map(([confusion, count]) => `${count} ${confusion}`);
    return { measure, language, value, wanted: aim, unit: '%', confusions };
  }
}

function add(total: Agreement, { both, found, expected }: Agreement): void {
  total.both += both;
  total.found += found;
  total.expected += expected;
}

async function learn(
  language: Language,
  learned: readonly TreebankParagraph[],
): Promise<Lemmatizer> {
  switch (language) {
    case 'kk':
      return createKazakhLemmatizer(learnKazakh(languageDataFolder, learned));
    case 'en':
      return createEnglishLemmatizer(learnEnglish(languageDataFolder, learned));
    case 'ru': {
      const files = russianDictionaryFiles.map(
        async (name) => [name, await readRussianDictionaryFile(name)] as const,
      );
      const dictionary = decodeRussianDictionary(new Map(await Promise.all(files)));
      const encoded = learnRussian(languageDataFolder, learned, dictionary);
      return createRussianLemmatizer(encoded, dictionary);
    }
  }
}
