import { join } from 'node:path';
import { closedKazakhWords } from '../../shared/language/closed-words-kk.ts';
import {
  encodeCounts,
  encodeNumbers,
  type KazakhModel,
} from '../../shared/language/kazakh-model.ts';
import { learnLetters } from '../../shared/language/kazakh-letter-model.ts';
import type { StemCount } from '../../shared/language/kazakh-stems.ts';
import { morphemeTotal } from '../../shared/language/parse-kazakh.ts';
import { KazakhReader } from '../../shared/language/read-kazakh.ts';
import { encodeSuffixRules, type EditScript } from '../../shared/language/suffix-rules.ts';
import {
  fitWeights,
  posterior,
  priorWeights,
  readExample,
  type Letters,
  type ReadExample,
  type Scorer,
} from './fit-kazakh.ts';
import { rawExamples, segmentExamples, treebankExamples, type Example } from './kazakh-examples.ts';
import { isInflectedVerb, listedStems, type Counts } from './kazakh-listed-stems.ts';
import { possibleTransitions, transitionCosts } from './kazakh-transitions.ts';
import { kazakhLegalStems } from './legal-lexicon-kk.ts';
import type { TreebankParagraph } from './read-treebank.ts';

const supervisedRounds = 3;
const rawRounds = 2;
const rawWeight = 0.5;
const segmentWeight = 0.3;

const readFiles = new Map<string, readonly ReadExample[]>();

/** Examples of a file with their readings, which learning from several folds asks for again. */
function readOnce(path: string, read: (path: string) => Example[]): readonly ReadExample[] {
  const known = readFiles.get(path) ?? read(path).map(readExample);
  readFiles.set(path, known);
  return known;
}

/**
 * Learns the Kazakh model from sentences of the treebank (KTB), and from KazNLP, UniMorph, Russian
 * nouns and the raw text of KazNERD in the folder of language data; gives its compact form. Counts come
 * from expectation maximisation (Dempster et al. 1977) over readings, weights from {@link fitWeights}.
 */
export function learnKazakh(folder: string, treebank: readonly TreebankParagraph[]): string {
  const gold = treebankExamples(treebank)
    .filter(({ form }) => !closedKazakhWords.has(form))
    .map(readExample);
  const segments = readOnce(join(folder, 'kk/kaznlp-segments.tsv'), segmentExamples);
  const raw = readOnce(join(folder, 'kk/kaznerd-valid.tokens.txt'), rawExamples);
  const listed = listedStems(folder);
  const possible = possibleTransitions();
  const supervised = [...gold, ...segments];

  let counts = copyCounts(listed);
  for (const { example } of gold) {
    if (example.lemma !== null)
      add(counts[example.stemClass ?? 'nominal'], example.lemma, example.count);
  }
  let scorer: Scorer = {
    transitions: transitionCosts(new Float64Array(morphemeTotal * morphemeTotal), possible),
    ...scorerOf(counts),
  };
  let stemsFromRaw = emptyCounts();
  const estimate = (withRaw: boolean): void => {
    const next = copyCounts(listed);
    const transitions = new Float64Array(morphemeTotal * morphemeTotal);
    for (const read of supervised) {
      collect(read, posterior(read, scorer, true), read.example.count, next, transitions);
    }
    if (withRaw) {
      const masses = emptyCounts();
      const forms = emptyCounts();
      for (const read of raw) {
        const shares = posterior(read, scorer, true);
        collect(read, shares, rawWeight * (1 + Math.log(read.example.count)), masses, transitions);
        collect(read, shares, 1, forms, null);
      }
      stemsFromRaw = keepAttested(masses, forms, next);
      for (const stemClass of ['nominal', 'verb'] as const) {
        for (const [stem, mass] of stemsFromRaw[stemClass]) add(next[stemClass], stem, mass);
      }
    }
    counts = next;
    scorer = { transitions: transitionCosts(transitions, possible), ...scorerOf(counts) };
  };
  for (let round = 0; round < supervisedRounds; round += 1) estimate(false);
  for (let round = 0; round < rawRounds; round += 1) {
    estimate(true);
    if (round === 0) scorer = { ...scorer, ...fit(gold, segments, scorer) };
  }
  const fitted = fit(gold, segments, scorer);
  const model: KazakhModel = {
    nominalStems: counts.nominal,
    verbStems: counts.verb,
    letters: scorer.letters,
    ...fitted,
    wholeWords: new Map(),
  };
  return encodeKazakhModel({ ...model, wholeWords: exceptions(treebank, model) });
}

