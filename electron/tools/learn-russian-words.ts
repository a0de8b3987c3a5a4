import { formCount, inflect, lookUp, tagOf } from '../../shared/language/russian-dictionary.ts';
import { decodeGuessRules } from '../../shared/language/russian-guess.ts';
import {
  countLevel,
  createAnalysis,
  emptyLevels,
  levelFeature,
  readingFeatures,
  trustInWeights,
  type MetLemma,
  type WordModel,
} from '../../shared/language/russian-model.ts';
import {
  readingsOf,
  type Reading,
  type RussianLexicon,
} from '../../shared/language/russian-readings.ts';
import type { WordClass } from '../../shared/language/russian-tags.ts';
import { lemmaShares, type WordKnowledge } from '../../shared/language/russian-words.ts';
import { encodeSuffixRules } from '../../shared/language/suffix-rules.ts';
import { learnEndingRules, type EndingExample } from './learn-ending-rules.ts';
import { preferredRussianWords, russianLegalForms } from './legal-lexicon-ru.ts';
import { meetTreebank, type MetWord } from './russian-met-words.ts';
import type { TreebankParagraph } from './read-treebank.ts';
import { trainLogLinear, type Choice } from './train-log-linear.ts';

const classesOfTag: { readonly [tag: string]: string } = {
  NOUN: 'N',
  PROPN: 'N',
  ADJ: 'AD',
  DET: 'DPA',
  PRON: 'PDN',
  VERB: 'V',
  AUX: 'V',
  ADV: 'RA',
  NUM: 'MAR',
  ADP: 'FR',
  CCONJ: 'F',
  SCONJ: 'FRP',
  PART: 'FRV',
  INTJ: 'FN',
};
const classOfTag: { readonly [tag: string]: WordClass } = {
  NOUN: 'N',
  PROPN: 'N',
  ADJ: 'A',
  DET: 'D',
  PRON: 'P',
  VERB: 'V',
  AUX: 'V',
  ADV: 'R',
  NUM: 'M',
};
const treebankWeight = 3;

export type LearnedWords = WordKnowledge & { readonly guessLines: string };

export function learnWords(
  lexicon: RussianLexicon,
  treebank: readonly TreebankParagraph[],
  openCorpora: readonly MetWord[],
): LearnedWords {
  const fromTreebank = meetTreebank(treebank);
  const met = [...fromTreebank, ...openCorpora].filter((word) => isConventional(lexicon, word));
  const guessLines = learnGuesses(lexicon, met);
  return {
    words: learnModel(lexicon, met),
    guesses: decodeGuessRules(guessLines),
    guessLines,
    commonForms: commonOnes(fromTreebank.map(({ form, count }) => [form, count])),
    commonLemmas: commonOnes(fromTreebank.map(({ lemma, count }) => [lemma, count])),
  };
}

const leastCommon = 10;

function commonOnes(counted: readonly (readonly [word: string, count: number])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [word, count] of counted) counts.set(word, (counts.get(word) ?? 0) + count);
  const words = [...counts].filter(([, count]) => count >= leastCommon).map(([word]) => word);
  return new Set(words.sort());
}

type Example = { readonly met: MetWord; readonly readings: Reading[]; readonly isRight: boolean[] };

function weightOf({ isTreebank, count }: MetWord): number {
  return isTreebank ? treebankWeight * count : count;
}

function learnModel(lexicon: RussianLexicon, met: readonly MetWord[]): WordModel {
  const lemmas = new Set(met.map(({ lemma }) => lemma));
  const examples = met.flatMap((word): Example[] => {
    const readings = readingsOf(lexicon, word.form, (lemma) => lemmas.has(lemma));
    const isRight = rightReadings(lexicon, word, readings);
    return isRight.some(Boolean) ? [{ met: word, readings, isRight }] : [];
  });
  const counts = countLemmas(lexicon, examples);
  const weights = trainLogLinear(
    examples.flatMap((example) => choicesOf(lexicon, example, counts)),
    { rounds: 6, rate: 0.2, decay: 1e-5, leastChoices: 3 },
  );
  const levels = emptyLevels();
  for (const [id, count] of counts) {
    const level = countLevel(count);
    const [wordClass, lemma] = splitId(id);
    if (level > 0) levels[wordClass].set(lemma, level);
  }
  const model = { weights, levels, forms: new Map<string, MetLemma[]>() };
  return { ...model, forms: learnForms(lexicon, model, met) };
}

