import { caseInSentence, placesOf } from '../../shared/language/lemma-ru.ts';
import {
  contextBits,
  contextSlots,
  mostContextSlots,
} from '../../shared/language/russian-context.ts';
import type { RussianLexicon } from '../../shared/language/russian-readings.ts';
import {
  createWordReader,
  russianKey,
  type WordReader,
} from '../../shared/language/russian-words.ts';
import { learnWords, type LearnedWords } from './learn-russian-words.ts';
import type { MetWord } from './russian-met-words.ts';
import type { TreebankParagraph } from './read-treebank.ts';
import { trainLogLinear, type Choice } from './train-log-linear.ts';

const folds = 4;

/** Weights of the neighbours, learned where words are read by what the other paragraphs taught. */
export function learnContext(
  lexicon: RussianLexicon,
  treebank: readonly TreebankParagraph[],
  openCorpora: readonly MetWord[],
  { commonForms, commonLemmas }: LearnedWords,
): Float64Array {
  const choices: Choice<number>[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const others = treebank.filter((_, index) => index % folds !== fold);
    const known = learnWords(lexicon, others, openCorpora);
    const reader = createWordReader(lexicon, { ...known, commonForms, commonLemmas });
    for (const paragraph of treebank.filter((_, index) => index % folds === fold)) {
      for (const sentence of sentencesOf(paragraph)) addChoices(reader, sentence, choices);
    }
  }
  const weights = trainLogLinear(choices, {
    rounds: 6,
    rate: 0.05,
    decay: 3e-3,
    leastChoices: 4,
  });
  const table = new Float64Array(2 ** contextBits);
  for (const [slot, weight] of weights) table[slot] = weight;
  return table;
}

type Token = { readonly word: string; readonly lemma: string; readonly tag: string };

function sentencesOf({ text, sents, tokens, lemmas, upos }: TreebankParagraph): Token[][] {
  const tags = upos.split(' ');
  return sents.map(([from, to]) =>
    tokens.flatMap(([start, end], index) =>
      start < from || end > to
        ? []
        : [{ word: text.slice(start, end), lemma: lemmas[index] ?? '', tag: tags[index] ?? 'X' }],
    ),
  );
}

function addChoices(
  reader: WordReader,
  sentence: readonly Token[],
  choices: Choice<number>[],
): void {
  const places = placesOf(sentence.map(({ word }) => word));
  const words = sentence.map(({ word }, index) =>
    reader.sentenceWord(word, caseInSentence(word, places[index] ?? 'inside')),
  );
  const looks = words.map(({ look }) => look);
  const slots = new Int32Array(mostContextSlots);
  sentence.forEach(({ lemma, tag }, index) => {
    const candidates = words[index]?.candidates ?? [];
    if (candidates.length === 0 || tag === 'X') return;
    const right = russianKey(lemma);
    choices.push({
      weight: 1,
      candidates: candidates.map((candidate) => ({
        offset: Math.log(candidate.share),
        isRight: candidate.lemma === right,
        features: [...slots.subarray(0, contextSlots(looks, index, candidate.look, slots))],
      })),
    });
  });
}