function fit(
  gold: readonly ReadExample[],
  segments: readonly ReadExample[],
  scorer: Scorer,
): Pick<KazakhModel, 'weights' | 'transitions'> {
  const examples = [
    ...gold.map((read) => ({ read, weight: 1 + Math.log(read.example.count) })),
    ...segments.map((read) => ({ read, weight: segmentWeight })),
  ];
  const own = new Map<string, number>();
  for (const { example } of gold) {
    const id = `${example.form} ${example.lemma ?? ''} ${example.stemClass ?? ''}`;
    own.set(id, (own.get(id) ?? 0) + example.count);
  }
  return fitWeights(examples, scorer, ({ form }) => (stem, stemClass) => {
    const count = scorer.countOf(stem, stemClass);
    if (count === 0) return 0;
    const left = count - (own.get(`${form} ${stem} ${stemClass}`) ?? 0);
    return left < 0.25 ? 0 : left;
  });
}

function emptyCounts(): Counts {
  return { nominal: new Map(), verb: new Map() };
}

function copyCounts(counts: Counts): Counts {
  return { nominal: new Map(counts.nominal), verb: new Map(counts.verb) };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function scorerOf(counts: Counts): { weights: Float64Array; letters: Letters; countOf: StemCount } {
  let total = 1;
  for (const count of counts.nominal.values()) total += count;
  for (const count of counts.verb.values()) total += count;
  return {
    weights: priorWeights(Math.log(total)),
    letters: { nominal: learnLetters(counts.nominal), verb: learnLetters(counts.verb) },
    countOf: (stem, stemClass) => counts[stemClass].get(stem) ?? 0,
  };
}

/** Adds the readings of an example to counts, by their probabilities. */
function collect(
  { readings }: ReadExample,
  shares: readonly number[],
  weight: number,
  stems: Counts,
  transitions: Float64Array | null,
): void {
  readings.forEach(({ lemma, stemClass, morphemes }, index) => {
    const share = (shares[index] ?? 0) * weight;
    if (share < 0.001) return;
    add(stems[stemClass], lemma, share);
    if (transitions === null) return;
    for (let step = 1; step < morphemes.length; step += 1) {
      const at = (morphemes[step - 1] ?? 0) * morphemeTotal + (morphemes[step] ?? 0);
      transitions[at] = (transitions[at] ?? 0) + share;
    }
  });
}

/** Stems of raw text that are likely and stand in more than one form, without inflected ones. */
function keepAttested(masses: Counts, forms: Counts, known: Counts): Counts {
  const kept = emptyCounts();
  for (const stemClass of ['nominal', 'verb'] as const) {
    for (const [stem, mass] of masses[stemClass]) {
      const attested = forms[stemClass].get(stem) ?? 0;
      const isInflected =
        stemClass === 'verb' && !known.verb.has(stem) && isInflectedVerb(stem, known.verb);
      if (attested >= 1.3 && stem.length > 2 && !isInflected) kept[stemClass].set(stem, mass);
    }
  }
  return kept;
}

/** The treebank takes agents in -ушы back to the verb; here derived words stay apart. */
function isAgentOfVerb(form: string, lemma: string): boolean {
  return /у[шч][ыі]/.test(form) && !/у[шч][ыі]/.test(lemma);
}

/** Words of the treebank that the model reads otherwise than the annotators mostly did. */
function exceptions(
  treebank: readonly TreebankParagraph[],
  model: KazakhModel,
): Map<string, string> {
  const legal = new Set(kazakhLegalStems().map(([stem]) => stem));
  const lemmas = new Map<string, { counts: Map<string, number>; capitals: number; all: number }>();
  for (const { form, lemma, count, isCapital } of treebankExamples(treebank)) {
    if (lemma === null || /[\s|^.]/.test(lemma)) continue;
    const entry = lemmas.get(form) ?? { counts: new Map<string, number>(), capitals: 0, all: 0 };
    add(entry.counts, lemma, count);
    entry.all += count;
    if (isCapital) entry.capitals += count;
    lemmas.set(form, entry);
  }
  const reader = new KazakhReader(model);
  const words = new Map<string, string>();
  for (const [form, { counts }] of [...lemmas].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [lemma = form] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const guesses = [reader.best(form, false), reader.best(form, true)];
    const isKept =
      closedKazakhWords.has(form) ||
      guesses.some((guess) => legal.has(guess)) ||
      isAgentOfVerb(form, lemma);
    if (!isKept && guesses.some((guess) => guess !== lemma)) words.set(form, lemma);
  }
  return words;
}

/** The compact form of a model: parts between blank lines. */
function encodeKazakhModel(model: KazakhModel): string {
  const rules = new Map<string, EditScript>();
  for (const [word, lemma] of model.wholeWords) {
    let shared = 0;
    while (shared < word.length && word[shared] === lemma[shared]) shared += 1;
    rules.set(`^${word}`, { cut: word.length - shared, add: lemma.slice(shared) });
  }
  return [
    encodeCounts(model.nominalStems),
    encodeCounts(model.verbStems),
    encodeNumbers(model.transitions),
    encodeNumbers(model.weights),
    encodeSuffixRules(rules),
  ].join('\n\n');
}
