import { join } from 'node:path';
import {
  capitalsOf,
  contextFeatureCount,
  contextFeatures,
  lookOf,
  readingFeatureCount,
  wordFeatureCount,
  wordFeatures,
  type WordLook,
} from '../../shared/language/english-features.ts';
import { aloneBits, contextBits, joinEnglishModel } from '../../shared/language/english-model.ts';
import {
  decodeEnglishMorphology,
  knownClasses,
  unbind,
  type EnglishMorphology,
} from '../../shared/language/english-morphology.ts';
import {
  classLetters,
  encodeEnglishLexicon,
  encodeReadings,
  lemmasDiffer,
  readingsOf,
  type EnglishLexicon,
  type Reading,
  type ReadingSources,
} from '../../shared/language/english-readings.ts';
import { slotOf, withTag } from '../../shared/language/feature-hash.ts';
import { foldHomoglyphs } from '../../shared/language/fold-homoglyphs.ts';
import { encodeWeights } from '../../shared/language/hashed-weights.ts';
import { encodeSuffixRules } from '../../shared/language/suffix-rules.ts';
import { tokenClass } from '../../shared/language/tokenize.ts';
import { learnSuffixRules } from './learn-suffix-rules.ts';
import { calendarReadings, englishLegalReadings, type LegalReading } from './legal-lexicon-en.ts';
import { learnWeights, type WeighedChoice } from './learn-weights.ts';
import { addLemma, readUnimorph, toExamples, type LemmaCounts } from './read-lemma-data.ts';
import type { TreebankParagraph } from './read-treebank.ts';

type Token = { readonly word: string; readonly lemma: string; readonly tag: string };

const folds = 10;
/** How often a word of the law counts as met, so that it is not guessed at. */
const legalWeight = 8;

function sentencesOf({ text, sents, tokens, lemmas, upos }: TreebankParagraph): Token[][] {
  const tags = upos.split(' ');
  return sents.map(([from, to]) =>
    tokens.flatMap(([start, end], index) => {
      if (start < from || end > to) return [];
      const word = text.slice(start, end);
      const lemma = foldHomoglyphs(lemmas[index] ?? '');
      return [{ word, lemma, tag: classLetters[tags[index] ?? 'X'] ?? 'Z' }];
    }),
  );
}

/** Tag and form under which a word is learned: names and nouns without 's. */
function locate({ word, lemma, tag }: Token): { form: string; tag: string } {
  const key = foldHomoglyphs(word);
  const form = tag === 'N' || tag === 'P' ? unbind(key).base : key;
  return { form, tag: form === lemma ? tag : tag.toLowerCase() };
}

/** Whether a token is part of a word written in two, whose lemma says nothing about the part. */
function isFragment({ word, lemma }: Token): boolean {
  const added = lemma.startsWith(foldHomoglyphs(word)) ? lemma.slice(word.length) : '';
  return lemma === '_' || lemma.includes('@') || added.length > 2;
}

/** Whether a token is a web or mail address or a path: nothing is learned from one, nor kept of it. */
function isAddress({ word }: Token): boolean {
  return tokenClass(word) === 'address' || /[a-z][/\\].*[./\\]|[a-z]\.[a-z]+\//i.test(word);
}

/** How often forms have been met, by class and by lemma. */
type FormCounts = Map<string, Map<string, Map<string, number>>>;

function countForm(counts: FormCounts, { form, tag, lemma }: LegalReading, weight: number): void {
  const byTag = counts.get(form) ?? new Map<string, Map<string, number>>();
  const byLemma = byTag.get(tag) ?? new Map<string, number>();
  byLemma.set(lemma, (byLemma.get(lemma) ?? 0) + weight);
  byTag.set(tag, byLemma);
  counts.set(form, byTag);
}

function learnLexicon(
  morphology: EnglishMorphology,
  sentences: readonly (readonly Token[])[],
): EnglishLexicon {
  const counts: FormCounts = new Map();
  for (const token of sentences.flat()) {
    if (isFragment(token) || isAddress(token) || /[\s=]/.test(token.word + token.lemma)) continue;
    countForm(counts, { ...locate(token), lemma: token.lemma }, 1);
  }
  for (const reading of englishLegalReadings()) countForm(counts, reading, legalWeight);
  for (const reading of calendarReadings()) countForm(counts, reading, 1);
  const lexicon = new Map<string, string>();
  for (const [form, byTag] of counts) {
    const readings = [...byTag].map(([tag, byLemma]) => {
      let total = 0;
      for (const count of byLemma.values()) total += count;
      const [lemma] = [...byLemma].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [''];
      return { tag, lemma, count: 1 + Math.floor(Math.log2(total)) };
    });
    lexicon.set(form, encodeReadings(morphology, form, readings));
  }
  for (const [form, readings] of [...lexicon]) {
    const typed = form.replace("'", '');
    const isContraction = /^[ox]/.test(readings) && typed !== form;
    if (isContraction && !lexicon.has(typed) && knownClasses(typed) === 0)
      lexicon.set(typed, readings);
  }
  return lexicon;
}