/** Whether a word's lemma is what Universal Dependencies would have. */
function isConventional(
  lexicon: RussianLexicon,
  { form, lemma, tag, isTreebank }: MetWord,
): boolean {
  if (isTreebank || (tag !== 'ADJ' && (tag !== 'ADV' || form === lemma))) return true;
  // Participles, comparatives and short forms have lemmas of their own in OpenCorpora.
  return !readingsOf(lexicon, form, () => false).some((reading) =>
    /^(?:PRT.|COMP|ADJS)$/.test(lexicon.tags[reading.tag]?.pos ?? ''),
  );
}

function rightReadings(lexicon: RussianLexicon, word: MetWord, readings: Reading[]): boolean[] {
  const tagsOfReading = readings.map(({ tag }) => lexicon.tags[tag]);
  const isLemma = readings.map(({ lemma }) => lemma === word.lemma);
  const isBoth = readings.map(
    (_, index) =>
      isLemma[index] === true &&
      (classesOfTag[word.tag] ?? '').includes(tagsOfReading[index]?.wordClass ?? '?'),
  );
  return isBoth.some(Boolean) ? isBoth : isLemma;
}

function splitId(id: string): [WordClass, string] {
  const [letter, ...lemma] = id;
  const wordClass = wordClassOf(letter ?? '');
  return [wordClass, lemma.join('')];
}

function wordClassOf(letter: string): WordClass {
  return (['N', 'A', 'D', 'V', 'R', 'M', 'P'] as const).find((known) => known === letter) ?? 'F';
}

function rightIds(lexicon: RussianLexicon, { readings, isRight, met }: Example): Set<string> {
  return new Set(
    readings
      .filter((_, index) => isRight[index])
      .map(({ tag }) => (lexicon.tags[tag]?.wordClass ?? 'F') + met.lemma),
  );
}

function countLemmas(lexicon: RussianLexicon, examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const example of examples) {
    const ids = rightIds(lexicon, example);
    for (const id of ids) {
      counts.set(id, (counts.get(id) ?? 0) + weightOf(example.met) / ids.size);
    }
  }
  return counts;
}

/** What an example teaches, with its letter case and without; its own count is left out. */
function choicesOf(
  lexicon: RussianLexicon,
  example: Example,
  counts: ReadonlyMap<string, number>,
): Choice<string>[] {
  const { met, readings, isRight } = example;
  if (new Set(readings.map(({ lemma }) => lemma)).size < 2) return [];
  const own = weightOf(met) / rightIds(lexicon, example).size;
  const weight = Math.sqrt(met.count) * (met.isTreebank ? 2 : 1);
  return [met.letterCase, 'unknown' as const].map((letterCase) => ({
    weight,
    candidates: readings.map(({ lemma, tag, rule }, index) => {
      const parsed = lexicon.tags[tag];
      const wordClass = parsed?.wordClass ?? 'F';
      const count = (counts.get(wordClass + lemma) ?? 0) - (isRight[index] === true ? own : 0);
      const features = parsed === undefined ? [] : readingFeatures(parsed, rule, letterCase);
      return {
        offset: 0,
        isRight: isRight[index] === true,
        features: [...features, levelFeature(countLevel(count), wordClass)],
      };
    }),
  }));
}

const treebankFormWeight = 5;
const otherFormWeight = 0.5;
const legalWeight = 15;
// A form is written down where the counts move the share of a lemma by this much.
const leastMove = 0.1;