function learnMorphology(folder: string, sentences: readonly (readonly Token[])[]): string {
  const nouns: LemmaCounts = new Map();
  const verbs: LemmaCounts = new Map();
  for (const token of sentences.flat()) {
    const { form, tag } = locate(token);
    if (tag === 'n') addLemma(nouns, form, token.lemma, 1);
    if (tag === 'v') addLemma(verbs, form, token.lemma, 1);
  }
  for (const { form, lemma, tag } of readUnimorph(join(folder, 'en/unimorph.tsv'))) {
    if (tag !== 'V;NFIN') addLemma(verbs, form, lemma, 0.4);
  }
  const settings = { longestEnding: 7, leastGain: 1.5 };
  return [nouns, verbs]
    .map((counts) =>
      encodeSuffixRules(
        learnSuffixRules(
          toExamples(counts, () => true),
          settings,
        ),
      ),
    )
    .join('\n\n');
}

/** A word with what is known of it by itself. */
type Profile = {
  readonly readings: readonly Reading[];
  readonly look: WordLook;
  /** Features of each reading. */
  readonly features: readonly (readonly number[])[];
  readonly isOpen: boolean;
};

function profileWord(sources: ReadingSources, word: string): Profile {
  const found = readingsOf(sources, foldHomoglyphs(word));
  const look = lookOf(word, found);
  const isOpen = lemmasDiffer(found);
  if (!isOpen) return { readings: found.readings, look, features: [], isOpen };
  const size = wordFeatureCount + found.readings.length * readingFeatureCount;
  const all = new Int32Array(size);
  wordFeatures(sources.lexicon, found, look, all);
  const features = found.readings.map(({ tag }, index) => {
    const own = wordFeatureCount + index * readingFeatureCount;
    return [
      ...all.subarray(0, wordFeatureCount),
      ...all.subarray(own, own + readingFeatureCount),
    ].map((feature) => withTag(feature, tag.charCodeAt(0)));
  });
  return { readings: found.readings, look, features, isOpen };
}

/** Choices of words by themselves and in their sentences, in the same order. */
type Choices = { readonly alone: WeighedChoice[]; readonly inContext: WeighedChoice[] };

function addChoices(
  { alone, inContext }: Choices,
  sentence: readonly Token[],
  profiles: readonly Profile[],
): void {
  const looks = profiles.map(({ look }) => look);
  const capitals = capitalsOf(looks);
  const around = new Int32Array(contextFeatureCount);
  sentence.forEach(({ tag, lemma }, index) => {
    const profile = profiles[index];
    if (tag === 'Z' || profile === undefined || !profile.isOpen) return;
    const isRight = profile.readings.map((reading) => reading.lemma === lemma);
    if (!isRight.includes(true)) return;
    contextFeatures(looks, index, capitals, around);
    const toSlots = (features: readonly number[], bits: number): Int32Array =>
      Int32Array.from(features, (feature) => slotOf(feature, bits));
    alone.push({ options: profile.features.map((own) => toSlots(own, aloneBits)), isRight });
    const options = profile.readings.map((reading, number) => {
      const context = Array.from(around, (feature) => withTag(feature, reading.tag.charCodeAt(0)));
      return toSlots([...(profile.features[number] ?? []), ...context], contextBits);
    });
    inContext.push({ options, isRight });
  });
}

/**
 * Learns the English lemmatiser from a treebank (EWT) and UniMorph. Words are looked up in what the
 * other parts of the treebank know, so that the weights learn to judge unknown and rare words, too.
 */
export function learnEnglish(folder: string, treebank: readonly TreebankParagraph[]): string {
  const paragraphs = treebank.map(sentencesOf);
  const sentences = paragraphs.flat();
  const rules = learnMorphology(folder, sentences);
  const morphology = decodeEnglishMorphology(rules);
  const choices: Choices = { alone: [], inContext: [] };
  for (let fold = 0; fold < folds; fold += 1) {
    const others = paragraphs.filter((_, index) => index % folds !== fold);
    const lexicon = learnLexicon(morphology, others.flat());
    const sources = { lexicon, morphology };
    const profiles = new Map<string, Profile>();
    const profileOf = ({ word }: Token): Profile => {
      const profile = profiles.get(word) ?? profileWord(sources, word);
      profiles.set(word, profile);
      return profile;
    };
    for (const sentence of paragraphs.filter((_, index) => index % folds === fold).flat()) {
      addChoices(choices, sentence, sentence.map(profileOf));
    }
  }
  return joinEnglishModel(
    rules,
    encodeEnglishLexicon(learnLexicon(morphology, sentences)),
    encodeWeights(learnWeights(choices.alone, 2 ** aloneBits)),
    encodeWeights(learnWeights(choices.inContext, 2 ** contextBits)),
  );
}