function learnForms(
  lexicon: RussianLexicon,
  model: WordModel,
  met: readonly MetWord[],
): Map<string, MetLemma[]> {
  const analyse = createAnalysis(lexicon, model);
  const byForm = new Map<string, Map<string, number>>();
  const add = (form: string, id: string, weight: number): void => {
    const counts = byForm.get(form) ?? new Map<string, number>();
    counts.set(id, (counts.get(id) ?? 0) + weight);
    byForm.set(form, counts);
  };
  for (const { form, lemma, tag, count, isTreebank } of met) {
    const weight = count * (isTreebank ? treebankFormWeight : otherFormWeight);
    add(form, (classOfTag[tag] ?? 'F') + lemma, weight);
  }
  for (const [form, lemma] of russianLegalForms()) add(form, `N${lemma}`, legalWeight);
  const { nouns, verbs } = preferredRussianWords();
  for (const lemma of nouns) {
    for (const form of formsOf(lexicon, lemma, 'N')) add(form, `N${lemma}`, legalWeight);
  }
  for (const lemma of verbs) {
    for (const form of formsOf(lexicon, lemma, 'V')) add(form, `V${lemma}`, legalWeight);
  }
  const forms = new Map<string, MetLemma[]>();
  for (const [form, counts] of byForm) {
    const entry = [...counts].map(([id, weight]): MetLemma => {
      const [wordClass, lemma] = splitId(id);
      return { lemma, wordClass, weight };
    });
    entry.sort((a, b) => b.weight - a.weight || (a.lemma < b.lemma ? -1 : 1));
    let all = 0;
    for (const { weight } of entry) all += weight;
    const shares = new Map(lemmaShares(analyse(form, 'unknown')));
    const trust = shares.size === 0 ? 0 : trustInWeights;
    const moves = entry.some(({ lemma }) => {
      const share = shares.get(lemma) ?? 0;
      let own = 0;
      for (const other of entry) if (other.lemma === lemma) own += other.weight;
      return Math.abs((trust * share + own) / (trust + all) - share) > leastMove;
    });
    if (moves) forms.set(form, entry);
  }
  return forms;
}

/** All forms of a noun or verb of the dictionary, named by the first of them. */
function formsOf(
  { dictionary, tags }: RussianLexicon,
  lemma: string,
  wordClass: WordClass,
): Set<string> {
  const forms = new Set<string>();
  for (const named of lookUp(dictionary, lemma)) {
    const tag = tags[tagOf(dictionary, named)];
    const numbers = Array.from(
      { length: formCount(dictionary, named.paradigm) },
      (_, form) => form,
    );
    const own = numbers.filter((form) => {
      const other = tags[tagOf(dictionary, { ...named, form })];
      const isSameWord = wordClass === 'V' || other?.fixed.join() === tag?.fixed.join();
      return other?.wordClass === wordClass && isSameWord;
    });
    if (own[0] !== named.form) continue;
    for (const form of own) forms.add(inflect(dictionary, lemma, named, form));
  }
  return forms;
}

// Words outside the dictionary are what the rules are for.
const outsideWeight = 12;
// Names and other words tell little about each other.
const foreignShare = 1 / 30;

function learnGuesses(lexicon: RussianLexicon, met: readonly MetWord[]): string {
  const examples: { lower: EndingExample[]; capital: EndingExample[] } = { lower: [], capital: [] };
  for (const word of met) {
    const { form, lemma, tag, count } = word;
    if (!['NOUN', 'PROPN', 'ADJ', 'VERB'].includes(tag) || word.letterCase === 'upper') continue;
    if (!/^[а-я-]{2,}$/.test(form) || !/^[а-я-]{2,}$/.test(lemma)) continue;
    const readings = readingsOf(lexicon, form, () => false);
    const weight = (readings.length === 0 ? outsideWeight : 1) * Math.min(2, Math.sqrt(count));
    examples[tag === 'PROPN' ? 'capital' : 'lower'].push({ form, lemma, weight });
  }
  const few = (list: readonly EndingExample[]): EndingExample[] =>
    list.map((example) => ({ ...example, weight: example.weight * foreignShare }));
  return [
    learnEndingRules([...examples.lower, ...few(examples.capital)]),
    learnEndingRules([...examples.capital, ...few(examples.lower)]),
    learnEndingRules([...examples.lower, ...examples.capital]),
  ]
    .map(encodeSuffixRules)
    .join('\n\n');
}
